-- One sheet on its way into a register. The rows are gone once it is written or abandoned; the report stays.
CREATE TABLE import_batches (
  region_code text NOT NULL,
  id uuid NOT NULL,
  recipe text NOT NULL,
  source_kind text NOT NULL,
  source_name text NOT NULL,
  file_key text,
  state text NOT NULL,
  titles jsonb NOT NULL,
  mapping jsonb NOT NULL,
  title_print text,
  total_rows integer NOT NULL,
  done_rows integer NOT NULL,
  report jsonb,
  failure text,
  created_by uuid NOT NULL,
  created_by_name text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT import_batches_pk PRIMARY KEY (region_code, id),
  CONSTRAINT import_batches_source_known CHECK (source_kind IN ('xlsx', 'csv', 'paste')),
  CONSTRAINT import_batches_state_known
    CHECK (state IN ('reading', 'mapping', 'checking', 'clinic', 'committing', 'done', 'abandoned', 'failed'))
);

CREATE INDEX import_batches_newest ON import_batches (region_code, recipe, id);

-- cells_sealed: the row as read and as repaired since, SM4. row_keys: blind indexes of what may occur once.
CREATE TABLE import_rows (
  region_code text NOT NULL,
  id uuid NOT NULL,
  batch_id uuid NOT NULL,
  line integer NOT NULL,
  cells_sealed text NOT NULL,
  problems text[] NOT NULL,
  repairable boolean NOT NULL,
  row_keys text[] NOT NULL,
  duplicates text[] NOT NULL,
  excluded boolean NOT NULL,
  CONSTRAINT import_rows_pk PRIMARY KEY (region_code, id),
  CONSTRAINT import_rows_batch_fk FOREIGN KEY (region_code, batch_id)
    REFERENCES import_batches (region_code, id) ON DELETE CASCADE
);

CREATE INDEX import_rows_by_line ON import_rows (region_code, batch_id, line, id);

CREATE INDEX import_rows_with_problem ON import_rows (region_code, batch_id, line, id)
  WHERE NOT excluded AND (problems <> '{}' OR duplicates <> '{}');

-- The undo list: every repair is a row, undone from the newest back.
CREATE TABLE import_repairs (
  region_code text NOT NULL,
  id uuid NOT NULL,
  batch_id uuid NOT NULL,
  label text NOT NULL,
  row_count integer NOT NULL,
  undone_at timestamptz,
  made_by_name text NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT import_repairs_pk PRIMARY KEY (region_code, id),
  CONSTRAINT import_repairs_batch_fk FOREIGN KEY (region_code, batch_id)
    REFERENCES import_batches (region_code, id) ON DELETE CASCADE
);

CREATE INDEX import_repairs_by_batch ON import_repairs (region_code, batch_id, id);

CREATE TABLE import_repair_rows (
  region_code text NOT NULL,
  id uuid NOT NULL,
  repair_id uuid NOT NULL,
  row_id uuid NOT NULL,
  before_sealed text NOT NULL,
  before_excluded boolean NOT NULL,
  CONSTRAINT import_repair_rows_pk PRIMARY KEY (region_code, id),
  CONSTRAINT import_repair_rows_repair_fk FOREIGN KEY (region_code, repair_id)
    REFERENCES import_repairs (region_code, id) ON DELETE CASCADE,
  CONSTRAINT import_repair_rows_row_fk FOREIGN KEY (region_code, row_id)
    REFERENCES import_rows (region_code, id) ON DELETE CASCADE
);

CREATE INDEX import_repair_rows_by_repair ON import_repair_rows (region_code, repair_id);

CREATE INDEX import_repair_rows_by_row ON import_repair_rows (region_code, row_id);

-- How a sheet with these titles was mapped the last time.
CREATE TABLE import_mappings (
  region_code text NOT NULL,
  id uuid NOT NULL,
  recipe text NOT NULL,
  title_print text NOT NULL,
  mapping jsonb NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT import_mappings_pk PRIMARY KEY (region_code, id)
);

CREATE UNIQUE INDEX import_mappings_one_per_titles ON import_mappings (region_code, recipe, title_print);
