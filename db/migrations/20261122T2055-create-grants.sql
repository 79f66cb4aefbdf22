-- Where the money comes from: one row per source and year. The balance is kept by its CHECKs: a grant locks the row,
-- raises committed_fen when it is proposed and paid_fen when the bank has paid.
CREATE TABLE hardship_funds (
  region_code text NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  year integer NOT NULL,
  name text NOT NULL,
  source text NOT NULL,
  kinds text[] NOT NULL,
  needs_national_file boolean NOT NULL,
  budget_fen bigint NOT NULL,
  committed_fen bigint NOT NULL,
  paid_fen bigint NOT NULL,
  basis text NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT hardship_funds_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_funds_year_sane CHECK (year BETWEEN 2000 AND 2100),
  CONSTRAINT hardship_funds_source_known CHECK (source IN ('central', 'provincial', 'own', 'donation', 'other')),
  CONSTRAINT hardship_funds_kinds_known CHECK (kinds <@ ARRAY['living', 'medical', 'schooling', 'temporary'] AND cardinality(kinds) > 0),
  CONSTRAINT hardship_funds_budget_counted CHECK (budget_fen >= 0),
  CONSTRAINT hardship_funds_committed_within_budget CHECK (committed_fen >= 0 AND committed_fen <= budget_fen),
  CONSTRAINT hardship_funds_paid_within_committed CHECK (paid_fen >= 0 AND paid_fen <= committed_fen)
);

CREATE UNIQUE INDEX hardship_funds_one_name ON hardship_funds (region_code, year, name);

-- What one household (or one student) may get of one kind in one year, and what it got. carried_fen: granted in the
-- same year on an earlier file of the same people.
CREATE TABLE hardship_allowances (
  region_code text NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  subject_key text NOT NULL,
  cap_fen bigint NOT NULL,
  carried_fen bigint NOT NULL,
  granted_fen bigint NOT NULL,
  basis text NOT NULL,
  computed_on date NOT NULL,
  CONSTRAINT hardship_allowances_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_allowances_kind_known CHECK (kind IN ('living', 'medical', 'schooling', 'temporary')),
  CONSTRAINT hardship_allowances_carried_counted CHECK (carried_fen >= 0),
  CONSTRAINT hardship_allowances_within_cap CHECK (granted_fen >= 0 AND granted_fen + carried_fen <= cap_fen),
  CONSTRAINT hardship_allowances_file_fk FOREIGN KEY (region_code, file_id) REFERENCES hardship_files (region_code, id)
);

CREATE UNIQUE INDEX hardship_allowances_one_row ON hardship_allowances (region_code, file_id, kind, year, subject_key);

-- Receipts of what a family paid itself at a hospital; a receipt counts once in the county. No diagnosis here.
CREATE TABLE hardship_medical_bills (
  region_code text NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  member_id uuid,
  year integer NOT NULL,
  issued_on date NOT NULL,
  receipt_number text NOT NULL,
  self_paid_fen bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorder_id text NOT NULL,
  recorder_name text NOT NULL,
  voided_at timestamptz,
  void_reason text,
  CONSTRAINT hardship_medical_bills_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_medical_bills_positive CHECK (self_paid_fen > 0),
  CONSTRAINT hardship_medical_bills_void_has_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  CONSTRAINT hardship_medical_bills_file_fk FOREIGN KEY (region_code, file_id) REFERENCES hardship_files (region_code, id),
  CONSTRAINT hardship_medical_bills_member_fk FOREIGN KEY (region_code, member_id) REFERENCES hardship_members (region_code, id)
);

CREATE UNIQUE INDEX hardship_medical_bills_one_receipt ON hardship_medical_bills (region_code, receipt_number) WHERE voided_at IS NULL;

CREATE INDEX hardship_medical_bills_by_file ON hardship_medical_bills (region_code, file_id, year);

CREATE INDEX hardship_medical_bills_by_member ON hardship_medical_bills (region_code, member_id);

