-- The register of skilled workers: one row per certificate. ordinal 1–8 compares (新八级工); digit 5–1 is what the paper says.
CREATE TABLE skill_certificates (
  region_code text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  ordinal smallint NOT NULL,
  certificate_number text,
  occupation_code text,
  occupation_name text NOT NULL,
  employer_id uuid,
  employer_name text,
  township_code text,
  issuer text,
  issued_on date,
  expires_on date,
  registered_on date NOT NULL,
  removed_on date,
  removed_reason text,
  source text NOT NULL,
  search_words text NOT NULL,
  search tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, search_words)) STORED,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT skill_certificates_pk PRIMARY KEY (region_code, id),
  CONSTRAINT skill_certificates_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id),
  CONSTRAINT skill_certificates_employer_fk FOREIGN KEY (region_code, employer_id) REFERENCES organisations (region_code, id),
  CONSTRAINT skill_certificates_ordinal_known CHECK (ordinal BETWEEN 1 AND 8),
  CONSTRAINT skill_certificates_removal_has_reason CHECK ((removed_on IS NULL) = (removed_reason IS NULL)),
  CONSTRAINT skill_certificates_source_known CHECK (source IN ('hand', 'import', 'demo')),
  CONSTRAINT skill_certificates_valid_after_issue CHECK (expires_on IS NULL OR issued_on IS NULL OR expires_on > issued_on)
);

-- The same certificate never stands twice in the register.
CREATE UNIQUE INDEX skill_certificates_one_per_number ON skill_certificates (region_code, certificate_number) WHERE removed_on IS NULL;

CREATE INDEX skill_certificates_by_person ON skill_certificates (region_code, person_id);

CREATE INDEX skill_certificates_by_employer ON skill_certificates (region_code, employer_id, registered_on DESC, id DESC);

CREATE INDEX skill_certificates_newest ON skill_certificates (region_code, registered_on DESC, id DESC) WHERE removed_on IS NULL;

CREATE INDEX skill_certificates_by_level ON skill_certificates (region_code, ordinal, registered_on DESC, id DESC) WHERE removed_on IS NULL;

CREATE INDEX skill_certificates_by_township ON skill_certificates (region_code, township_code, registered_on DESC, id DESC) WHERE removed_on IS NULL;

CREATE INDEX skill_certificates_by_occupation ON skill_certificates (region_code, occupation_code, registered_on DESC, id DESC) WHERE removed_on IS NULL;

CREATE INDEX skill_certificates_expiring ON skill_certificates (region_code, expires_on, id) WHERE removed_on IS NULL AND expires_on IS NOT NULL;

CREATE INDEX skill_certificates_by_issue ON skill_certificates (region_code, issued_on DESC, id DESC) WHERE removed_on IS NULL;

CREATE INDEX skill_certificates_search ON skill_certificates USING gin (search);
