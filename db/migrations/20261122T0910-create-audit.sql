-- Append-only: who did what to which row, with which papers and why. Sealed into a hash chain per region by a job.
CREATE TABLE audit_events (
  region_code text NOT NULL,
  id uuid NOT NULL,
  happened_at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  word text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  reason text,
  detail jsonb NOT NULL,
  request_id text NOT NULL,
  CONSTRAINT audit_events_pk PRIMARY KEY (region_code, id),
  CONSTRAINT audit_events_actor_kind_known CHECK (actor_kind IN ('staff', 'worker', 'public', 'system', 'token'))
);

CREATE INDEX audit_events_by_subject ON audit_events (region_code, subject_type, subject_id, id);

CREATE INDEX audit_events_by_actor ON audit_events (region_code, actor_id, id);

CREATE INDEX audit_events_by_word ON audit_events (region_code, word, id);

-- Each seal covers the events up to and including last_event_id since the seal before it.
CREATE TABLE audit_seals (
  region_code text NOT NULL,
  id uuid NOT NULL,
  sequence bigint NOT NULL,
  sealed_at timestamptz NOT NULL,
  last_event_id uuid NOT NULL,
  event_count integer NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT audit_seals_pk PRIMARY KEY (region_code, id),
  CONSTRAINT audit_seals_count_positive CHECK (event_count > 0)
);

CREATE UNIQUE INDEX audit_seals_one_per_sequence ON audit_seals (region_code, sequence);
