-- 核对来源: somebody looked at what is missing or contradicts itself in a copy, and says what came of it. The copy and
-- its flags stay as they are: looked at is not verified.
CREATE TABLE news_inspections (
  region_code text NOT NULL,
  id uuid NOT NULL,
  snapshot_id uuid NOT NULL,
  note text NOT NULL,
  inspector_id text NOT NULL,
  inspector_name text NOT NULL,
  inspected_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT news_inspections_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_inspections_once UNIQUE (region_code, snapshot_id),
  CONSTRAINT news_inspections_snapshot FOREIGN KEY (region_code, snapshot_id)
    REFERENCES news_snapshots (region_code, id),
  CONSTRAINT news_inspections_note CHECK (length(trim(note)) >= 4)
);

CREATE INDEX news_snapshots_flagged ON news_snapshots (region_code, captured_at DESC, id DESC)
  WHERE cardinality(flags) > 0;
