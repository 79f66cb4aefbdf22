-- 联合检查: the competent body leads, the union takes part and supervises. Status and acts are the table in visit-lifecycle.ts.
-- search_text, search_grams: number, firm and project, and their one- and two-character pieces.
CREATE TABLE supervision_visits (
  region_code text NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  organisation_id uuid NOT NULL,
  organisation_name text NOT NULL,
  project_name text,
  plan_line_id uuid,
  owner_body_id uuid NOT NULL,
  owner_body_name text NOT NULL,
  planned_on date NOT NULL,
  visited_on date,
  place text,
  received_by text,
  clerk_id text NOT NULL,
  clerk_name text NOT NULL,
  created_at timestamptz NOT NULL,
  creator_id text NOT NULL,
  creator_name text NOT NULL,
  started_at timestamptz,
  finished_at timestamptz,
  summary text,
  cancel_reason text,
  search_text text NOT NULL,
  search_grams text[] NOT NULL,
  CONSTRAINT supervision_visits_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_visits_firm_fk FOREIGN KEY (region_code, organisation_id) REFERENCES organisations (region_code, id),
  CONSTRAINT supervision_visits_owner_fk FOREIGN KEY (region_code, owner_body_id) REFERENCES organisations (region_code, id),
  CONSTRAINT supervision_visits_status_known CHECK (status IN ('planned', 'started', 'finished', 'cancelled')),
  CONSTRAINT supervision_visits_finished_whole CHECK ((status = 'finished') = (finished_at IS NOT NULL)),
  CONSTRAINT supervision_visits_visited_has_day CHECK ((status IN ('started', 'finished')) <= (visited_on IS NOT NULL AND started_at IS NOT NULL)),
  CONSTRAINT supervision_visits_cancelled_reason CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL))
);

CREATE UNIQUE INDEX supervision_visits_one_number ON supervision_visits (region_code, number);

CREATE INDEX supervision_visits_by_day ON supervision_visits (region_code, planned_on DESC, id DESC);

CREATE INDEX supervision_visits_by_status ON supervision_visits (region_code, status, planned_on DESC, id DESC);

CREATE INDEX supervision_visits_by_firm ON supervision_visits (region_code, organisation_id, planned_on DESC, id DESC);

CREATE INDEX supervision_visits_by_owner ON supervision_visits (region_code, owner_body_id, planned_on DESC, id DESC);

CREATE INDEX supervision_visits_by_clerk ON supervision_visits (region_code, clerk_id, planned_on DESC, id DESC);

-- A line of the plan is carried out once; after a cancelled visit it may be tried again.
CREATE UNIQUE INDEX supervision_visits_one_per_line
  ON supervision_visits (region_code, plan_line_id) WHERE status <> 'cancelled';

CREATE INDEX supervision_visits_by_gram ON supervision_visits USING gin (search_grams);

-- Other bodies that take part besides the one that leads.
CREATE TABLE supervision_visit_bodies (
  region_code text NOT NULL,
  visit_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  organisation_name text NOT NULL,
  CONSTRAINT supervision_visit_bodies_pk PRIMARY KEY (region_code, visit_id, organisation_id),
  CONSTRAINT supervision_visit_bodies_visit_fk FOREIGN KEY (region_code, visit_id) REFERENCES supervision_visits (region_code, id),
  CONSTRAINT supervision_visit_bodies_org_fk FOREIGN KEY (region_code, organisation_id) REFERENCES organisations (region_code, id)
);

CREATE INDEX supervision_visit_bodies_by_org ON supervision_visit_bodies (region_code, organisation_id);

-- 检查人员 with the number of the certificate each shows (劳动保障监察条例 §16: two at least).
CREATE TABLE supervision_visit_inspectors (
  region_code text NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  name text NOT NULL,
  body_name text NOT NULL,
  certificate_number text NOT NULL,
  CONSTRAINT supervision_visit_inspectors_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_visit_inspectors_visit_fk FOREIGN KEY (region_code, visit_id) REFERENCES supervision_visits (region_code, id)
);

-- One person does not count as two.
CREATE UNIQUE INDEX supervision_visit_inspectors_once
  ON supervision_visit_inspectors (region_code, visit_id, certificate_number);

-- The versions of the checklists that this visit uses, frozen when it was planned.
CREATE TABLE supervision_visit_checklists (
  region_code text NOT NULL,
  visit_id uuid NOT NULL,
  checklist_key text NOT NULL,
  checklist_version text NOT NULL,
  CONSTRAINT supervision_visit_checklists_pk PRIMARY KEY (region_code, visit_id, checklist_key),
  CONSTRAINT supervision_visit_checklists_visit_fk FOREIGN KEY (region_code, visit_id) REFERENCES supervision_visits (region_code, id)
);

