-- Counties that this deployment serves. host_names: addresses under which the county's portal is reached.
CREATE TABLE regions (
  code text NOT NULL,
  name text NOT NULL,
  union_name text NOT NULL,
  is_demo boolean NOT NULL,
  host_names text[] NOT NULL,
  CONSTRAINT regions_pk PRIMARY KEY (code),
  CONSTRAINT regions_code_has_six_digits CHECK (code ~ '^[0-9]{6}$')
);

-- Enterprises, unions, schools, agencies and party organisations.
-- name_key: the name without brackets, width and 有限/有限责任 differences, for finding duplicates.
-- search_text, search_grams: current, former and other names, and their one- and two-character pieces.
CREATE TABLE organisations (
  region_code text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  search_text text NOT NULL,
  search_grams text[] NOT NULL,
  credit_code text,
  township_code text,
  address text,
  legal_person_name text,
  contact_name text,
  contact_phone_sealed text,
  contact_key_version integer,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT organisations_pk PRIMARY KEY (region_code, id),
  CONSTRAINT organisations_kind_known CHECK (kind IN ('enterprise', 'union', 'school', 'agency', 'party')),
  CONSTRAINT organisations_status_known CHECK (status IN ('active', 'dissolved')),
  CONSTRAINT organisations_credit_code_shape CHECK (credit_code ~ '^[0-9A-Z]{18}$'),
  CONSTRAINT organisations_sealed_phone_has_key CHECK ((contact_phone_sealed IS NULL) = (contact_key_version IS NULL))
);

CREATE UNIQUE INDEX organisations_one_per_credit_code ON organisations (region_code, credit_code)
  WHERE credit_code IS NOT NULL;

CREATE INDEX organisations_by_name_key ON organisations (region_code, name_key);

CREATE INDEX organisations_by_kind ON organisations (region_code, kind, id);

CREATE INDEX organisations_by_township ON organisations (region_code, township_code, id);

CREATE INDEX organisations_by_contact_key ON organisations (region_code, contact_key_version)
  WHERE contact_key_version IS NOT NULL;

CREATE INDEX organisations_by_gram ON organisations USING gin (search_grams);

-- Former names and other names in use (简称).
CREATE TABLE organisation_names (
  region_code text NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  kind text NOT NULL,
  CONSTRAINT organisation_names_pk PRIMARY KEY (region_code, id),
  CONSTRAINT organisation_names_organisation_fk FOREIGN KEY (region_code, organisation_id)
    REFERENCES organisations (region_code, id),
  CONSTRAINT organisation_names_kind_known CHECK (kind IN ('former', 'alias'))
);

CREATE INDEX organisation_names_by_organisation ON organisation_names (region_code, organisation_id);

CREATE INDEX organisation_names_by_name_key ON organisation_names (region_code, name_key);