-- The account that money goes to: the beneficiary's own, or a guardian's for a minor. Rows are never changed: a new
-- account replaces the old one and says on which proof.
CREATE TABLE hardship_payees (
  region_code text NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  subject_key text NOT NULL,
  holder text NOT NULL,
  holder_name text NOT NULL,
  beneficiary_name text NOT NULL,
  guardian_relation text,
  bank_name text NOT NULL,
  card_sealed text NOT NULL,
  card_tail text NOT NULL,
  key_version integer NOT NULL,
  proof text NOT NULL,
  warning text,
  recorded_at timestamptz NOT NULL,
  recorder_id text NOT NULL,
  recorder_name text NOT NULL,
  replaced_at timestamptz,
  CONSTRAINT hardship_payees_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_payees_holder_known CHECK (holder IN ('self', 'guardian')),
  CONSTRAINT hardship_payees_guardian_related CHECK ((holder = 'guardian') = (guardian_relation IS NOT NULL)),
  CONSTRAINT hardship_payees_tail_shape CHECK (card_tail ~ '^[0-9]{4}$'),
  CONSTRAINT hardship_payees_file_fk FOREIGN KEY (region_code, file_id) REFERENCES hardship_files (region_code, id)
);

CREATE UNIQUE INDEX hardship_payees_one_current ON hardship_payees (region_code, file_id, subject_key) WHERE replaced_at IS NULL;

CREATE INDEX hardship_payees_by_file ON hardship_payees (region_code, file_id, recorded_at);

CREATE INDEX hardship_payees_by_key ON hardship_payees (region_code, key_version, id);

-- One grant. Status and its acts are the table in grant-lifecycle.ts.
CREATE TABLE hardship_grants (
  region_code text NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  file_id uuid NOT NULL,
  person_id uuid NOT NULL,
  member_id uuid,
  subject_key text NOT NULL,
  beneficiary_name text NOT NULL,
  allowance_id uuid NOT NULL,
  fund_id uuid NOT NULL,
  amount_fen bigint NOT NULL,
  basis text NOT NULL,
  chain text[] NOT NULL,
  signed_count integer NOT NULL,
  payee_id uuid,
  proposed_at timestamptz NOT NULL,
  proposer_id text NOT NULL,
  proposer_name text NOT NULL,
  approved_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  CONSTRAINT hardship_grants_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_grants_status_known CHECK (status IN ('proposed', 'approved', 'sending', 'paid', 'bounced', 'rejected', 'cancelled')),
  CONSTRAINT hardship_grants_kind_known CHECK (kind IN ('living', 'medical', 'schooling', 'temporary')),
  CONSTRAINT hardship_grants_amount_positive CHECK (amount_fen > 0),
  CONSTRAINT hardship_grants_schooling_has_student CHECK (kind <> 'schooling' OR member_id IS NOT NULL),
  CONSTRAINT hardship_grants_chain_kept CHECK (signed_count >= 0 AND signed_count <= cardinality(chain)),
  CONSTRAINT hardship_grants_approved_when_signed CHECK (status IN ('proposed', 'rejected', 'cancelled') OR (approved_at IS NOT NULL AND signed_count = cardinality(chain))),
  CONSTRAINT hardship_grants_payee_when_paying CHECK (status NOT IN ('sending', 'paid') OR payee_id IS NOT NULL),
  CONSTRAINT hardship_grants_end_has_reason CHECK ((status IN ('rejected', 'cancelled')) = (end_reason IS NOT NULL)),
  CONSTRAINT hardship_grants_file_fk FOREIGN KEY (region_code, file_id) REFERENCES hardship_files (region_code, id),
  CONSTRAINT hardship_grants_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id),
  CONSTRAINT hardship_grants_member_fk FOREIGN KEY (region_code, member_id) REFERENCES hardship_members (region_code, id),
  CONSTRAINT hardship_grants_allowance_fk FOREIGN KEY (region_code, allowance_id) REFERENCES hardship_allowances (region_code, id),
  CONSTRAINT hardship_grants_fund_fk FOREIGN KEY (region_code, fund_id) REFERENCES hardship_funds (region_code, id),
  CONSTRAINT hardship_grants_payee_fk FOREIGN KEY (region_code, payee_id) REFERENCES hardship_payees (region_code, id)
);

CREATE UNIQUE INDEX hardship_grants_one_number ON hardship_grants (region_code, number);

CREATE INDEX hardship_grants_by_time ON hardship_grants (region_code, proposed_at DESC, id DESC);

CREATE INDEX hardship_grants_by_status ON hardship_grants (region_code, status, proposed_at DESC, id DESC);