-- What was found for one item. revision counts its changes, so that a phone knows what it last saw.
CREATE TABLE supervision_findings (
  region_code text NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  checklist_key text NOT NULL,
  checklist_version text NOT NULL,
  item_code text NOT NULL,
  verdict text NOT NULL,
  note text,
  article text NOT NULL,
  revision integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorder_id text NOT NULL,
  recorder_name text NOT NULL,
  CONSTRAINT supervision_findings_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_findings_visit_fk FOREIGN KEY (region_code, visit_id) REFERENCES supervision_visits (region_code, id),
  CONSTRAINT supervision_findings_verdict_known CHECK (verdict IN ('ok', 'problem', 'not-applicable')),
  CONSTRAINT supervision_findings_revision_counts CHECK (revision > 0)
);

CREATE UNIQUE INDEX supervision_findings_one_item
  ON supervision_findings (region_code, visit_id, checklist_key, item_code);

-- 抽样: how the workers were drawn. The roster itself is not kept, only its hash.
CREATE TABLE supervision_sample_draws (
  region_code text NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  seed text NOT NULL,
  roster_hash text NOT NULL,
  roster_size integer NOT NULL,
  pick_count integer NOT NULL,
  drawn_at timestamptz NOT NULL,
  drawer_id text NOT NULL,
  drawer_name text NOT NULL,
  CONSTRAINT supervision_sample_draws_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_sample_draws_visit_fk FOREIGN KEY (region_code, visit_id) REFERENCES supervision_visits (region_code, id),
  CONSTRAINT supervision_sample_draws_hash_shape CHECK (roster_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT supervision_sample_draws_pick_some CHECK (pick_count > 0 AND pick_count <= roster_size)
);

CREATE INDEX supervision_sample_draws_by_visit ON supervision_sample_draws (region_code, visit_id, id);

-- A worker asked during the visit. Who it is, what was paid and what else was said is sealed; answers are yes, no, unsure.
CREATE TABLE supervision_samples (
  region_code text NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  draw_id uuid,
  answers jsonb NOT NULL,
  sealed text NOT NULL,
  revision integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorder_id text NOT NULL,
  recorder_name text NOT NULL,
  CONSTRAINT supervision_samples_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_samples_visit_fk FOREIGN KEY (region_code, visit_id) REFERENCES supervision_visits (region_code, id),
  CONSTRAINT supervision_samples_draw_fk FOREIGN KEY (region_code, draw_id) REFERENCES supervision_sample_draws (region_code, id),
  CONSTRAINT supervision_samples_revision_counts CHECK (revision > 0)
);

CREATE INDEX supervision_samples_by_visit ON supervision_samples (region_code, visit_id, id);

CREATE INDEX supervision_samples_by_draw ON supervision_samples (region_code, draw_id);

-- Uploads from phones that were taken: the same id is stored once and answered the same. The content is kept as hash only.
CREATE TABLE supervision_syncs (
  region_code text NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  account_id text NOT NULL,
  content_hash text NOT NULL,
  answer jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  CONSTRAINT supervision_syncs_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_syncs_visit_fk FOREIGN KEY (region_code, visit_id) REFERENCES supervision_visits (region_code, id)
);

CREATE INDEX supervision_syncs_by_visit ON supervision_syncs (region_code, visit_id, id);

-- Field and desk differ: both are kept (sealed, they may name workers) until a person decides.
CREATE TABLE supervision_conflicts (
  region_code text NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  sync_id uuid NOT NULL,
  subject text NOT NULL,
  reason text NOT NULL,
  sealed text NOT NULL,
  raised_at timestamptz NOT NULL,
  raiser_id text NOT NULL,
  raiser_name text NOT NULL,
  decision text,
  decided_at timestamptz,
  decider_name text,
  CONSTRAINT supervision_conflicts_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_conflicts_visit_fk FOREIGN KEY (region_code, visit_id) REFERENCES supervision_visits (region_code, id),
  CONSTRAINT supervision_conflicts_sync_fk FOREIGN KEY (region_code, sync_id) REFERENCES supervision_syncs (region_code, id),
  CONSTRAINT supervision_conflicts_reason_known CHECK (reason IN ('changed', 'removed', 'finished', 'cancelled')),
  CONSTRAINT supervision_conflicts_decision_known CHECK (decision IN ('desk', 'field')),
  CONSTRAINT supervision_conflicts_decision_whole CHECK ((decision IS NULL) = (decided_at IS NULL))
);

CREATE UNIQUE INDEX supervision_conflicts_once ON supervision_conflicts (region_code, sync_id, subject);

CREATE INDEX supervision_conflicts_by_visit ON supervision_conflicts (region_code, visit_id, id);

CREATE INDEX supervision_conflicts_open ON supervision_conflicts (region_code, visit_id) WHERE decision IS NULL;

-- The timeline.
CREATE TABLE supervision_visit_events (
  region_code text NOT NULL,
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  happened_at timestamptz NOT NULL,
  word text NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  detail text,
  from_status text,
  to_status text NOT NULL,
  CONSTRAINT supervision_visit_events_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_visit_events_visit_fk FOREIGN KEY (region_code, visit_id) REFERENCES supervision_visits (region_code, id)
);

CREATE INDEX supervision_visit_events_by_visit ON supervision_visit_events (region_code, visit_id, happened_at, id);
