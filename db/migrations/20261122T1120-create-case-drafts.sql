-- A claim that is not filed yet: everything typed, sealed, readable by its one owner until it expires.
-- Once filed, the row keeps only the case it became, so that an old form finds its way.
CREATE TABLE case_drafts (
  region_code text NOT NULL,
  id uuid NOT NULL,
  account_id text NOT NULL,
  sealed text,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  case_id uuid,
  CONSTRAINT case_drafts_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_drafts_filed_is_empty CHECK ((case_id IS NULL) = (sealed IS NOT NULL)),
  CONSTRAINT case_drafts_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id)
);

CREATE INDEX case_drafts_by_account ON case_drafts (region_code, account_id, updated_at DESC, id DESC);

CREATE INDEX case_drafts_by_expiry ON case_drafts (region_code, expires_at);

CREATE INDEX case_drafts_by_case ON case_drafts (region_code, case_id);