CREATE INDEX hardship_grants_by_file ON hardship_grants (region_code, file_id, proposed_at DESC, id DESC);

CREATE INDEX hardship_grants_by_person ON hardship_grants (region_code, person_id, proposed_at DESC, id DESC);

CREATE INDEX hardship_grants_by_fund ON hardship_grants (region_code, fund_id, proposed_at DESC, id DESC);

CREATE INDEX hardship_grants_by_allowance ON hardship_grants (region_code, allowance_id);

CREATE INDEX hardship_grants_by_member ON hardship_grants (region_code, member_id);

CREATE INDEX hardship_grants_by_payee ON hardship_grants (region_code, payee_id);

-- 经办–部门–分管–主席: who signed in which place, with the opinion. Nobody signs twice on one grant.
CREATE TABLE hardship_grant_signatures (
  region_code text NOT NULL,
  id uuid NOT NULL,
  grant_id uuid NOT NULL,
  position integer NOT NULL,
  role text NOT NULL,
  signer_id text NOT NULL,
  signer_name text NOT NULL,
  decision text NOT NULL,
  opinion text NOT NULL,
  signed_at timestamptz NOT NULL,
  CONSTRAINT hardship_grant_signatures_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_grant_signatures_decision_known CHECK (decision IN ('agreed', 'refused')),
  CONSTRAINT hardship_grant_signatures_grant_fk FOREIGN KEY (region_code, grant_id) REFERENCES hardship_grants (region_code, id)
);

CREATE UNIQUE INDEX hardship_grant_signatures_one_place ON hardship_grant_signatures (region_code, grant_id, position);

CREATE UNIQUE INDEX hardship_grant_signatures_one_person ON hardship_grant_signatures (region_code, grant_id, signer_id);

-- One payment run: made, checked by a second person, sent to the bank, settled when every line has its answer.
CREATE TABLE hardship_batches (
  region_code text NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  title text NOT NULL,
  created_at timestamptz NOT NULL,
  creator_id text NOT NULL,
  creator_name text NOT NULL,
  checked_at timestamptz,
  checker_id text,
  checker_name text,
  sent_at timestamptz,
  sender_id text,
  sender_name text,
  bank_reference text,
  settled_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  CONSTRAINT hardship_batches_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_batches_status_known CHECK (status IN ('open', 'checked', 'sent', 'settled', 'cancelled')),
  CONSTRAINT hardship_batches_two_people CHECK (checker_id IS NULL OR checker_id <> creator_id),
  CONSTRAINT hardship_batches_sent_was_checked CHECK (status NOT IN ('sent', 'settled') OR (checked_at IS NOT NULL AND sent_at IS NOT NULL)),
  CONSTRAINT hardship_batches_settled_has_time CHECK ((status = 'settled') = (settled_at IS NOT NULL)),
  CONSTRAINT hardship_batches_cancel_has_reason CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL))
);

CREATE UNIQUE INDEX hardship_batches_one_number ON hardship_batches (region_code, number);

CREATE INDEX hardship_batches_by_time ON hardship_batches (region_code, created_at DESC, id DESC);

CREATE INDEX hardship_batches_by_status ON hardship_batches (region_code, status, created_at DESC, id DESC);

