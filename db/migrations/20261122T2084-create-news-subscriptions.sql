-- What staff want to hear of, what they have heard, and the press digest that the office issues.
CREATE TABLE news_subscriptions (
  region_code text NOT NULL,
  id uuid NOT NULL,
  owner_id text NOT NULL,
  owner_name text NOT NULL,
  name text NOT NULL,
  criteria jsonb NOT NULL,
  in_site boolean NOT NULL,
  mail text NOT NULL,
  status text NOT NULL,
  feed_hash text,
  feed_sealed text,
  wanted_since timestamptz NOT NULL,
  matched_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT news_subscriptions_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_subscriptions_mail CHECK (mail IN ('none', 'at-once', 'daily', 'weekly')),
  CONSTRAINT news_subscriptions_status CHECK (status IN ('active', 'paused', 'ended')),
  CONSTRAINT news_subscriptions_feed CHECK ((feed_hash IS NULL) = (feed_sealed IS NULL)),
  CONSTRAINT news_subscriptions_ended CHECK (status <> 'ended' OR feed_hash IS NULL)
);

CREATE INDEX news_subscriptions_by_owner ON news_subscriptions (region_code, owner_id, created_at);

CREATE INDEX news_subscriptions_active ON news_subscriptions (region_code, id) WHERE status = 'active';

CREATE UNIQUE INDEX news_subscriptions_by_feed ON news_subscriptions (region_code, feed_hash)
WHERE feed_hash IS NOT NULL;

-- Where a subscriber's mail goes; used only after the address was confirmed from the mailbox itself.
CREATE TABLE news_mailboxes (
  region_code text NOT NULL,
  id uuid NOT NULL,
  owner_id text NOT NULL,
  address_sealed text NOT NULL,
  confirmed_at timestamptz,
  created_at timestamptz NOT NULL,
  CONSTRAINT news_mailboxes_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_mailboxes_one_per_owner UNIQUE (region_code, owner_id)
);

-- An article reaches a subscriber once on each way, whatever number of subscriptions it fits.
CREATE TABLE news_deliveries (
  region_code text NOT NULL,
  id uuid NOT NULL,
  owner_id text NOT NULL,
  channel text NOT NULL,
  article_id uuid NOT NULL,
  subscription_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  sent_at timestamptz,
  created_at timestamptz NOT NULL,
  CONSTRAINT news_deliveries_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_deliveries_once UNIQUE (region_code, owner_id, channel, article_id),
  CONSTRAINT news_deliveries_article FOREIGN KEY (region_code, article_id)
    REFERENCES news_articles (region_code, id),
  CONSTRAINT news_deliveries_subscription FOREIGN KEY (region_code, subscription_id)
    REFERENCES news_subscriptions (region_code, id),
  CONSTRAINT news_deliveries_channel CHECK (channel IN ('in-site', 'mail'))
);

CREATE INDEX news_deliveries_by_article ON news_deliveries (region_code, article_id);

CREATE INDEX news_deliveries_by_subscription ON news_deliveries (region_code, subscription_id, created_at);

CREATE INDEX news_deliveries_due ON news_deliveries (region_code, due_at) WHERE sent_at IS NULL;

-- What is new since a subscription was last served, by the time of entry.
CREATE INDEX news_articles_by_entry ON news_articles (region_code, created_at, id);

-- 剪报: one row per issue; numbers run by year without gaps.
CREATE TABLE news_digests (
  region_code text NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  week_of date,
  topics text[] NOT NULL,
  foreword text,
  status text NOT NULL,
  year integer,
  number integer,
  signed_by text,
  issued_at timestamptz,
  closed_at timestamptz,
  close_reason text,
  creator_id text NOT NULL,
  creator_name text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT news_digests_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_digests_span CHECK (until_on >= from_on),
  CONSTRAINT news_digests_status CHECK (status IN ('draft', 'issued', 'withdrawn', 'discarded')),
  CONSTRAINT news_digests_numbered CHECK (
    (status IN ('issued', 'withdrawn')) = (number IS NOT NULL)
    AND (number IS NULL) = (year IS NULL)
    AND (number IS NULL) = (signed_by IS NULL)
    AND (number IS NULL) = (issued_at IS NULL)
  ),
  CONSTRAINT news_digests_closed CHECK (
    (status IN ('withdrawn', 'discarded')) = (closed_at IS NOT NULL)
    AND (status <> 'withdrawn' OR length(trim(close_reason)) > 0)
  )
);

