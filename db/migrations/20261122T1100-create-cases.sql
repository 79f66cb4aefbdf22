-- Rights cases. One number for life; status and the acts it permits are the table in case-lifecycle.ts.
-- search_text, search_grams: number, employer, project, place and chain, and their one- and two-character pieces.
CREATE TABLE rights_cases (
  region_code text NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  channel text NOT NULL,
  filed_at timestamptz NOT NULL,
  filer_kind text NOT NULL,
  filer_id text NOT NULL,
  filer_name text NOT NULL,
  filer_person_id uuid,
  union_id uuid,
  handler_id text,
  handler_name text,
  employer_id uuid,
  employer_name text NOT NULL,
  township_code text,
  is_site boolean NOT NULL,
  project_name text,
  work_place text,
  summary text NOT NULL,
  search_text text NOT NULL,
  search_grams text[] NOT NULL,
  arrears_since date,
  has_wage_note boolean NOT NULL,
  owner_funds_late boolean NOT NULL,
  is_unlawful_project boolean NOT NULL,
  accepted_at timestamptz,
  verified_at timestamptz,
  return_reason text,
  pay_ordered_on date,
  pay_order_due_on date,
  pay_order_body text,
  pay_order_served_how text,
  outcome text,
  outcome_reason text,
  closed_at timestamptz,
  reviewed_at timestamptz,
  satisfaction text,
  review_note text,
  CONSTRAINT rights_cases_pk PRIMARY KEY (region_code, id),
  CONSTRAINT rights_cases_employer_fk FOREIGN KEY (region_code, employer_id) REFERENCES organisations (region_code, id),
  CONSTRAINT rights_cases_union_fk FOREIGN KEY (region_code, union_id) REFERENCES organisations (region_code, id),
  CONSTRAINT rights_cases_filer_fk FOREIGN KEY (region_code, filer_person_id) REFERENCES people (region_code, id),
  CONSTRAINT rights_cases_kind_known CHECK (kind IN ('wage-arrears')),
  CONSTRAINT rights_cases_status_known CHECK (status IN ('registered', 'returned', 'transferred', 'accepted', 'verified', 'mediating', 'paying', 'closed', 'reviewed')),
  CONSTRAINT rights_cases_channel_known CHECK (channel IN ('portal', 'counter', 'phone', 'letter')),
  CONSTRAINT rights_cases_outcome_known CHECK (outcome IN ('paid', 'settled', 'to-arbitration', 'to-court', 'to-police', 'unfounded', 'withdrawn')),
  CONSTRAINT rights_cases_closed_has_outcome CHECK ((status IN ('closed', 'reviewed')) = (outcome IS NOT NULL)),
  CONSTRAINT rights_cases_closed_has_time CHECK ((status IN ('closed', 'reviewed')) = (closed_at IS NOT NULL)),
  CONSTRAINT rights_cases_open_end_has_reason CHECK (outcome IS NULL OR outcome = 'paid' OR outcome_reason IS NOT NULL),
  CONSTRAINT rights_cases_returned_has_reason CHECK (status <> 'returned' OR return_reason IS NOT NULL),
  CONSTRAINT rights_cases_handled_when_accepted CHECK (status IN ('registered', 'returned', 'transferred', 'closed', 'reviewed') OR handler_id IS NOT NULL),
  CONSTRAINT rights_cases_satisfaction_known CHECK (satisfaction IN ('satisfied', 'fair', 'dissatisfied', 'unreachable')),
  CONSTRAINT rights_cases_pay_order_whole CHECK ((pay_ordered_on IS NULL) = (pay_order_due_on IS NULL) AND (pay_ordered_on IS NULL) = (pay_order_body IS NULL))
);

CREATE UNIQUE INDEX rights_cases_one_number ON rights_cases (region_code, number);

CREATE INDEX rights_cases_by_time ON rights_cases (region_code, filed_at DESC, id DESC);

CREATE INDEX rights_cases_by_status ON rights_cases (region_code, status, filed_at DESC, id DESC);