-- A grant in a batch. live: not answered yet or paid; one live line per grant is what makes a payment happen once.
CREATE TABLE hardship_batch_lines (
  region_code text NOT NULL,
  id uuid NOT NULL,
  batch_id uuid NOT NULL,
  grant_id uuid NOT NULL,
  fund_id uuid NOT NULL,
  payee_id uuid NOT NULL,
  position integer NOT NULL,
  amount_fen bigint NOT NULL,
  state text NOT NULL,
  answered_at timestamptz,
  answered_by text,
  paid_on date,
  bank_serial text,
  return_reason text,
  receipt text,
  receipt_at timestamptz,
  receipt_by text,
  receipt_note text,
  CONSTRAINT hardship_batch_lines_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_batch_lines_amount_positive CHECK (amount_fen > 0),
  CONSTRAINT hardship_batch_lines_state_known CHECK (state IN ('pending', 'paid', 'returned', 'withdrawn')),
  CONSTRAINT hardship_batch_lines_paid_has_day CHECK ((state = 'paid') = (paid_on IS NOT NULL)),
  CONSTRAINT hardship_batch_lines_return_has_reason CHECK ((state IN ('returned', 'withdrawn')) = (return_reason IS NOT NULL)),
  CONSTRAINT hardship_batch_lines_answer_has_time CHECK ((state = 'pending') = (answered_at IS NULL)),
  CONSTRAINT hardship_batch_lines_receipt_known CHECK (receipt IN ('awaited', 'confirmed', 'objected')),
  CONSTRAINT hardship_batch_lines_receipt_when_paid CHECK ((state = 'paid') = (receipt IS NOT NULL)),
  CONSTRAINT hardship_batch_lines_batch_fk FOREIGN KEY (region_code, batch_id) REFERENCES hardship_batches (region_code, id),
  CONSTRAINT hardship_batch_lines_grant_fk FOREIGN KEY (region_code, grant_id) REFERENCES hardship_grants (region_code, id),
  CONSTRAINT hardship_batch_lines_fund_fk FOREIGN KEY (region_code, fund_id) REFERENCES hardship_funds (region_code, id),
  CONSTRAINT hardship_batch_lines_payee_fk FOREIGN KEY (region_code, payee_id) REFERENCES hardship_payees (region_code, id)
);

CREATE UNIQUE INDEX hardship_batch_lines_one_per_grant ON hardship_batch_lines (region_code, batch_id, grant_id);

CREATE UNIQUE INDEX hardship_batch_lines_one_position ON hardship_batch_lines (region_code, batch_id, position);

CREATE UNIQUE INDEX hardship_batch_lines_one_live ON hardship_batch_lines (region_code, grant_id) WHERE state IN ('pending', 'paid');

CREATE INDEX hardship_batch_lines_by_grant ON hardship_batch_lines (region_code, grant_id, id);

CREATE INDEX hardship_batch_lines_by_fund ON hardship_batch_lines (region_code, fund_id, paid_on);

CREATE INDEX hardship_batch_lines_by_payee ON hardship_batch_lines (region_code, payee_id);

CREATE INDEX hardship_batch_lines_by_day ON hardship_batch_lines (region_code, paid_on);

CREATE INDEX hardship_batch_lines_by_state ON hardship_batch_lines (region_code, state, id);

CREATE INDEX hardship_batch_lines_objected ON hardship_batch_lines (region_code, id) WHERE receipt = 'objected';

-- Files that the bank gave back. The same bytes for the same batch are taken once.
CREATE TABLE hardship_bank_files (
  region_code text NOT NULL,
  id uuid NOT NULL,
  batch_id uuid NOT NULL,
  sha256 text NOT NULL,
  name text NOT NULL,
  received_at timestamptz NOT NULL,
  receiver_id text NOT NULL,
  receiver_name text NOT NULL,
  CONSTRAINT hardship_bank_files_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_bank_files_batch_fk FOREIGN KEY (region_code, batch_id) REFERENCES hardship_batches (region_code, id)
);

CREATE UNIQUE INDEX hardship_bank_files_once ON hardship_bank_files (region_code, batch_id, sha256);

-- One row of such a file, applied to its line in a transaction of its own: a crash leaves the rest waiting.
CREATE TABLE hardship_bank_answers (
  region_code text NOT NULL,
  id uuid NOT NULL,
  bank_file_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  line_id uuid,
  row_number integer NOT NULL,
  shown text NOT NULL,
  outcome text NOT NULL,
  happened_on date NOT NULL,
  bank_serial text,
  reason text,
  standing text NOT NULL,
  CONSTRAINT hardship_bank_answers_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_bank_answers_outcome_known CHECK (outcome IN ('paid', 'returned', 'unclear')),
  CONSTRAINT hardship_bank_answers_standing_known CHECK (standing IN ('waiting', 'applied', 'known', 'conflict', 'unmatched')),
  CONSTRAINT hardship_bank_answers_file_fk FOREIGN KEY (region_code, bank_file_id) REFERENCES hardship_bank_files (region_code, id),
  CONSTRAINT hardship_bank_answers_batch_fk FOREIGN KEY (region_code, batch_id) REFERENCES hardship_batches (region_code, id),
  CONSTRAINT hardship_bank_answers_line_fk FOREIGN KEY (region_code, line_id) REFERENCES hardship_batch_lines (region_code, id)
);

