-- Rights cases beyond wages: eight kinds, demands instead of monthly lines, withdrawal of handlers, papers for tribunals.
ALTER TABLE rights_cases DROP CONSTRAINT rights_cases_kind_known;

ALTER TABLE rights_cases ADD CONSTRAINT rights_cases_kind_known CHECK (kind IN ('wage-arrears', 'contract', 'social-insurance', 'working-time', 'injury', 'maternity', 'dismissal', 'collective'));

ALTER TABLE rights_cases DROP CONSTRAINT rights_cases_outcome_known;

ALTER TABLE rights_cases ADD CONSTRAINT rights_cases_outcome_known CHECK (outcome IN ('paid', 'settled', 'corrected', 'recognised', 'to-arbitration', 'to-court', 'to-police', 'unfounded', 'withdrawn'));

-- Day of the accident, the dismissal …, from which the limitations run.
ALTER TABLE rights_cases ADD COLUMN event_on date;

-- True between the withdrawal of a handler (回避) and the choice of another one.
ALTER TABLE rights_cases ADD COLUMN awaits_handler boolean NOT NULL DEFAULT false;

-- When the head decided that a closed case stays closed though the worker was not satisfied.
ALTER TABLE rights_cases ADD COLUMN discontent_answered_at timestamptz;

ALTER TABLE rights_cases DROP CONSTRAINT rights_cases_handled_when_accepted;

ALTER TABLE rights_cases ADD CONSTRAINT rights_cases_handled_or_awaits CHECK (status IN ('registered', 'returned', 'transferred', 'closed', 'reviewed') OR handler_id IS NOT NULL OR awaits_handler);

-- Only wage arrears pass through paying: money of other kinds is not in the ledger.
ALTER TABLE rights_cases ADD CONSTRAINT rights_cases_only_wages_pay CHECK (status <> 'paying' OR kind = 'wage-arrears');

CREATE INDEX rights_cases_by_kind ON rights_cases (region_code, kind, filed_at DESC, id DESC);

CREATE INDEX rights_cases_awaiting_handler ON rights_cases (region_code, id) WHERE awaits_handler;

CREATE INDEX rights_cases_discontent ON rights_cases (region_code, id) WHERE status = 'reviewed' AND satisfaction = 'dissatisfied' AND discontent_answered_at IS NULL;

-- A phone number that a workmate typed; sealed, and on no file until it is confirmed.
ALTER TABLE case_claimants ADD COLUMN stated_phone text;

-- 请求事项: what is demanded, with amount where there is one and the article it rests on; the finding of the union.
CREATE TABLE case_demands (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  position integer NOT NULL,
  body text NOT NULL,
  amount_fen bigint,
  basis text,
  finding text,
  finding_note text,
  settled_fen bigint,
  CONSTRAINT case_demands_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_demands_amount_positive CHECK (amount_fen > 0),
  CONSTRAINT case_demands_settled_counted CHECK (settled_fen >= 0),
  CONSTRAINT case_demands_finding_known CHECK (finding IN ('supported', 'partly', 'unsupported')),
  CONSTRAINT case_demands_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id)
);

CREATE UNIQUE INDEX case_demands_one_position ON case_demands (region_code, case_id, position);

-- 12351 work order or letter behind a case; who called and where the answer goes is sealed.
CREATE TABLE case_intakes (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  sealed text NOT NULL,
  order_number text,
  postmarked_on date,
  checked_at timestamptz,
  checker_id text,
  checker_name text,
  check_note text,
  CONSTRAINT case_intakes_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_intakes_check_whole CHECK ((checked_at IS NULL) = (checker_id IS NULL) AND (checked_at IS NULL) = (check_note IS NULL)),
  CONSTRAINT case_intakes_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id)
);

CREATE UNIQUE INDEX case_intakes_one_per_case ON case_intakes (region_code, case_id);

CREATE UNIQUE INDEX case_intakes_one_order ON case_intakes (region_code, order_number);

-- 回避: who may no longer read or handle the case (信访工作条例 §28). Rows are never deleted.
CREATE TABLE case_recusals (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  staff_id text NOT NULL,
  staff_name text NOT NULL,
  manner text NOT NULL,
  reason text NOT NULL,
  decided_at timestamptz NOT NULL,
  decider_id text NOT NULL,
  decider_name text NOT NULL,
  CONSTRAINT case_recusals_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_recusals_manner_known CHECK (manner IN ('declared', 'ordered')),
  CONSTRAINT case_recusals_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id)
);

CREATE UNIQUE INDEX case_recusals_one_per_staff ON case_recusals (region_code, case_id, staff_id);

-- Applications to tribunals while they are being written; the text names people and is sealed.
CREATE TABLE case_applications (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  claimant_id uuid NOT NULL,
  kind text NOT NULL,
  sealed text NOT NULL,
  version integer NOT NULL,
  saved_at timestamptz NOT NULL,
  saver_id text NOT NULL,
  saver_name text NOT NULL,
  CONSTRAINT case_applications_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_applications_kind_known CHECK (kind IN ('arbitration', 'payment-order')),
  CONSTRAINT case_applications_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id),
  CONSTRAINT case_applications_claimant_fk FOREIGN KEY (region_code, claimant_id) REFERENCES case_claimants (region_code, id)
);

CREATE INDEX case_applications_by_case ON case_applications (region_code, case_id);

CREATE UNIQUE INDEX case_applications_one_per_kind ON case_applications (region_code, claimant_id, kind);
