-- Papers that people hand in: the row describes the bytes; the bytes lie in the file store under file_key.
CREATE TABLE attachments (
  region_code text NOT NULL,
  id uuid NOT NULL,
  owner_type text NOT NULL,
  owner_id uuid NOT NULL,
  label text NOT NULL,
  name text NOT NULL,
  file_type text NOT NULL,
  byte_count bigint NOT NULL,
  sha256 text NOT NULL,
  sm3 text NOT NULL,
  file_key text NOT NULL,
  uploader_kind text NOT NULL,
  uploader_id text NOT NULL,
  uploader_name text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  removed_at timestamptz,
  remover_id text,
  remover_name text,
  removal_reason text,
  CONSTRAINT attachments_pk PRIMARY KEY (region_code, id),
  CONSTRAINT attachments_hold_bytes CHECK (byte_count > 0),
  CONSTRAINT attachments_sha256_shape CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT attachments_sm3_shape CHECK (sm3 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT attachments_removal_has_reason CHECK (
    (removed_at IS NULL) = (removal_reason IS NULL) AND (removed_at IS NULL) = (remover_id IS NULL)
  )
);

CREATE INDEX attachments_by_owner ON attachments (region_code, owner_type, owner_id, id);

CREATE INDEX attachments_by_content ON attachments (region_code, sha256);

-- Running numbers of documents and cases: one row per series and year, locked while a number is taken.
CREATE TABLE document_counters (
  region_code text NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT document_counters_pk PRIMARY KEY (region_code, series, year),
  CONSTRAINT document_counters_positive CHECK (last_number > 0)
);
