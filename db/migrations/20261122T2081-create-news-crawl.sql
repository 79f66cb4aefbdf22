-- How the crawl of a source stands; one row per source, beside what staff set.
CREATE TABLE news_source_crawls (
  region_code text NOT NULL,
  source_id uuid NOT NULL,
  next_at timestamptz NOT NULL,
  visited_at timestamptz,
  outcome text,
  detail text,
  found_count integer NOT NULL DEFAULT 0,
  failing_since timestamptz,
  failure_count integer NOT NULL DEFAULT 0,
  budget_day date,
  budget_used integer NOT NULL DEFAULT 0,
  CONSTRAINT news_source_crawls_pk PRIMARY KEY (region_code, source_id),
  CONSTRAINT news_source_crawls_source FOREIGN KEY (region_code, source_id)
    REFERENCES news_sources (region_code, id),
  CONSTRAINT news_source_crawls_counts CHECK (found_count >= 0 AND failure_count >= 0 AND budget_used >= 0),
  CONSTRAINT news_source_crawls_failing CHECK ((failure_count > 0) = (failing_since IS NOT NULL))
);

CREATE INDEX news_source_crawls_due ON news_source_crawls (region_code, next_at);

-- The frontier: every address a source led to, once. A claim moves due_at into the future, so that a page whose worker
-- dies comes back by itself, and counts the attempt, so that a page that kills its worker is given up.
CREATE TABLE news_addresses (
  region_code text NOT NULL,
  id uuid NOT NULL,
  source_id uuid NOT NULL,
  kind text NOT NULL,
  depth integer NOT NULL DEFAULT 0,
  url text NOT NULL,
  url_key text NOT NULL,
  host text NOT NULL,
  status text NOT NULL,
  due_at timestamptz,
  attempt_count integer NOT NULL DEFAULT 0,
  found_at timestamptz NOT NULL,
  attempted_at timestamptz,
  http_status integer,
  outcome text,
  detail text,
  etag text,
  last_modified text,
  snapshot_id uuid,
  captured_at timestamptz,
  CONSTRAINT news_addresses_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_addresses_once UNIQUE (region_code, url_key),
  CONSTRAINT news_addresses_source FOREIGN KEY (region_code, source_id)
    REFERENCES news_sources (region_code, id),
  CONSTRAINT news_addresses_snapshot FOREIGN KEY (region_code, snapshot_id)
    REFERENCES news_snapshots (region_code, id),
  CONSTRAINT news_addresses_kind CHECK (kind IN ('list', 'page')),
  CONSTRAINT news_addresses_status CHECK (status IN ('waiting', 'kept', 'refused', 'gone', 'given-up')),
  CONSTRAINT news_addresses_due CHECK ((status = 'waiting') = (due_at IS NOT NULL)),
  CONSTRAINT news_addresses_counts CHECK (depth BETWEEN 0 AND 5 AND attempt_count >= 0)
);

CREATE INDEX news_addresses_due_by_host ON news_addresses (region_code, host, due_at, id) WHERE status = 'waiting';

CREATE INDEX news_addresses_by_source ON news_addresses (region_code, source_id, status, id);

CREATE INDEX news_addresses_by_snapshot ON news_addresses (region_code, snapshot_id);

-- Politeness is owed to a host by the whole deployment, not by one county: a table of the coordinator. The lease keeps
-- one connection per host over all processes; it ends by itself where its worker died.
CREATE TABLE news_hosts (
  host text NOT NULL,
  robots_text text,
  robots_status text,
  robots_at timestamptz,
  delay_ms integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  lease_id uuid,
  lease_until timestamptz,
  failure_count integer NOT NULL DEFAULT 0,
  CONSTRAINT news_hosts_pk PRIMARY KEY (host),
  CONSTRAINT news_hosts_lease CHECK ((lease_id IS NULL) = (lease_until IS NULL)),
  CONSTRAINT news_hosts_counts CHECK (delay_ms >= 0 AND failure_count >= 0)
);

CREATE INDEX news_hosts_free ON news_hosts (next_at);

-- Further pages of an article that is printed over several: the article's text is joined from these.
CREATE TABLE news_snapshot_parts (
  region_code text NOT NULL,
  id uuid NOT NULL,
  snapshot_id uuid NOT NULL,
  part_number integer NOT NULL,
  part_id uuid NOT NULL,
  CONSTRAINT news_snapshot_parts_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_snapshot_parts_once UNIQUE (region_code, snapshot_id, part_number),
  CONSTRAINT news_snapshot_parts_head FOREIGN KEY (region_code, snapshot_id)
    REFERENCES news_snapshots (region_code, id),
  CONSTRAINT news_snapshot_parts_part FOREIGN KEY (region_code, part_id)
    REFERENCES news_snapshots (region_code, id),
  CONSTRAINT news_snapshot_parts_number CHECK (part_number BETWEEN 2 AND 10)
);

CREATE INDEX news_snapshot_parts_by_part ON news_snapshot_parts (region_code, part_id);

-- One link a day; its hash covers every snapshot that no earlier day covered, and the day before.
CREATE TABLE news_chain_days (
  region_code text NOT NULL,
  id uuid NOT NULL,
  sequence integer NOT NULL,
  sealed_on date NOT NULL,
  sealed_at timestamptz NOT NULL,
  snapshot_count integer NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT news_chain_days_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_chain_days_sequence UNIQUE (region_code, sequence),
  CONSTRAINT news_chain_days_day UNIQUE (region_code, sealed_on),
  CONSTRAINT news_chain_days_count CHECK (sequence > 0 AND snapshot_count >= 0),
  CONSTRAINT news_chain_days_hashes CHECK (previous_hash ~ '^[0-9a-f]{64}$' AND hash ~ '^[0-9a-f]{64}$')
);

-- Where a snapshot stands in the chain: its own running hash names it when something no longer fits.
CREATE TABLE news_chain_links (
  region_code text NOT NULL,
  snapshot_id uuid NOT NULL,
  day_id uuid NOT NULL,
  place integer NOT NULL,
  hash text NOT NULL,
  CONSTRAINT news_chain_links_pk PRIMARY KEY (region_code, snapshot_id),
  CONSTRAINT news_chain_links_place UNIQUE (region_code, day_id, place),
  CONSTRAINT news_chain_links_snapshot FOREIGN KEY (region_code, snapshot_id)
    REFERENCES news_snapshots (region_code, id),
  CONSTRAINT news_chain_links_day FOREIGN KEY (region_code, day_id)
    REFERENCES news_chain_days (region_code, id),
  CONSTRAINT news_chain_links_hash CHECK (place > 0 AND hash ~ '^[0-9a-f]{64}$')
);
