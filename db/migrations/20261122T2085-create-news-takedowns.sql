-- Notices that ask for an article to be taken down (信息网络传播权保护条例 §14–17). Who asks and why is sealed.
CREATE TABLE news_takedowns (
  region_code text NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  sequence integer NOT NULL,
  channel text NOT NULL,
  ground text NOT NULL,
  status text NOT NULL,
  party_kind text NOT NULL,
  party_label text NOT NULL,
  party_index text NOT NULL,
  party_sealed text NOT NULL,
  missing text[] NOT NULL,
  filed_at timestamptz NOT NULL,
  due_on date,
  blocked_at timestamptz,
  forwarded_at timestamptz,
  forward_channel text,
  forward_to text,
  closed_at timestamptz,
  closing_reason text,
  created_by text NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT news_takedowns_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_takedowns_number UNIQUE (region_code, year, sequence),
  CONSTRAINT news_takedowns_channel CHECK (channel IN ('web', 'letter', 'visit', 'phone')),
  CONSTRAINT news_takedowns_ground CHECK (
    ground IN ('copyright', 'personal-information', 'reputation', 'other')
  ),
  CONSTRAINT news_takedowns_status CHECK (
    status IN ('received', 'incomplete', 'blocked', 'forwarded', 'countered', 'restored', 'rejected', 'withdrawn')
  ),
  CONSTRAINT news_takedowns_party CHECK (party_kind IN ('person', 'organisation')),
  CONSTRAINT news_takedowns_blocked CHECK (
    status NOT IN ('blocked', 'forwarded', 'countered', 'restored') OR blocked_at IS NOT NULL
  ),
  CONSTRAINT news_takedowns_forwarded CHECK (
    (forwarded_at IS NULL) = (forward_channel IS NULL)
    AND (status NOT IN ('forwarded', 'countered') OR forwarded_at IS NOT NULL)
  ),
  CONSTRAINT news_takedowns_forward_channel CHECK (
    forward_channel IN ('email', 'letter', 'announcement')
  ),
  CONSTRAINT news_takedowns_closed CHECK (
    (status IN ('restored', 'rejected', 'withdrawn')) = (closed_at IS NOT NULL)
    AND (closed_at IS NULL) = (closing_reason IS NULL)
  )
);

CREATE INDEX news_takedowns_open ON news_takedowns (region_code, due_on, id) WHERE closed_at IS NULL;

CREATE INDEX news_takedowns_by_time ON news_takedowns (region_code, filed_at DESC, id DESC);

CREATE INDEX news_takedowns_by_party ON news_takedowns (region_code, party_index);

-- What the notice names, line by line; article_id once it is known which of ours is meant.
CREATE TABLE news_takedown_items (
  region_code text NOT NULL,
  takedown_id uuid NOT NULL,
  position integer NOT NULL,
  given_text text NOT NULL,
  article_id uuid,
  CONSTRAINT news_takedown_items_pk PRIMARY KEY (region_code, takedown_id, position),
  CONSTRAINT news_takedown_items_takedown FOREIGN KEY (region_code, takedown_id)
    REFERENCES news_takedowns (region_code, id) ON DELETE CASCADE,
  CONSTRAINT news_takedown_items_article FOREIGN KEY (region_code, article_id)
    REFERENCES news_articles (region_code, id),
  CONSTRAINT news_takedown_items_text CHECK (length(given_text) BETWEEN 1 AND 1000)
);

CREATE INDEX news_takedown_items_by_article ON news_takedown_items (region_code, article_id);

-- What happened, for the page of both sides and the register.
CREATE TABLE news_takedown_steps (
  region_code text NOT NULL,
  takedown_id uuid NOT NULL,
  position integer NOT NULL,
  act text NOT NULL,
  happened_at timestamptz NOT NULL,
  actor_name text NOT NULL,
  note text,
  CONSTRAINT news_takedown_steps_pk PRIMARY KEY (region_code, takedown_id, position),
  CONSTRAINT news_takedown_steps_takedown FOREIGN KEY (region_code, takedown_id)
    REFERENCES news_takedowns (region_code, id) ON DELETE CASCADE
);

-- Written explanations of whoever offered the work (§16); at most one waits for an answer.
CREATE TABLE news_takedown_counters (
  region_code text NOT NULL,
  id uuid NOT NULL,
  takedown_id uuid NOT NULL,
  party_kind text NOT NULL,
  party_label text NOT NULL,
  party_sealed text NOT NULL,
  status text NOT NULL,
  filed_at timestamptz NOT NULL,
  answer text,
  answered_at timestamptz,
  CONSTRAINT news_takedown_counters_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_takedown_counters_takedown FOREIGN KEY (region_code, takedown_id)
    REFERENCES news_takedowns (region_code, id),
  CONSTRAINT news_takedown_counters_party CHECK (party_kind IN ('person', 'organisation')),
  CONSTRAINT news_takedown_counters_status CHECK (status IN ('open', 'accepted', 'declined')),
  CONSTRAINT news_takedown_counters_answer CHECK (
    (status = 'open') = (answered_at IS NULL) AND (answered_at IS NULL) = (answer IS NULL)
  )
);

CREATE INDEX news_takedown_counters_by_takedown ON news_takedown_counters (region_code, takedown_id, filed_at);

CREATE UNIQUE INDEX news_takedown_counters_one_open ON news_takedown_counters (region_code, takedown_id)
  WHERE status = 'open';

-- Notices name the original as often as our copy of it. Addresses may be longer than a btree entry.
CREATE INDEX news_articles_by_origin ON news_articles USING hash (origin_url);
