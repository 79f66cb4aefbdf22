-- One file per person. *_sealed: SM4, opened only by an act with a reason; *_index: HMAC-SM3, for exact look-up.
-- Phones are shared in families and recycled by carriers, so they are not unique.
CREATE TABLE people (
  region_code text NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  name_grams text[] NOT NULL,
  identity_type text NOT NULL,
  identity_sealed text NOT NULL,
  identity_index text NOT NULL,
  key_version integer NOT NULL,
  sex text NOT NULL,
  birth_date date,
  phone_sealed text,
  phone_index text,
  bank_card_sealed text,
  bank_name text,
  household_type text NOT NULL,
  household_source text,
  household_as_of date,
  township_code text,
  ethnic_code text,
  education_code text,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT people_pk PRIMARY KEY (region_code, id),
  CONSTRAINT people_sex_known CHECK (sex IN ('male', 'female', 'unknown')),
  CONSTRAINT people_household_known CHECK (household_type IN ('rural', 'urban', 'unknown')),
  CONSTRAINT people_household_has_source CHECK (household_type = 'unknown' OR household_source IS NOT NULL),
  CONSTRAINT people_phone_found_by_index CHECK ((phone_sealed IS NULL) = (phone_index IS NULL))
);

CREATE UNIQUE INDEX people_one_per_identity ON people (region_code, identity_index);

CREATE INDEX people_by_phone ON people (region_code, phone_index);

CREATE INDEX people_by_township ON people (region_code, township_code, id);

CREATE INDEX people_by_household ON people (region_code, household_type, id);

CREATE INDEX people_by_key_version ON people (region_code, key_version, id);

CREATE INDEX people_by_name_gram ON people USING gin (name_grams);

-- From–to with one employer, both days included; to_date empty: still there.
CREATE TABLE employment_spells (
  region_code text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  organisation_id uuid,
  employer_name text,
  occupation text,
  from_date date NOT NULL,
  to_date date,
  created_at timestamptz NOT NULL,
  CONSTRAINT employment_spells_pk PRIMARY KEY (region_code, id),
  CONSTRAINT employment_spells_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id),
  CONSTRAINT employment_spells_organisation_fk FOREIGN KEY (region_code, organisation_id)
    REFERENCES organisations (region_code, id),
  CONSTRAINT employment_spells_employer_given CHECK (organisation_id IS NOT NULL OR employer_name IS NOT NULL),
  CONSTRAINT employment_spells_run_forward CHECK (to_date >= from_date)
);

CREATE INDEX employment_spells_by_person ON employment_spells (region_code, person_id, from_date);

CREATE INDEX employment_spells_by_organisation ON employment_spells (region_code, organisation_id);

-- Three separate consents (个人信息保护法 §23, §25, §29); a row is one consent from giving to withdrawing.
CREATE TABLE person_consents (
  region_code text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  purpose text NOT NULL,
  text_version text NOT NULL,
  given_at timestamptz NOT NULL,
  given_through text NOT NULL,
  withdrawn_at timestamptz,
  CONSTRAINT person_consents_pk PRIMARY KEY (region_code, id),
  CONSTRAINT person_consents_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id),
  CONSTRAINT person_consents_purpose_known CHECK (purpose IN ('sensitive', 'publish', 'share')),
  CONSTRAINT person_consents_door_known CHECK (given_through IN ('portal', 'paper')),
  CONSTRAINT person_consents_withdrawn_after_given CHECK (withdrawn_at >= given_at)
);

CREATE UNIQUE INDEX person_consents_one_in_force ON person_consents (region_code, person_id, purpose)
  WHERE withdrawn_at IS NULL;

CREATE INDEX person_consents_by_person ON person_consents (region_code, person_id, given_at);

-- Personal data given to somebody else, kept three years and longer (网络数据安全管理条例 §12).
CREATE TABLE person_disclosures (
  region_code text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  recipient text NOT NULL,
  what text NOT NULL,
  purpose text NOT NULL,
  legal_basis text NOT NULL,
  disclosed_at timestamptz NOT NULL,
  disclosed_by_name text NOT NULL,
  CONSTRAINT person_disclosures_pk PRIMARY KEY (region_code, id),
  CONSTRAINT person_disclosures_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id)
);

CREATE INDEX person_disclosures_by_person ON person_disclosures (region_code, person_id, disclosed_at);

-- A worker asks to correct the own file; wanted_sealed holds what was asked for, as typed.
CREATE TABLE person_corrections (
  region_code text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  field text NOT NULL,
  wanted_sealed text NOT NULL,
  key_version integer NOT NULL,
  reason text NOT NULL,
  state text NOT NULL,
  asked_at timestamptz NOT NULL,
  answer text,
  answered_at timestamptz,
  answered_by_name text,
  CONSTRAINT person_corrections_pk PRIMARY KEY (region_code, id),
  CONSTRAINT person_corrections_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id),
  CONSTRAINT person_corrections_state_known CHECK (state IN ('open', 'accepted', 'refused')),
  CONSTRAINT person_corrections_answered_in_full CHECK (
    (state = 'open') = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by_name IS NULL)
  ),
  CONSTRAINT person_corrections_refused_with_reason CHECK (state <> 'refused' OR answer IS NOT NULL)
);

CREATE INDEX person_corrections_by_state ON person_corrections (region_code, state, id);

CREATE INDEX person_corrections_by_person ON person_corrections (region_code, person_id, id);

CREATE INDEX person_corrections_by_key_version ON person_corrections (region_code, key_version, id);
