-- 困难职工家庭档案: one household, one file. Codes (困难类别, 致困原因, 住房 …) are data with a version, since the national
-- form changes its lists. *_sealed: SM4.
CREATE TABLE hardship_files (
  region_code text NOT NULL,
  id uuid NOT NULL,
  number text,
  status text NOT NULL,
  channel text NOT NULL,
  signal_key text,
  signal_reason text,
  applicant_person_id uuid NOT NULL,
  township_code text,
  union_id uuid,
  employer_id uuid,
  employer_name text,
  employed_since date,
  category text,
  formula_version text,
  codes_version text NOT NULL,
  main_reason text,
  second_reason text,
  housing text,
  housing_area text,
  registration text,
  model_worker text,
  is_single_parent boolean NOT NULL,
  is_zero_employment boolean NOT NULL,
  can_help_itself boolean NOT NULL,
  exclusions text[] NOT NULL,
  story_sealed text,
  key_version integer NOT NULL,
  consents_version text,
  consent_sensitive_at timestamptz,
  consent_check_at timestamptz,
  consent_publish_at timestamptz,
  consent_guardian_at timestamptz,
  return_reason text,
  applied_on date,
  authorised_on date,
  authorisation_id uuid,
  notice_id uuid,
  approval_round integer NOT NULL,
  approved_on date,
  review_due_on date,
  closed_on date,
  close_reason text,
  handler_id text,
  handler_name text,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT hardship_files_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_files_applicant_fk FOREIGN KEY (region_code, applicant_person_id) REFERENCES people (region_code, id),
  CONSTRAINT hardship_files_union_fk FOREIGN KEY (region_code, union_id) REFERENCES organisations (region_code, id),
  CONSTRAINT hardship_files_employer_fk FOREIGN KEY (region_code, employer_id) REFERENCES organisations (region_code, id),
  CONSTRAINT hardship_files_status_known CHECK (status IN ('draft', 'preliminary', 'returned', 'visiting', 'authorising', 'checking', 'publicising', 'approving', 'on-file', 'aided', 'reviewing', 'exited', 'cancelled', 'rejected', 'withdrawn')),
  CONSTRAINT hardship_files_channel_known CHECK (channel IN ('portal', 'counter', 'signal')),
  CONSTRAINT hardship_files_category_known CHECK (category IN ('deep', 'relative', 'accident')),
  CONSTRAINT hardship_files_signal_has_reason CHECK ((signal_key IS NULL) = (signal_reason IS NULL)),
  CONSTRAINT hardship_files_numbered_when_filed CHECK (status IN ('draft', 'withdrawn', 'cancelled') OR (number IS NOT NULL AND applied_on IS NOT NULL)),
  CONSTRAINT hardship_files_consents_when_filed CHECK (number IS NULL OR (consent_sensitive_at IS NOT NULL AND consent_check_at IS NOT NULL AND consent_publish_at IS NOT NULL)),
  CONSTRAINT hardship_files_authorised_on_paper CHECK ((authorised_on IS NULL) = (authorisation_id IS NULL)),
  CONSTRAINT hardship_files_checked_when_authorised CHECK (status NOT IN ('checking', 'publicising', 'approving', 'on-file', 'aided', 'reviewing', 'exited') OR authorised_on IS NOT NULL),
  CONSTRAINT hardship_files_published_first CHECK (status NOT IN ('approving', 'on-file', 'aided', 'reviewing', 'exited') OR notice_id IS NOT NULL),
  CONSTRAINT hardship_files_kept_when_approved CHECK (status NOT IN ('on-file', 'aided', 'reviewing', 'exited') OR (approved_on IS NOT NULL AND category IS NOT NULL AND review_due_on IS NOT NULL)),
  CONSTRAINT hardship_files_closed_has_day CHECK ((status IN ('exited', 'cancelled', 'rejected', 'withdrawn')) = (closed_on IS NOT NULL)),
  CONSTRAINT hardship_files_closed_has_reason CHECK ((closed_on IS NULL) = (close_reason IS NULL)),
  CONSTRAINT hardship_files_returned_has_reason CHECK (status <> 'returned' OR return_reason IS NOT NULL),
  CONSTRAINT hardship_files_category_by_formula CHECK ((category IS NULL) = (formula_version IS NULL))
);

CREATE UNIQUE INDEX hardship_files_one_number ON hardship_files (region_code, number);

CREATE UNIQUE INDEX hardship_files_one_per_signal ON hardship_files (region_code, signal_key);