CREATE INDEX rights_cases_by_handler ON rights_cases (region_code, handler_id, filed_at DESC, id DESC);

CREATE INDEX rights_cases_by_union ON rights_cases (region_code, union_id, filed_at DESC, id DESC);

CREATE INDEX rights_cases_by_employer ON rights_cases (region_code, employer_id, filed_at DESC, id DESC);

CREATE INDEX rights_cases_by_township ON rights_cases (region_code, township_code, filed_at DESC, id DESC);

CREATE INDEX rights_cases_by_filer ON rights_cases (region_code, filer_person_id);

CREATE INDEX rights_cases_by_gram ON rights_cases USING gin (search_grams);

-- 建设单位 → 总包 → 分包 → 班组: who stands above whom, and what each still owes for the works.
CREATE TABLE case_chain_links (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  role text NOT NULL,
  position integer NOT NULL,
  organisation_id uuid,
  name text NOT NULL,
  works_unpaid_fen bigint,
  is_licensed boolean,
  is_illegal_award boolean NOT NULL,
  lends_licence boolean NOT NULL,
  note text,
  CONSTRAINT case_chain_links_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_chain_links_role_known CHECK (role IN ('owner', 'general', 'sub', 'crew', 'dispatcher')),
  CONSTRAINT case_chain_links_works_counted CHECK (works_unpaid_fen >= 0),
  CONSTRAINT case_chain_links_organisation_fk FOREIGN KEY (region_code, organisation_id) REFERENCES organisations (region_code, id),
  CONSTRAINT case_chain_links_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id)
);

CREATE UNIQUE INDEX case_chain_links_one_position ON case_chain_links (region_code, case_id, position);

CREATE INDEX case_chain_links_by_org ON case_chain_links (region_code, organisation_id);

-- One worker in one case, with the balance row that payments lock: paid never exceeds confirmed.
CREATE TABLE case_claimants (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid NOT NULL,
  is_representative boolean NOT NULL,
  joined_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  is_migrant boolean,
  migrant_source text NOT NULL,
  occupation text,
  employed_from date,
  employed_to date,
  claimed_fen bigint NOT NULL,
  confirmed_fen bigint NOT NULL,
  paid_fen bigint NOT NULL,
  CONSTRAINT case_claimants_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_claimants_claimed_counted CHECK (claimed_fen >= 0),
  CONSTRAINT case_claimants_confirmed_counted CHECK (confirmed_fen >= 0),
  CONSTRAINT case_claimants_paid_within_confirmed CHECK (paid_fen >= 0 AND paid_fen <= confirmed_fen),
  CONSTRAINT case_claimants_withdrawal_has_reason CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
  CONSTRAINT case_claimants_migrant_source_known CHECK (migrant_source IN ('file', 'stated', 'unknown')),
  CONSTRAINT case_claimants_employed_in_order CHECK (employed_to >= employed_from),
  CONSTRAINT case_claimants_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id),
  CONSTRAINT case_claimants_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id)
);

CREATE UNIQUE INDEX case_claimants_one_per_person ON case_claimants (region_code, case_id, person_id);

CREATE INDEX case_claimants_by_person ON case_claimants (region_code, person_id);

-- A line is one month, or a run of months where the worker only knows the sum.
CREATE TABLE case_claim_lines (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  claimant_id uuid NOT NULL,
  month text NOT NULL,
  last_month text NOT NULL,
  days_hundredths integer,
  rate_fen bigint,
  due_fen bigint NOT NULL,
  earlier_paid_fen bigint NOT NULL,
  claimed_fen bigint NOT NULL,
  confirmed_fen bigint,
  note text,
  confirmed_reason text,
  CONSTRAINT case_claim_lines_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_claim_lines_month_shape CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  CONSTRAINT case_claim_lines_last_month_shape CHECK (last_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  CONSTRAINT case_claim_lines_months_in_order CHECK (last_month >= month),
  CONSTRAINT case_claim_lines_days_counted CHECK (days_hundredths >= 0),
  CONSTRAINT case_claim_lines_rate_counted CHECK (rate_fen >= 0),
  CONSTRAINT case_claim_lines_sums CHECK (earlier_paid_fen >= 0 AND claimed_fen >= 0 AND claimed_fen = due_fen - earlier_paid_fen),
  CONSTRAINT case_claim_lines_confirmed_counted CHECK (confirmed_fen >= 0),
  CONSTRAINT case_claim_lines_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id),
  CONSTRAINT case_claim_lines_claimant_fk FOREIGN KEY (region_code, claimant_id) REFERENCES case_claimants (region_code, id)
);

