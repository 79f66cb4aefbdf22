-- Publicity notices (公示). What is stored is already masked; nobody's full number ever reaches these tables.
CREATE TABLE publicity_notices (
  region_code text NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  sequence integer NOT NULL,
  kind text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  title text NOT NULL,
  intro text,
  basis text,
  column_keys text[] NOT NULL,
  row_count integer NOT NULL,
  working_days integer NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  shown_until date NOT NULL,
  status text NOT NULL,
  objection_count integer NOT NULL DEFAULT 0,
  publisher_id text NOT NULL,
  publisher_name text NOT NULL,
  published_at timestamptz NOT NULL,
  ended_at timestamptz,
  withdrawn_at timestamptz,
  withdrawer_name text,
  withdrawal_reason text,
  search_text text NOT NULL,
  search_grams text[] NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT publicity_notices_pk PRIMARY KEY (region_code, id),
  CONSTRAINT publicity_notices_number UNIQUE (region_code, year, sequence),
  CONSTRAINT publicity_notices_kind CHECK (
    kind IN ('hardship', 'honours', 'competitions', 'training', 'benefits-draw', 'general')
  ),
  CONSTRAINT publicity_notices_status CHECK (status IN ('running', 'paused', 'ended', 'withdrawn')),
  CONSTRAINT publicity_notices_days CHECK (working_days BETWEEN 1 AND 60),
  CONSTRAINT publicity_notices_span CHECK (from_on <= until_on AND until_on <= shown_until),
  CONSTRAINT publicity_notices_end CHECK ((status = 'ended') = (ended_at IS NOT NULL)),
  CONSTRAINT publicity_notices_withdrawal CHECK (
    (status = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL)
  ),
  CONSTRAINT publicity_notices_no_number CHECK (
    title !~ '[0-9]{11}' AND coalesce(intro, '') !~ '[0-9]{11}' AND coalesce(basis, '') !~ '[0-9]{11}'
  )
);

-- A subject is made public once at a time.
CREATE UNIQUE INDEX publicity_notices_one_open ON publicity_notices (region_code, subject_type, subject_id)
  WHERE status IN ('running', 'paused');

CREATE INDEX publicity_notices_by_subject ON publicity_notices (region_code, subject_type, subject_id, id);

CREATE INDEX publicity_notices_shown ON publicity_notices (region_code, shown_until, id)
  WHERE status IN ('running', 'paused');

CREATE INDEX publicity_notices_by_day ON publicity_notices (region_code, from_on, id);

CREATE INDEX publicity_notices_search ON publicity_notices USING gin (search_grams);

CREATE TABLE publicity_rows (
  region_code text NOT NULL,
  notice_id uuid NOT NULL,
  position integer NOT NULL,
  cells text[] NOT NULL,
  CONSTRAINT publicity_rows_pk PRIMARY KEY (region_code, notice_id, position),
  CONSTRAINT publicity_rows_notice FOREIGN KEY (region_code, notice_id)
    REFERENCES publicity_notices (region_code, id) ON DELETE CASCADE,
  CONSTRAINT publicity_rows_no_number CHECK (array_to_string(cells, ' ') !~ '[0-9]{11}')
);

-- Objections (异议): what was said and who said it is sealed; only the department reads it.
CREATE TABLE publicity_objections (
  region_code text NOT NULL,
  id uuid NOT NULL,
  notice_id uuid NOT NULL,
  sequence integer NOT NULL,
  channel text NOT NULL,
  statement_sealed text NOT NULL,
  name_sealed text,
  contact_sealed text,
  person_id uuid,
  raised_on date NOT NULL,
  raised_at timestamptz NOT NULL,
  due_on date NOT NULL,
  status text NOT NULL,
  answer text,
  answerer_name text,
  answered_on date,
  answered_at timestamptz,
  CONSTRAINT publicity_objections_pk PRIMARY KEY (region_code, id),
  CONSTRAINT publicity_objections_number UNIQUE (region_code, notice_id, sequence),
  CONSTRAINT publicity_objections_notice FOREIGN KEY (region_code, notice_id)
    REFERENCES publicity_notices (region_code, id),
  CONSTRAINT publicity_objections_channel CHECK (channel IN ('web', 'phone', 'letter', 'visit')),
  CONSTRAINT publicity_objections_status CHECK (status IN ('open', 'rejected', 'upheld', 'settled')),
  CONSTRAINT publicity_objections_answer CHECK (
    (status = 'open') = (answered_at IS NULL) AND (answered_at IS NULL) = (answer IS NULL)
    AND (answered_at IS NULL) = (answered_on IS NULL)
  ),
  CONSTRAINT publicity_objections_no_number CHECK (coalesce(answer, '') !~ '[0-9]{11}')
);

CREATE INDEX publicity_objections_open ON publicity_objections (region_code, due_on, id) WHERE status = 'open';

CREATE INDEX publicity_objections_by_person ON publicity_objections (region_code, person_id, id)
  WHERE person_id IS NOT NULL;

-- Numbers of notices: one row per year, locked while a number is taken.
CREATE TABLE publicity_counters (
  region_code text NOT NULL,
  year integer NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT publicity_counters_pk PRIMARY KEY (region_code, year),
  CONSTRAINT publicity_counters_positive CHECK (last_number > 0)
);