CREATE UNIQUE INDEX hardship_files_one_open ON hardship_files (region_code, applicant_person_id) WHERE closed_on IS NULL;

CREATE INDEX hardship_files_by_applicant ON hardship_files (region_code, applicant_person_id, id);

CREATE INDEX hardship_files_by_time ON hardship_files (region_code, updated_at DESC, id DESC);

CREATE INDEX hardship_files_by_status ON hardship_files (region_code, status, updated_at DESC, id DESC);

CREATE INDEX hardship_files_by_township ON hardship_files (region_code, township_code, updated_at DESC, id DESC);

CREATE INDEX hardship_files_by_union ON hardship_files (region_code, union_id, updated_at DESC, id DESC);

CREATE INDEX hardship_files_by_employer ON hardship_files (region_code, employer_id);

CREATE INDEX hardship_files_by_review ON hardship_files (region_code, review_due_on, id) WHERE closed_on IS NULL;

CREATE INDEX hardship_files_by_key_version ON hardship_files (region_code, key_version, id);

-- Whoever lives from the same purse. holds_place: the file was handed in and is not closed, so nobody of it may stand in another.
CREATE TABLE hardship_members (
  region_code text NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  person_id uuid,
  position integer NOT NULL,
  is_applicant boolean NOT NULL,
  relation text NOT NULL,
  name text NOT NULL,
  identity_type text NOT NULL,
  identity_sealed text NOT NULL,
  identity_index text NOT NULL,
  key_version integer NOT NULL,
  sex text NOT NULL,
  birth_date date,
  work_status text NOT NULL,
  medical_insurance text NOT NULL,
  is_student boolean NOT NULL,
  school_stage text,
  school_name text,
  health_sealed text NOT NULL,
  income_fen bigint NOT NULL,
  income_source text,
  holds_place boolean NOT NULL,
  CONSTRAINT hardship_members_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_members_file_fk FOREIGN KEY (region_code, file_id) REFERENCES hardship_files (region_code, id),
  CONSTRAINT hardship_members_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id),
  CONSTRAINT hardship_members_sex_known CHECK (sex IN ('male', 'female', 'unknown')),
  CONSTRAINT hardship_members_income_counted CHECK (income_fen >= 0),
  CONSTRAINT hardship_members_student_has_stage CHECK (is_student = (school_stage IS NOT NULL)),
  CONSTRAINT hardship_members_applicant_is_person CHECK (is_applicant = (relation = 'self') AND (NOT is_applicant OR person_id IS NOT NULL))
);

CREATE UNIQUE INDEX hardship_members_one_open_file ON hardship_members (region_code, identity_index) WHERE holds_place;

CREATE UNIQUE INDEX hardship_members_once_per_file ON hardship_members (region_code, file_id, identity_index);

CREATE UNIQUE INDEX hardship_members_one_applicant ON hardship_members (region_code, file_id) WHERE is_applicant;

CREATE INDEX hardship_members_by_file ON hardship_members (region_code, file_id, position, id);

CREATE INDEX hardship_members_by_person ON hardship_members (region_code, person_id);

CREATE INDEX hardship_members_by_key_version ON hardship_members (region_code, key_version, id);

-- 刚性支出 of twelve months: what the family had to pay itself, after insurance and other help.
CREATE TABLE hardship_costs (
  region_code text NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  member_id uuid,
  kind text NOT NULL,
  amount_fen bigint NOT NULL,
  CONSTRAINT hardship_costs_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_costs_file_fk FOREIGN KEY (region_code, file_id) REFERENCES hardship_files (region_code, id),
  CONSTRAINT hardship_costs_member_fk FOREIGN KEY (region_code, member_id) REFERENCES hardship_members (region_code, id),
  CONSTRAINT hardship_costs_kind_known CHECK (kind IN ('medical', 'education', 'disability', 'housing', 'accident')),
  CONSTRAINT hardship_costs_positive CHECK (amount_fen > 0)
);

CREATE INDEX hardship_costs_by_file ON hardship_costs (region_code, file_id, kind);

CREATE INDEX hardship_costs_by_member ON hardship_costs (region_code, member_id);

-- 入户核查: at least two people go.
CREATE TABLE hardship_visits (
  region_code text NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  visited_on date NOT NULL,
  visitors text[] NOT NULL,
  place text NOT NULL,
  finding text NOT NULL,
  findings_sealed text NOT NULL,
  key_version integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorder_id text NOT NULL,
  recorder_name text NOT NULL,
  CONSTRAINT hardship_visits_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_visits_file_fk FOREIGN KEY (region_code, file_id) REFERENCES hardship_files (region_code, id),
  CONSTRAINT hardship_visits_by_two CHECK (cardinality(visitors) >= 2),
  CONSTRAINT hardship_visits_finding_known CHECK (finding IN ('true', 'partly', 'untrue'))
);