CREATE UNIQUE INDEX news_digests_by_number ON news_digests (region_code, year, number) WHERE number IS NOT NULL;

CREATE UNIQUE INDEX news_digests_one_per_week ON news_digests (region_code, week_of) WHERE week_of IS NOT NULL;

CREATE INDEX news_digests_by_time ON news_digests (region_code, created_at DESC, id DESC);

CREATE INDEX news_digests_drafts ON news_digests (region_code, created_at) WHERE status = 'draft';

CREATE TABLE news_digest_sections (
  region_code text NOT NULL,
  id uuid NOT NULL,
  digest_id uuid NOT NULL,
  title text NOT NULL,
  note text,
  position integer NOT NULL,
  CONSTRAINT news_digest_sections_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_digest_sections_digest FOREIGN KEY (region_code, digest_id)
    REFERENCES news_digests (region_code, id),
  CONSTRAINT news_digest_sections_title CHECK (length(trim(title)) > 0),
  CONSTRAINT news_digest_sections_once UNIQUE (region_code, digest_id, title)
);

-- Names of work and author stay as they were when the item was taken in, whatever a later snapshot says.
CREATE TABLE news_digest_items (
  region_code text NOT NULL,
  id uuid NOT NULL,
  digest_id uuid NOT NULL,
  section_id uuid NOT NULL,
  article_id uuid NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  source_name text,
  author text,
  published_on date,
  url text,
  excerpt text NOT NULL,
  note text,
  CONSTRAINT news_digest_items_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_digest_items_digest FOREIGN KEY (region_code, digest_id)
    REFERENCES news_digests (region_code, id),
  CONSTRAINT news_digest_items_section FOREIGN KEY (region_code, section_id)
    REFERENCES news_digest_sections (region_code, id),
  CONSTRAINT news_digest_items_article FOREIGN KEY (region_code, article_id)
    REFERENCES news_articles (region_code, id),
  CONSTRAINT news_digest_items_once UNIQUE (region_code, digest_id, article_id)
);

CREATE INDEX news_digest_items_by_section ON news_digest_items (region_code, section_id);

CREATE INDEX news_digest_items_by_article ON news_digest_items (region_code, article_id);

-- Who gets an issue by mail.
CREATE TABLE news_digest_readers (
  region_code text NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  address_sealed text NOT NULL,
  address_index text NOT NULL,
  status text NOT NULL,
  creator_name text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT news_digest_readers_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_digest_readers_status CHECK (status IN ('active', 'removed'))
);

CREATE UNIQUE INDEX news_digest_readers_once ON news_digest_readers (region_code, address_index)
WHERE status = 'active';

CREATE TABLE news_digest_mailings (
  region_code text NOT NULL,
  id uuid NOT NULL,
  digest_id uuid NOT NULL,
  reader_id uuid NOT NULL,
  sent_at timestamptz NOT NULL,
  CONSTRAINT news_digest_mailings_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_digest_mailings_once UNIQUE (region_code, digest_id, reader_id),
  CONSTRAINT news_digest_mailings_digest FOREIGN KEY (region_code, digest_id)
    REFERENCES news_digests (region_code, id),
  CONSTRAINT news_digest_mailings_reader FOREIGN KEY (region_code, reader_id)
    REFERENCES news_digest_readers (region_code, id)
);

CREATE INDEX news_digest_mailings_by_reader ON news_digest_mailings (region_code, reader_id);