CREATE UNIQUE INDEX hardship_bank_answers_one_row ON hardship_bank_answers (region_code, bank_file_id, row_number);

CREATE INDEX hardship_bank_answers_by_batch ON hardship_bank_answers (region_code, batch_id, standing, id);

CREATE INDEX hardship_bank_answers_by_line ON hardship_bank_answers (region_code, line_id);

-- 主动发现: a fact from another module that may mean need, once per key. A person decides; no detail of the fact is kept.
CREATE TABLE hardship_signals (
  region_code text NOT NULL,
  id uuid NOT NULL,
  signal_key text NOT NULL,
  kind text NOT NULL,
  person_id uuid NOT NULL,
  reason text NOT NULL,
  known_at timestamptz NOT NULL,
  found_at timestamptz NOT NULL,
  status text NOT NULL,
  file_id uuid,
  handled_at timestamptz,
  handler_id text,
  handler_name text,
  handled_reason text,
  CONSTRAINT hardship_signals_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_signals_kind_known CHECK (kind IN ('arrears', 'injury', 'death', 'illness', 'layoff')),
  CONSTRAINT hardship_signals_status_known CHECK (status IN ('draft', 'opened', 'not-needed', 'covered')),
  CONSTRAINT hardship_signals_handled_whole CHECK ((status IN ('opened', 'not-needed')) = (handled_at IS NOT NULL)),
  CONSTRAINT hardship_signals_opened_has_file CHECK (status <> 'opened' OR file_id IS NOT NULL),
  CONSTRAINT hardship_signals_not_needed_has_reason CHECK (status <> 'not-needed' OR handled_reason IS NOT NULL),
  CONSTRAINT hardship_signals_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id),
  CONSTRAINT hardship_signals_file_fk FOREIGN KEY (region_code, file_id) REFERENCES hardship_files (region_code, id)
);

CREATE UNIQUE INDEX hardship_signals_one_key ON hardship_signals (region_code, signal_key);

CREATE INDEX hardship_signals_by_status ON hardship_signals (region_code, status, known_at DESC, id DESC);

CREATE INDEX hardship_signals_by_person ON hardship_signals (region_code, person_id);

CREATE INDEX hardship_signals_by_file ON hardship_signals (region_code, file_id);

CREATE INDEX hardship_signals_by_time ON hardship_signals (region_code, known_at);

-- What was exported for the national system, and when it was entered there.
CREATE TABLE hardship_national_exports (
  region_code text NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  form_version text NOT NULL,
  exported_at timestamptz NOT NULL,
  exporter_id text NOT NULL,
  exporter_name text NOT NULL,
  reason text NOT NULL,
  new_count integer NOT NULL,
  changed_count integer NOT NULL,
  same_count integer NOT NULL,
  gone_count integer NOT NULL,
  entered_on date,
  enterer_name text,
  enter_note text,
  CONSTRAINT hardship_national_exports_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_national_exports_entered_whole CHECK ((entered_on IS NULL) = (enterer_name IS NULL))
);

CREATE UNIQUE INDEX hardship_national_exports_one_number ON hardship_national_exports (region_code, number);

CREATE INDEX hardship_national_exports_by_time ON hardship_national_exports (region_code, exported_at DESC, id DESC);

-- One file in one export: a keyed hash per column tells what changed since, and gives nothing away.
CREATE TABLE hardship_national_rows (
  region_code text NOT NULL,
  id uuid NOT NULL,
  export_id uuid NOT NULL,
  file_id uuid NOT NULL,
  change text NOT NULL,
  changed_columns text[] NOT NULL,
  marks jsonb NOT NULL,
  CONSTRAINT hardship_national_rows_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_national_rows_change_known CHECK (change IN ('new', 'changed', 'same', 'gone')),
  CONSTRAINT hardship_national_rows_export_fk FOREIGN KEY (region_code, export_id) REFERENCES hardship_national_exports (region_code, id),
  CONSTRAINT hardship_national_rows_file_fk FOREIGN KEY (region_code, file_id) REFERENCES hardship_files (region_code, id)
);

CREATE UNIQUE INDEX hardship_national_rows_one_per_file ON hardship_national_rows (region_code, export_id, file_id);

CREATE INDEX hardship_national_rows_by_file ON hardship_national_rows (region_code, file_id, id);