CREATE INDEX hardship_visits_by_file ON hardship_visits (region_code, file_id, id);

CREATE INDEX hardship_visits_by_key_version ON hardship_visits (region_code, key_version, id);

-- 家庭经济状况核对: the letter to the civil affairs office and what came back.
CREATE TABLE hardship_checks (
  region_code text NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  number text NOT NULL,
  addressee text NOT NULL,
  asked_on date NOT NULL,
  due_on date NOT NULL,
  asker_name text NOT NULL,
  authorisation_id uuid NOT NULL,
  answered_on date,
  result text,
  answer_sealed text,
  key_version integer NOT NULL,
  CONSTRAINT hardship_checks_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_checks_file_fk FOREIGN KEY (region_code, file_id) REFERENCES hardship_files (region_code, id),
  CONSTRAINT hardship_checks_result_known CHECK (result IN ('agrees', 'differs')),
  CONSTRAINT hardship_checks_answer_whole CHECK ((answered_on IS NULL) = (result IS NULL) AND (answered_on IS NULL) = (answer_sealed IS NULL))
);

CREATE UNIQUE INDEX hardship_checks_one_number ON hardship_checks (region_code, number);

CREATE UNIQUE INDEX hardship_checks_one_waiting ON hardship_checks (region_code, file_id) WHERE answered_on IS NULL;

CREATE INDEX hardship_checks_by_file ON hardship_checks (region_code, file_id, id);

CREATE INDEX hardship_checks_by_key_version ON hardship_checks (region_code, key_version, id);

-- Each computation that was relied on: the rule version of its day, the sums, the answer.
CREATE TABLE hardship_assessments (
  region_code text NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  assessed_on date NOT NULL,
  formula_version text NOT NULL,
  standard_fen bigint NOT NULL,
  income_fen bigint NOT NULL,
  costs_fen bigint NOT NULL,
  accident_fen bigint NOT NULL,
  members integer NOT NULL,
  monthly_fen bigint NOT NULL,
  category text,
  occasion text NOT NULL,
  assessed_at timestamptz NOT NULL,
  assessor_name text NOT NULL,
  CONSTRAINT hardship_assessments_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_assessments_file_fk FOREIGN KEY (region_code, file_id) REFERENCES hardship_files (region_code, id),
  CONSTRAINT hardship_assessments_category_known CHECK (category IN ('deep', 'relative', 'accident')),
  CONSTRAINT hardship_assessments_counted CHECK (income_fen >= 0 AND costs_fen >= 0 AND accident_fen >= 0 AND members > 0 AND standard_fen > 0),
  CONSTRAINT hardship_assessments_occasion_known CHECK (occasion IN ('application', 'check', 'review', 'income-change'))
);

CREATE INDEX hardship_assessments_by_file ON hardship_assessments (region_code, file_id, id);

-- 经办 → 部门 → 分管 → 主席; a file that was sent back starts a new round.
CREATE TABLE hardship_signatures (
  region_code text NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  round integer NOT NULL,
  step integer NOT NULL,
  role text NOT NULL,
  opinion text NOT NULL,
  signer_id text NOT NULL,
  signer_name text NOT NULL,
  signed_at timestamptz NOT NULL,
  CONSTRAINT hardship_signatures_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_signatures_file_fk FOREIGN KEY (region_code, file_id) REFERENCES hardship_files (region_code, id),
  CONSTRAINT hardship_signatures_role_known CHECK (role IN ('care-clerk', 'care-head', 'leader', 'chair'))
);

CREATE UNIQUE INDEX hardship_signatures_one_per_step ON hardship_signatures (region_code, file_id, round, step);

CREATE UNIQUE INDEX hardship_signatures_once_each ON hardship_signatures (region_code, file_id, round, signer_id);

-- The timeline: what happened, who did it, on which papers.
CREATE TABLE hardship_events (
  region_code text NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
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
  CONSTRAINT hardship_events_pk PRIMARY KEY (region_code, id),
  CONSTRAINT hardship_events_file_fk FOREIGN KEY (region_code, file_id) REFERENCES hardship_files (region_code, id)
);

CREATE INDEX hardship_events_by_file ON hardship_events (region_code, file_id, id);
