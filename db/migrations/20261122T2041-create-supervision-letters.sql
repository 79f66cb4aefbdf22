-- 年度联合检查计划: one per year; the firms in its lines are visited once. A line names who leads and who takes part.
CREATE TABLE supervision_plans (
  region_code text NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  created_at timestamptz NOT NULL,
  creator_id text NOT NULL,
  creator_name text NOT NULL,
  CONSTRAINT supervision_plans_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_plans_year_plausible CHECK (year BETWEEN 2000 AND 2100)
);

CREATE UNIQUE INDEX supervision_plans_one_year ON supervision_plans (region_code, year);

-- 双随机抽取: the list is frozen with its hash and the source of the seed is named before the seed is known.
CREATE TABLE supervision_draws (
  region_code text NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  seed_source text NOT NULL,
  list_hash text NOT NULL,
  pick_count integer NOT NULL,
  frozen_at timestamptz NOT NULL,
  frozen_by_id text NOT NULL,
  frozen_by_name text NOT NULL,
  seed text,
  drawn_at timestamptz,
  drawn_by_name text,
  published_at timestamptz,
  CONSTRAINT supervision_draws_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_draws_plan_fk FOREIGN KEY (region_code, plan_id) REFERENCES supervision_plans (region_code, id),
  CONSTRAINT supervision_draws_kind_known CHECK (kind IN ('firms', 'people')),
  CONSTRAINT supervision_draws_hash_shape CHECK (list_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT supervision_draws_pick_someone CHECK (pick_count > 0),
  CONSTRAINT supervision_draws_seed_with_time CHECK ((seed IS NULL) = (drawn_at IS NULL)),
  CONSTRAINT supervision_draws_public_when_drawn CHECK (published_at IS NULL OR drawn_at IS NOT NULL)
);

CREATE INDEX supervision_draws_by_plan ON supervision_draws (region_code, plan_id, id);

CREATE TABLE supervision_draw_entries (
  region_code text NOT NULL,
  id uuid NOT NULL,
  draw_id uuid NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  organisation_id uuid,
  rank integer,
  is_picked boolean,
  CONSTRAINT supervision_draw_entries_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_draw_entries_draw_fk FOREIGN KEY (region_code, draw_id) REFERENCES supervision_draws (region_code, id),
  CONSTRAINT supervision_draw_entries_org_fk FOREIGN KEY (region_code, organisation_id) REFERENCES organisations (region_code, id),
  CONSTRAINT supervision_draw_entries_rank_whole CHECK ((rank IS NULL) = (is_picked IS NULL))
);

CREATE UNIQUE INDEX supervision_draw_entries_one_code ON supervision_draw_entries (region_code, draw_id, code);

CREATE INDEX supervision_draw_entries_by_org ON supervision_draw_entries (region_code, organisation_id);

CREATE TABLE supervision_plan_lines (
  region_code text NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  month integer NOT NULL,
  organisation_id uuid NOT NULL,
  organisation_name text NOT NULL,
  project_name text,
  project_key text NOT NULL,
  owner_body_id uuid NOT NULL,
  owner_body_name text NOT NULL,
  planned_on date,
  draw_id uuid,
  note text,
  added_at timestamptz NOT NULL,
  adder_name text NOT NULL,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  CONSTRAINT supervision_plan_lines_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_plan_lines_plan_fk FOREIGN KEY (region_code, plan_id) REFERENCES supervision_plans (region_code, id),
  CONSTRAINT supervision_plan_lines_firm_fk FOREIGN KEY (region_code, organisation_id) REFERENCES organisations (region_code, id),
  CONSTRAINT supervision_plan_lines_owner_fk FOREIGN KEY (region_code, owner_body_id) REFERENCES organisations (region_code, id),
  CONSTRAINT supervision_plan_lines_draw_fk FOREIGN KEY (region_code, draw_id) REFERENCES supervision_draws (region_code, id),
  CONSTRAINT supervision_plan_lines_month_exists CHECK (month BETWEEN 1 AND 12),
  CONSTRAINT supervision_plan_lines_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
);

-- The promise to the firm: one joint visit of it (or of one of its sites) a year, whoever leads.
CREATE UNIQUE INDEX supervision_plan_lines_visit_once
  ON supervision_plan_lines (region_code, plan_id, organisation_id, project_key) WHERE withdrawn_at IS NULL;

CREATE INDEX supervision_plan_lines_by_month ON supervision_plan_lines (region_code, plan_id, month, id);

CREATE INDEX supervision_plan_lines_by_firm ON supervision_plan_lines (region_code, organisation_id);

CREATE INDEX supervision_plan_lines_by_owner ON supervision_plan_lines (region_code, owner_body_id);

CREATE INDEX supervision_plan_lines_by_draw ON supervision_plan_lines (region_code, draw_id);

-- Bodies that take part in a planned visit besides the one that leads.
CREATE TABLE supervision_plan_participants (
  region_code text NOT NULL,
  line_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  organisation_name text NOT NULL,
  CONSTRAINT supervision_plan_participants_pk PRIMARY KEY (region_code, line_id, organisation_id),
  CONSTRAINT supervision_plan_participants_line FOREIGN KEY (region_code, line_id) REFERENCES supervision_plan_lines (region_code, id),
  CONSTRAINT supervision_plan_participants_org FOREIGN KEY (region_code, organisation_id) REFERENCES organisations (region_code, id)
);

CREATE INDEX supervision_plan_participants_by_org ON supervision_plan_participants (region_code, organisation_id);

-- 一函两书. The text is frozen with its hash when the letter is issued; recipient: the firm, or the competent body.
CREATE TABLE supervision_letters (
  region_code text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  number text,
  organisation_id uuid NOT NULL,
  organisation_name text NOT NULL,
  project_name text,
  recipient_id uuid NOT NULL,
  recipient_name text NOT NULL,
  visit_id uuid,
  previous_id uuid,
  template_key text NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  body_hash text,
  search_text text NOT NULL,
  search_grams text[] NOT NULL,
  drafted_at timestamptz NOT NULL,
  drafter_id text NOT NULL,
  drafter_name text NOT NULL,
  signing_round integer NOT NULL,
  signing_steps text[] NOT NULL,
  signing_position integer NOT NULL,
  issued_on date,
  issuer_name text,
  offered_at timestamptz,
  served_on date,
  served_how text,
  served_to text,
  tracking_number text,
  reply_days integer,
  reply_due date,
  reply_provisional boolean,
  replied_on date,
  reply_channel text,
  reply_note text,
  replier_name text,
  recheck_on date,
  recheck_visit_id uuid,
  closed_on date,
  closing_reason text,
  withdrawal_reason text,
  CONSTRAINT supervision_letters_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_letters_firm_fk FOREIGN KEY (region_code, organisation_id) REFERENCES organisations (region_code, id),
  CONSTRAINT supervision_letters_recipient_fk FOREIGN KEY (region_code, recipient_id) REFERENCES organisations (region_code, id),
  CONSTRAINT supervision_letters_previous_fk FOREIGN KEY (region_code, previous_id) REFERENCES supervision_letters (region_code, id),
  CONSTRAINT supervision_letters_kind_known CHECK (kind IN ('reminder', 'opinion', 'recommendation')),
  CONSTRAINT supervision_letters_status_known CHECK (status IN ('drafted', 'signing', 'issued', 'served', 'rectifying', 'rechecking', 'closed', 'escalated', 'withdrawn')),
  CONSTRAINT supervision_letters_how_known CHECK (served_how IN ('in-person', 'post', 'email', 'online', 'left')),
  CONSTRAINT supervision_letters_channel_known CHECK (reply_channel IN ('online', 'paper')),
  CONSTRAINT supervision_letters_issue_whole CHECK ((number IS NULL) = (issued_on IS NULL) AND (number IS NULL) = (body_hash IS NULL)),
  CONSTRAINT supervision_letters_numbered CHECK (status IN ('drafted', 'signing', 'withdrawn') OR number IS NOT NULL),
  CONSTRAINT supervision_letters_service_whole CHECK ((served_on IS NULL) = (served_how IS NULL) AND (served_on IS NULL) = (reply_due IS NULL)),
  CONSTRAINT supervision_letters_served CHECK (status IN ('drafted', 'signing', 'issued', 'withdrawn') OR served_on IS NOT NULL),
  CONSTRAINT supervision_letters_reply_whole CHECK ((replied_on IS NULL) = (reply_channel IS NULL)),
  CONSTRAINT supervision_letters_posted_has_number CHECK (served_how IS DISTINCT FROM 'post' OR tracking_number IS NOT NULL),
  CONSTRAINT supervision_letters_closed_has_day CHECK ((status = 'closed') = (closed_on IS NOT NULL)),
  CONSTRAINT supervision_letters_withdrawn_reason CHECK ((status = 'withdrawn') = (withdrawal_reason IS NOT NULL)),
  CONSTRAINT supervision_letters_escalates CHECK ((kind = 'reminder') OR (kind = 'opinion') OR (previous_id IS NOT NULL) OR (recipient_id <> organisation_id))
);

CREATE UNIQUE INDEX supervision_letters_one_number ON supervision_letters (region_code, number);

-- A letter is followed by one letter: two clerks do not escalate it twice.
CREATE UNIQUE INDEX supervision_letters_one_successor ON supervision_letters (region_code, previous_id) WHERE status <> 'withdrawn';

CREATE INDEX supervision_letters_by_previous ON supervision_letters (region_code, previous_id);

CREATE INDEX supervision_letters_by_time ON supervision_letters (region_code, drafted_at DESC, id DESC);

CREATE INDEX supervision_letters_by_status ON supervision_letters (region_code, status, drafted_at DESC, id DESC);

CREATE INDEX supervision_letters_by_firm ON supervision_letters (region_code, organisation_id, drafted_at DESC, id DESC);

CREATE INDEX supervision_letters_by_recipient ON supervision_letters (region_code, recipient_id, drafted_at DESC, id DESC);

CREATE INDEX supervision_letters_by_visit ON supervision_letters (region_code, visit_id);

CREATE INDEX supervision_letters_by_recheck ON supervision_letters (region_code, recheck_visit_id);

CREATE INDEX supervision_letters_by_gram ON supervision_letters USING gin (search_grams);

-- What the letter asks to be put right, one by one, with the answer and what was found at the re-visit.
CREATE TABLE supervision_letter_items (
  region_code text NOT NULL,
  id uuid NOT NULL,
  letter_id uuid NOT NULL,
  position integer NOT NULL,
  finding_id uuid,
  problem text NOT NULL,
  article text,
  demand text NOT NULL,
  promise text,
  promise_due date,
  done_on date,
  done_note text,
  verdict text,
  verdict_on date,
  verdict_note text,
  CONSTRAINT supervision_letter_items_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_letter_items_letter_fk FOREIGN KEY (region_code, letter_id) REFERENCES supervision_letters (region_code, id),
  CONSTRAINT supervision_letter_items_verdict_known CHECK (verdict IN ('rectified', 'partly', 'not-rectified')),
  CONSTRAINT supervision_letter_items_verdict_whole CHECK ((verdict IS NULL) = (verdict_on IS NULL))
);

CREATE UNIQUE INDEX supervision_letter_items_one_place ON supervision_letter_items (region_code, letter_id, position);

CREATE INDEX supervision_letter_items_by_finding ON supervision_letter_items (region_code, finding_id);

CREATE INDEX supervision_letter_items_by_due ON supervision_letter_items (region_code, promise_due) WHERE done_on IS NULL;

-- 签发: who signed which step in which round, in the system or on the paper sheet.
CREATE TABLE supervision_letter_signatures (
  region_code text NOT NULL,
  id uuid NOT NULL,
  letter_id uuid NOT NULL,
  round integer NOT NULL,
  position integer NOT NULL,
  step text NOT NULL,
  signer_id text NOT NULL,
  signer_name text NOT NULL,
  signed_at timestamptz NOT NULL,
  answer text NOT NULL,
  note text,
  CONSTRAINT supervision_letter_signatures_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_letter_signatures_letter FOREIGN KEY (region_code, letter_id) REFERENCES supervision_letters (region_code, id),
  CONSTRAINT supervision_letter_signatures_answer CHECK (answer IN ('agreed', 'agreed-on-paper', 'returned')),
  CONSTRAINT supervision_letter_signatures_reason CHECK (answer <> 'returned' OR note IS NOT NULL)
);

CREATE UNIQUE INDEX supervision_letter_signatures_once ON supervision_letter_signatures (region_code, letter_id, round, position);

-- 延期申请: the firm asks for more days; staff decide. One open question at a time.
CREATE TABLE supervision_letter_delays (
  region_code text NOT NULL,
  id uuid NOT NULL,
  letter_id uuid NOT NULL,
  until_on date NOT NULL,
  reason text NOT NULL,
  asked_at timestamptz NOT NULL,
  asker_name text NOT NULL,
  answer text,
  answered_at timestamptz,
  answerer_name text,
  answer_note text,
  CONSTRAINT supervision_letter_delays_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_letter_delays_letter_fk FOREIGN KEY (region_code, letter_id) REFERENCES supervision_letters (region_code, id),
  CONSTRAINT supervision_letter_delays_answer_known CHECK (answer IN ('granted', 'refused')),
  CONSTRAINT supervision_letter_delays_answer_whole CHECK ((answer IS NULL) = (answered_at IS NULL))
);

CREATE UNIQUE INDEX supervision_letter_delays_one_open ON supervision_letter_delays (region_code, letter_id) WHERE answer IS NULL;

CREATE INDEX supervision_letter_delays_by_letter ON supervision_letter_delays (region_code, letter_id, id);

-- The timeline; staff see all of it, the recipient what concerns the recipient.
CREATE TABLE supervision_letter_events (
  region_code text NOT NULL,
  id uuid NOT NULL,
  letter_id uuid NOT NULL,
  happened_at timestamptz NOT NULL,
  word text NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  detail text,
  is_for_recipient boolean NOT NULL,
  from_status text,
  to_status text NOT NULL,
  CONSTRAINT supervision_letter_events_pk PRIMARY KEY (region_code, id),
  CONSTRAINT supervision_letter_events_letter_fk FOREIGN KEY (region_code, letter_id) REFERENCES supervision_letters (region_code, id)
);

CREATE INDEX supervision_letter_events_by_letter ON supervision_letter_events (region_code, letter_id, happened_at, id);

ALTER TABLE supervision_letters ADD CONSTRAINT supervision_letters_visit_fk FOREIGN KEY (region_code, visit_id) REFERENCES supervision_visits (region_code, id);

ALTER TABLE supervision_letters ADD CONSTRAINT supervision_letters_recheck_fk FOREIGN KEY (region_code, recheck_visit_id) REFERENCES supervision_visits (region_code, id);

ALTER TABLE supervision_letter_items ADD CONSTRAINT supervision_letter_items_finding_fk FOREIGN KEY (region_code, finding_id) REFERENCES supervision_findings (region_code, id);

ALTER TABLE supervision_visits ADD CONSTRAINT supervision_visits_line_fk FOREIGN KEY (region_code, plan_line_id) REFERENCES supervision_plan_lines (region_code, id);

CREATE INDEX supervision_visits_by_line ON supervision_visits (region_code, plan_line_id);
