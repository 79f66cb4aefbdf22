-- 口径词典: what a way of saying it means, linked to a figure once by staff.
CREATE TABLE news_claim_links (
  region_code text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  phrase text NOT NULL,
  unit text NOT NULL,
  figure_key text NOT NULL,
  example text NOT NULL,
  linked_at timestamptz NOT NULL,
  linker_id text NOT NULL,
  linker_name text NOT NULL,
  ended_at timestamptz,
  ender_name text,
  CONSTRAINT news_claim_links_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_claim_links_kind CHECK (kind IN ('same', 'words')),
  CONSTRAINT news_claim_links_phrase CHECK (length(trim(phrase)) BETWEEN 1 AND 300),
  CONSTRAINT news_claim_links_ended CHECK ((ended_at IS NULL) = (ender_name IS NULL))
);

-- One way of saying it means one figure.
CREATE UNIQUE INDEX news_claim_links_one_meaning ON news_claim_links (region_code, kind, unit, phrase)
WHERE ended_at IS NULL;

CREATE INDEX news_claim_links_by_time ON news_claim_links (region_code, linked_at DESC, id DESC);

-- A number that an article claims. What it was compared with is a cache of the last check, read by register and list.
CREATE TABLE news_claims (
  region_code text NOT NULL,
  id uuid NOT NULL,
  article_id uuid NOT NULL,
  fingerprint text NOT NULL,
  occurrence integer NOT NULL,
  position integer NOT NULL,
  start_at integer NOT NULL,
  end_at integer NOT NULL,
  printed text NOT NULL,
  sentence text NOT NULL,
  subject text NOT NULL,
  context text NOT NULL,
  unit text NOT NULL,
  hedge text NOT NULL,
  value bigint,
  low bigint,
  high bigint,
  is_plan boolean NOT NULL,
  as_of date NOT NULL,
  as_of_from text NOT NULL,
  whole_position integer,
  part_kind text,
  sorted_at timestamptz NOT NULL,
  sum_status text NOT NULL,
  sum_gap bigint,
  figure_key text,
  link_id uuid,
  our_value bigint,
  matching_on date,
  verdict text NOT NULL,
  checked_at timestamptz,
  settled_at timestamptz,
  settler_name text,
  settled_note text,
  found_at timestamptz NOT NULL,
  CONSTRAINT news_claims_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_claims_article FOREIGN KEY (region_code, article_id)
    REFERENCES news_articles (region_code, id),
  CONSTRAINT news_claims_link FOREIGN KEY (region_code, link_id)
    REFERENCES news_claim_links (region_code, id),
  CONSTRAINT news_claims_once UNIQUE (region_code, article_id, unit, fingerprint, occurrence),
  CONSTRAINT news_claims_hedge CHECK (
    hedge IN ('exact', 'about', 'near', 'over', 'below', 'at-least', 'at-most', 'range', 'vague')
    AND (hedge = 'vague') = (value IS NULL)
  ),
  CONSTRAINT news_claims_place CHECK (position >= 0 AND occurrence >= 0 AND start_at >= 0 AND end_at > start_at),
  CONSTRAINT news_claims_part CHECK (
    (whole_position IS NULL) = (part_kind IS NULL) AND part_kind IN ('of-which', 'split', 'share')
  ),
  CONSTRAINT news_claims_as_of_from CHECK (as_of_from IN ('text', 'published')),
  CONSTRAINT news_claims_sum CHECK (
    sum_status IN ('none', 'fits', 'off') AND (sum_status = 'off') = (sum_gap IS NOT NULL)
  ),
  CONSTRAINT news_claims_verdict CHECK (
    verdict IN ('agrees', 'roughly', 'differs', 'other-date', 'unlinked', 'unchecked')
    AND (verdict IN ('unlinked', 'unchecked') OR our_value IS NOT NULL)
  ),
  CONSTRAINT news_claims_settled CHECK (
    (settled_at IS NULL) = (settler_name IS NULL) AND (settled_at IS NULL) = (settled_note IS NULL)
  )
);

CREATE INDEX news_claims_by_time ON news_claims (region_code, sorted_at DESC, id DESC);

CREATE INDEX news_claims_by_verdict ON news_claims (region_code, verdict, sorted_at DESC, id DESC);

CREATE INDEX news_claims_by_figure ON news_claims (region_code, figure_key, sorted_at DESC, id DESC);

CREATE INDEX news_claims_by_phrase ON news_claims (region_code, unit, fingerprint);

CREATE INDEX news_claims_by_link ON news_claims (region_code, link_id);

-- What waits for somebody: differing or not adding up, not yet explained.
CREATE INDEX news_claims_open ON news_claims (region_code, sorted_at DESC, id DESC)
WHERE settled_at IS NULL AND (verdict IN ('differs', 'other-date') OR sum_status = 'off');
