-- In how many articles a word stands, refreshed by a job; the empty word counts all articles and is the row under
-- whose lock groups of near-duplicates are decided.
CREATE TABLE news_word_counts (
  region_code text NOT NULL,
  word text NOT NULL,
  articles integer NOT NULL,
  CONSTRAINT news_word_counts_pk PRIMARY KEY (region_code, word),
  CONSTRAINT news_word_counts_positive CHECK (articles >= 0)
);

-- The words that say most about an article, with their saturated frequency in thousandths
-- (BM25 without the rarity of the word).
CREATE TABLE news_key_words (
  region_code text NOT NULL,
  article_id uuid NOT NULL,
  word text NOT NULL,
  weight integer NOT NULL,
  CONSTRAINT news_key_words_pk PRIMARY KEY (region_code, article_id, word),
  CONSTRAINT news_key_words_article FOREIGN KEY (region_code, article_id)
    REFERENCES news_articles (region_code, id) ON DELETE CASCADE,
  CONSTRAINT news_key_words_weight CHECK (weight > 0)
);

CREATE INDEX news_key_words_by_weight ON news_key_words (region_code, word, weight DESC, article_id);

-- Bottom-k sketch of an article's shingles: copies share most of it, cut copies their share of it.
CREATE TABLE news_fingerprints (
  region_code text NOT NULL,
  article_id uuid NOT NULL,
  fingerprint integer NOT NULL,
  CONSTRAINT news_fingerprints_pk PRIMARY KEY (region_code, article_id, fingerprint),
  CONSTRAINT news_fingerprints_article FOREIGN KEY (region_code, article_id)
    REFERENCES news_articles (region_code, id) ON DELETE CASCADE
);

CREATE INDEX news_fingerprints_by_value ON news_fingerprints (region_code, fingerprint, article_id);

-- 词典: what articles may be said to be about. People only where staff put them in, with the public office or honour.
CREATE TABLE news_entities (
  region_code text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  origin text NOT NULL,
  basis text,
  organisation_id uuid,
  status text NOT NULL,
  creator_id text NOT NULL,
  creator_name text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT news_entities_pk PRIMARY KEY (region_code, id),
  CONSTRAINT news_entities_kind CHECK (kind IN ('person', 'organisation', 'law', 'place', 'event')),
  CONSTRAINT news_entities_origin CHECK (origin IN ('staff', 'found')),
  CONSTRAINT news_entities_status CHECK (status IN ('active', 'retired')),
  CONSTRAINT news_entities_people CHECK (
    kind <> 'person' OR (origin = 'staff' AND length(trim(basis)) >= 4)
  )
);

CREATE INDEX news_entities_by_kind ON news_entities (region_code, kind, status, name, id);

-- Its name and its aliases; one name means one entity.
CREATE TABLE news_entity_names (
  region_code text NOT NULL,
  name_key text NOT NULL,
  name text NOT NULL,
  entity_id uuid NOT NULL,
  CONSTRAINT news_entity_names_pk PRIMARY KEY (region_code, name_key),
  CONSTRAINT news_entity_names_entity FOREIGN KEY (region_code, entity_id)
    REFERENCES news_entities (region_code, id),
  CONSTRAINT news_entity_names_length CHECK (length(name_key) BETWEEN 2 AND 60)
);

CREATE INDEX news_entity_names_by_entity ON news_entity_names (region_code, entity_id);

-- What an article mentions and how often.
CREATE TABLE news_article_entities (
  region_code text NOT NULL,
  article_id uuid NOT NULL,
  entity_id uuid NOT NULL,
  mentions integer NOT NULL,
  CONSTRAINT news_article_entities_pk PRIMARY KEY (region_code, article_id, entity_id),
  CONSTRAINT news_article_entities_article FOREIGN KEY (region_code, article_id)
    REFERENCES news_articles (region_code, id) ON DELETE CASCADE,
  CONSTRAINT news_article_entities_entity FOREIGN KEY (region_code, entity_id)
    REFERENCES news_entities (region_code, id),
  CONSTRAINT news_article_entities_mentions CHECK (mentions > 0)
);

CREATE INDEX news_article_entities_by_entity ON news_article_entities (region_code, entity_id, article_id);
