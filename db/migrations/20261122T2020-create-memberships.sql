-- Who is a member of which union, from–to, both days included; left_on empty: still a member.
-- That two times never overlap is checked in the use case under the lock of the person's row; that nobody is a
-- member of two unions today, by the index.
CREATE TABLE union_memberships (
  region_code text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  union_id uuid NOT NULL,
  joined_on date NOT NULL,
  left_on date,
  source text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT union_memberships_pk PRIMARY KEY (region_code, id),
  CONSTRAINT union_memberships_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id),
  CONSTRAINT union_memberships_union_fk FOREIGN KEY (region_code, union_id) REFERENCES organisations (region_code, id),
  CONSTRAINT union_memberships_run_forward CHECK (left_on >= joined_on)
);

CREATE UNIQUE INDEX union_memberships_one_open ON union_memberships (region_code, person_id) WHERE left_on IS NULL;

CREATE UNIQUE INDEX union_memberships_by_person ON union_memberships (region_code, person_id, joined_on);

CREATE INDEX union_memberships_by_union ON union_memberships (region_code, union_id, person_id);
