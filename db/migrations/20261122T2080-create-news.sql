-- Where news comes from. Crawl rules, frontier and hosts follow in the next migration.
CREATE TABLE news_sources (
  region_code text NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  url text NOT NULL,
  host text NOT NULL,
  status text NOT NULL,
  interval_minutes integer NOT NULL,
  daily_budget integer NOT NULL,
  link_pattern text,
  body_part text,
  category text,
  impact_note text NOT NULL,
  republish_basis text,
  contact text,
  creator_id text NOT NULL,
  creator_name text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT news_sources_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_sources_one_per_url UNIQUE (region_code, url),
  CONSTRAINT news_sources_kind CHECK (kind IN ('page-list', 'feed', 'sitemap', 'single')),
  CONSTRAINT news_sources_status CHECK (status IN ('active', 'paused', 'retired')),
  CONSTRAINT news_sources_interval CHECK (interval_minutes BETWEEN 15 AND 43200),
  CONSTRAINT news_sources_budget CHECK (daily_budget BETWEEN 1 AND 20000),
  CONSTRAINT news_sources_impact CHECK (length(trim(impact_note)) >= 4),
  CONSTRAINT news_sources_basis CHECK (republish_basis IS NULL OR length(trim(republish_basis)) >= 4)
);

-- One row per kept copy of a page; the bytes are WARC records in the file store.
CREATE TABLE news_snapshots (
  region_code text NOT NULL,
  id uuid NOT NULL,
  source_id uuid,
  origin text NOT NULL,
  url text,
  url_key text NOT NULL,
  final_url text,
  canonical_url text,
  redirects text[] NOT NULL,
  http_status integer,
  headers jsonb NOT NULL,
  content_type text,
  encoding_declared text,
  encoding_used text NOT NULL,
  byte_count integer NOT NULL,
  raw_sha256 text NOT NULL,
  raw_sm3 text NOT NULL,
  text_sha256 text NOT NULL,
  text_sm3 text NOT NULL,
  captured_at timestamptz NOT NULL,
  server_at timestamptz,
  last_seen_at timestamptz NOT NULL,
  warc_key text NOT NULL,
  warc_offset integer NOT NULL,
  warc_length integer NOT NULL,
  flags text[] NOT NULL,
  note text,
  creator_id text NOT NULL,
  creator_name text NOT NULL,
  CONSTRAINT news_snapshots_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_snapshots_source FOREIGN KEY (region_code, source_id)
    REFERENCES news_sources (region_code, id),
  CONSTRAINT news_snapshots_once UNIQUE (region_code, url_key, raw_sha256),
  CONSTRAINT news_snapshots_origin CHECK (origin IN ('crawl', 'address', 'file')),
  CONSTRAINT news_snapshots_address CHECK (origin = 'file' OR url IS NOT NULL),
  CONSTRAINT news_snapshots_bytes CHECK (byte_count >= 0 AND warc_offset >= 0 AND warc_length > 0),
  CONSTRAINT news_snapshots_hashes CHECK (
    raw_sha256 ~ '^[0-9a-f]{64}$' AND raw_sm3 ~ '^[0-9a-f]{64}$'
    AND text_sha256 ~ '^[0-9a-f]{64}$' AND text_sm3 ~ '^[0-9a-f]{64}$'
  ),
  CONSTRAINT news_snapshots_seen CHECK (last_seen_at >= captured_at)
);

CREATE INDEX news_snapshots_by_source ON news_snapshots (region_code, source_id, captured_at);

CREATE INDEX news_snapshots_by_time ON news_snapshots (region_code, captured_at, id);

CREATE INDEX news_snapshots_by_address ON news_snapshots (region_code, url_key, captured_at);

CREATE INDEX news_snapshots_by_file ON news_snapshots (region_code, warc_key);

-- One row per address: what the newest snapshot says. Event day, publish time and capture time stay three columns.
CREATE TABLE news_articles (
  region_code text NOT NULL,
  id uuid NOT NULL,
  source_id uuid,
  snapshot_id uuid NOT NULL,
  url text,
  url_key text NOT NULL,
  title text NOT NULL,
  source_name text,
  author text,
  editor text,
  as_of date,
  published_at timestamptz,
  published_precision text,
  published_zone text,
  published_printed text,
  captured_at timestamptz NOT NULL,
  sorted_at timestamptz NOT NULL,
  stated_category text,
  origin_label text,
  origin_url text,
  excerpt text NOT NULL,
  body_text text NOT NULL,
  body_html text NOT NULL,
  images jsonb NOT NULL,
  flags text[] NOT NULL,
  words tsvector NOT NULL,
  category text,
  category_by text NOT NULL,
  themes text[] NOT NULL,
  head_id uuid NOT NULL,
  status text NOT NULL,
  blocked_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT news_articles_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_articles_one_per_address UNIQUE (region_code, url_key),
  CONSTRAINT news_articles_source FOREIGN KEY (region_code, source_id)
    REFERENCES news_sources (region_code, id),
  CONSTRAINT news_articles_snapshot FOREIGN KEY (region_code, snapshot_id)
    REFERENCES news_snapshots (region_code, id),
  CONSTRAINT news_articles_head FOREIGN KEY (region_code, head_id)
    REFERENCES news_articles (region_code, id),
  CONSTRAINT news_articles_precision CHECK (
    (published_at IS NULL) = (published_precision IS NULL)
    AND published_precision IN ('second', 'minute', 'day')
  ),
  CONSTRAINT news_articles_category_by CHECK (category_by IN ('model', 'staff', 'source')),
  CONSTRAINT news_articles_status CHECK (status IN ('shown', 'blocked')),
  CONSTRAINT news_articles_blocked CHECK ((status = 'blocked') = (blocked_at IS NOT NULL))
);

CREATE INDEX news_articles_by_source ON news_articles (region_code, source_id, sorted_at);

CREATE INDEX news_articles_by_snapshot ON news_articles (region_code, snapshot_id);

CREATE INDEX news_articles_by_head ON news_articles (region_code, head_id);

CREATE INDEX news_articles_by_time ON news_articles (region_code, sorted_at DESC, id DESC);

CREATE INDEX news_articles_by_category ON news_articles (region_code, category, sorted_at DESC, id DESC);

CREATE INDEX news_articles_by_source_name ON news_articles (region_code, source_name, sorted_at DESC);

CREATE INDEX news_articles_themes ON news_articles USING gin (themes);

CREATE INDEX news_articles_words ON news_articles USING gin (words);
