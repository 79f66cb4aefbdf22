-- A redirect to another host waits for that host's own turn: where it leads, and the answers that led there.
ALTER TABLE news_addresses ADD COLUMN hop_url text;

ALTER TABLE news_addresses ADD COLUMN hop_via bytea;

ALTER TABLE news_addresses ADD CONSTRAINT news_addresses_hop CHECK (
  (hop_url IS NULL) = (hop_via IS NULL) AND (hop_url IS NULL OR status = 'waiting')
);
