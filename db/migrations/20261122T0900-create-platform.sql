-- Request ids of forms: a double click or a replay does the work once.
CREATE TABLE form_submissions (
  region_code text NOT NULL,
  actor_id text NOT NULL,
  id uuid NOT NULL,
  location text NOT NULL,
  submitted_at timestamptz NOT NULL,
  CONSTRAINT form_submissions_pk PRIMARY KEY (region_code, actor_id, id)
);

CREATE INDEX form_submissions_by_time ON form_submissions (region_code, submitted_at);

-- One sealed known text for each key version ever active: a start with other keys is noticed before anybody is looked up in vain.
CREATE TABLE key_checks (
  version integer NOT NULL,
  sealed text NOT NULL,
  CONSTRAINT key_checks_pk PRIMARY KEY (version)
);