CREATE INDEX case_claim_lines_by_case ON case_claim_lines (region_code, case_id, id);

CREATE INDEX case_claim_lines_by_claimant ON case_claim_lines (region_code, claimant_id, month);

-- Money that reached one worker. Rows are never deleted: a mistake is reversed with a reason.
CREATE TABLE case_payments (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  claimant_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  amount_fen bigint NOT NULL,
  paid_on date NOT NULL,
  channel text NOT NULL,
  payer_link_id uuid,
  payer_name text NOT NULL,
  voucher text,
  recorded_at timestamptz NOT NULL,
  recorder_id text NOT NULL,
  recorder_name text NOT NULL,
  receipt text NOT NULL,
  receipt_at timestamptz,
  receipt_by text,
  objection_reason text,
  reversed_at timestamptz,
  reverser_id text,
  reverser_name text,
  reversal_reason text,
  CONSTRAINT case_payments_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_payments_positive CHECK (amount_fen > 0),
  CONSTRAINT case_payments_channel_known CHECK (channel IN ('bank', 'special-account', 'cash', 'wechat', 'alipay', 'deposit', 'emergency-fund', 'court')),
  CONSTRAINT case_payments_receipt_known CHECK (receipt IN ('awaited', 'confirmed', 'objected')),
  CONSTRAINT case_payments_receipt_has_time CHECK ((receipt = 'awaited') = (receipt_at IS NULL) AND (receipt = 'awaited') = (receipt_by IS NULL)),
  CONSTRAINT case_payments_objection_has_reason CHECK (receipt <> 'objected' OR objection_reason IS NOT NULL),
  CONSTRAINT case_payments_reversal_has_reason CHECK ((reversed_at IS NULL) = (reversal_reason IS NULL) AND (reversed_at IS NULL) = (reverser_id IS NULL)),
  CONSTRAINT case_payments_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id),
  CONSTRAINT case_payments_claimant_fk FOREIGN KEY (region_code, claimant_id) REFERENCES case_claimants (region_code, id)
);

CREATE INDEX case_payments_by_case ON case_payments (region_code, case_id, paid_on, id);

CREATE INDEX case_payments_by_claimant ON case_payments (region_code, claimant_id, id);

CREATE INDEX case_payments_by_day ON case_payments (region_code, paid_on DESC, id DESC) INCLUDE (claimant_id, amount_fen) WHERE reversed_at IS NULL;

CREATE INDEX case_payments_all_by_day ON case_payments (region_code, paid_on DESC, id DESC);

CREATE INDEX case_payments_objected ON case_payments (region_code, case_id) WHERE receipt = 'objected' AND reversed_at IS NULL;

CREATE TABLE case_instalments (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  due_on date NOT NULL,
  amount_fen bigint NOT NULL,
  promised_by text NOT NULL,
  planned_at timestamptz NOT NULL,
  replaced_at timestamptz,
  CONSTRAINT case_instalments_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_instalments_positive CHECK (amount_fen > 0),
  CONSTRAINT case_instalments_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id)
);

CREATE INDEX case_instalments_by_case ON case_instalments (region_code, case_id, due_on);

CREATE INDEX case_instalments_running ON case_instalments (region_code, due_on, case_id) WHERE replaced_at IS NULL;

