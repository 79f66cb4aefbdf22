-- Local values with the day they begin. A value holds until the next one of its key begins or until valid_to
-- (exclusive), so that periods cannot overlap. Nothing local is a constant in the code.
CREATE TABLE parameter_values (
  region_code text NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  value jsonb NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source text NOT NULL,
  note text,
  verified_at timestamptz,
  verified_by_name text,
  created_at timestamptz NOT NULL,
  created_by_name text NOT NULL,
  CONSTRAINT parameter_values_pk PRIMARY KEY (region_code, id),
  CONSTRAINT parameter_values_period_runs_forward CHECK (valid_to > valid_from),
  CONSTRAINT parameter_values_source_given CHECK (source <> ''),
  CONSTRAINT parameter_values_verifier_named CHECK ((verified_at IS NULL) = (verified_by_name IS NULL))
);

CREATE UNIQUE INDEX parameter_values_one_per_day ON parameter_values (region_code, key, valid_from);
