-- A workbook with several worksheets waits for a choice; repairs over many rows are work in the background.
ALTER TABLE import_batches ADD COLUMN sheets jsonb NOT NULL DEFAULT '[]';

ALTER TABLE import_batches ADD COLUMN sheet_name text;

-- Rows that the work under way has before it: the whole of a progress bar.
ALTER TABLE import_batches ADD COLUMN work_rows integer NOT NULL DEFAULT 0;

ALTER TABLE import_batches DROP CONSTRAINT import_batches_state_known;

ALTER TABLE import_batches ADD CONSTRAINT import_batches_state_known
  CHECK (state IN ('reading', 'choosing', 'mapping', 'checking', 'clinic', 'repairing', 'committing', 'done', 'abandoned', 'failed'));

CREATE INDEX import_batches_idle ON import_batches (region_code, updated_at)
  WHERE state NOT IN ('done', 'abandoned', 'committing');

-- Blind index of whom the row is about, and whether that file was there when the row was checked.
ALTER TABLE import_rows ADD COLUMN subject_key text;

ALTER TABLE import_rows ADD COLUMN subject_known boolean NOT NULL DEFAULT false;