-- 转办: the receiver accepts or returns with a reason; both sides of it are shown to the worker.
CREATE TABLE case_transfers (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  receiver_id uuid,
  receiver_name text NOT NULL,
  reason text NOT NULL,
  papers text NOT NULL,
  sent_at timestamptz NOT NULL,
  sender_name text NOT NULL,
  answer text,
  answered_at timestamptz,
  answer_reason text,
  answerer_name text,
  CONSTRAINT case_transfers_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_transfers_answer_known CHECK (answer IN ('accepted', 'returned', 'recalled')),
  CONSTRAINT case_transfers_answer_has_time CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CONSTRAINT case_transfers_return_has_reason CHECK (answer IS NULL OR answer = 'accepted' OR answer_reason IS NOT NULL),
  CONSTRAINT case_transfers_receiver_fk FOREIGN KEY (region_code, receiver_id) REFERENCES organisations (region_code, id),
  CONSTRAINT case_transfers_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id)
);

CREATE INDEX case_transfers_by_case ON case_transfers (region_code, case_id, id);

CREATE UNIQUE INDEX case_transfers_one_waiting ON case_transfers (region_code, case_id) WHERE answer IS NULL;

CREATE INDEX case_transfers_by_receiver ON case_transfers (region_code, receiver_id, case_id);

-- Every deadline is a row: start, length, kind of day, article, and the spans in which it stood still.
CREATE TABLE case_clocks (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  waits_for text NOT NULL,
  started_on date NOT NULL,
  length integer NOT NULL,
  unit text NOT NULL,
  article text NOT NULL,
  due_on date NOT NULL,
  is_provisional boolean NOT NULL,
  paused jsonb NOT NULL,
  met_on date,
  dropped_on date,
  CONSTRAINT case_clocks_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_clocks_unit_known CHECK (unit IN ('working', 'calendar', 'month', 'year')),
  CONSTRAINT case_clocks_length_positive CHECK (length > 0),
  CONSTRAINT case_clocks_ends_once CHECK (met_on IS NULL OR dropped_on IS NULL),
  CONSTRAINT case_clocks_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id)
);

CREATE INDEX case_clocks_by_case ON case_clocks (region_code, case_id, due_on);

CREATE UNIQUE INDEX case_clocks_one_running ON case_clocks (region_code, case_id, kind) WHERE met_on IS NULL AND dropped_on IS NULL;

CREATE INDEX case_clocks_running ON case_clocks (region_code, due_on, case_id) WHERE met_on IS NULL AND dropped_on IS NULL;

-- The timeline: what happened, who did it, on which papers.
CREATE TABLE case_events (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  happened_at timestamptz NOT NULL,
  word text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  detail text,
  papers text,
  is_for_worker boolean NOT NULL,
  from_status text,
  to_status text NOT NULL,
  CONSTRAINT case_events_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_events_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id)
);

CREATE INDEX case_events_by_case ON case_events (region_code, case_id, id);

CREATE TABLE case_notes (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  body text NOT NULL,
  author_id text NOT NULL,
  author_name text NOT NULL,
  written_at timestamptz NOT NULL,
  CONSTRAINT case_notes_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_notes_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id)
);

CREATE INDEX case_notes_by_case ON case_notes (region_code, case_id, id);

-- 督促支付函: the union asks the employer or the statutory payer to pay; the answer is awaited.
CREATE TABLE case_letters (
  region_code text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  number text NOT NULL,
  addressee text NOT NULL,
  demand text NOT NULL,
  amount_fen bigint NOT NULL,
  issued_on date NOT NULL,
  due_on date NOT NULL,
  issuer_name text NOT NULL,
  answered_on date,
  answer text,
  CONSTRAINT case_letters_pk PRIMARY KEY (region_code, id),
  CONSTRAINT case_letters_amount_counted CHECK (amount_fen >= 0),
  CONSTRAINT case_letters_answer_has_day CHECK ((answered_on IS NULL) = (answer IS NULL)),
  CONSTRAINT case_letters_case_fk FOREIGN KEY (region_code, case_id) REFERENCES rights_cases (region_code, id)
);

CREATE UNIQUE INDEX case_letters_one_number ON case_letters (region_code, number);

CREATE INDEX case_letters_by_case ON case_letters (region_code, case_id, id);
