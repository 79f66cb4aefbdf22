-- A number of the headline is a claim, too; where the text gives another number for the same thing, it says so.
ALTER TABLE news_claims ADD COLUMN in_title boolean NOT NULL DEFAULT false;

ALTER TABLE news_claims DROP CONSTRAINT news_claims_part;

ALTER TABLE news_claims ADD CONSTRAINT news_claims_part CHECK (
  (whole_position IS NULL) = (part_kind IS NULL) AND part_kind IN ('of-which', 'split', 'share', 'repeats')
);
