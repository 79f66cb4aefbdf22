-- The register of skilled workers: one row per certificate. level 1–8 compares (新八级工); certificate_digit 5–1 is what the paper says.
CREATE TABLE skill_certificates (
  region_code text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  holder_name text NOT NULL,
  certificate_number text,
  certificate_digit smallint,
  level smallint NOT NULL,
  occupation_name text NOT NULL,
  occupation_code text,
  issuer text,
  issued_on date,
  expires_on date,
  organisation_id uuid,
  employer_name text,
  township_code text,
  source text NOT NULL,
  search_grams text[] NOT NULL,
  registered_on date NOT NULL,
  removed_on date,
  removed_reason text,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT skill_certificates_pk PRIMARY KEY (region_code, id),
  CONSTRAINT skill_certificates_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id),
  CONSTRAINT skill_certificates_employer_fk FOREIGN KEY (region_code, organisation_id) REFERENCES organisations (region_code, id),
  CONSTRAINT skill_certificates_level_known CHECK (level BETWEEN 1 AND 8),
  CONSTRAINT skill_certificates_digit_known CHECK (certificate_digit BETWEEN 1 AND 5),
  CONSTRAINT skill_certificates_removal_has_reason CHECK ((removed_on IS NULL) = (removed_reason IS NULL)),
  CONSTRAINT skill_certificates_valid_after_issue CHECK (expires_on >= issued_on)
);

-- The same certificate never stands twice in the register; the pattern class serves look-ups by the beginning of a number.
CREATE UNIQUE INDEX skill_certificates_one_per_number ON skill_certificates (region_code, certificate_number text_pattern_ops) WHERE removed_on IS NULL;

CREATE INDEX skill_certificates_by_person ON skill_certificates (region_code, person_id);

CREATE INDEX skill_certificates_by_employer ON skill_certificates (region_code, organisation_id, id);

CREATE INDEX skill_certificates_in_register ON skill_certificates (region_code, id) WHERE removed_on IS NULL;

CREATE INDEX skill_certificates_high_skilled ON skill_certificates (region_code, id) WHERE removed_on IS NULL AND level >= 4;

CREATE INDEX skill_certificates_by_level ON skill_certificates (region_code, level, id) WHERE removed_on IS NULL;

CREATE INDEX skill_certificates_by_township ON skill_certificates (region_code, township_code, id) WHERE removed_on IS NULL;

CREATE INDEX skill_certificates_by_level_township ON skill_certificates (region_code, level, township_code, id) WHERE removed_on IS NULL;

CREATE INDEX skill_certificates_by_occupation ON skill_certificates (region_code, occupation_name, id) WHERE removed_on IS NULL;

CREATE INDEX skill_certificates_by_issue ON skill_certificates (region_code, issued_on DESC, id DESC) WHERE removed_on IS NULL AND issued_on IS NOT NULL;

CREATE INDEX skill_certificates_by_expiry ON skill_certificates (region_code, expires_on, id) WHERE removed_on IS NULL AND expires_on IS NOT NULL;

-- Figures of a past day: who had been entered by then, with the level.
CREATE INDEX skill_certificates_by_entry ON skill_certificates (region_code, registered_on) INCLUDE (person_id, level, removed_on, expires_on);

CREATE INDEX skill_certificates_by_gram ON skill_certificates USING gin (search_grams);
