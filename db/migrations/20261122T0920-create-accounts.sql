-- Sign-in. All tables but security_policies are local to the coordinator: their column is `region`, never `region_code`.
CREATE TABLE staff_accounts (
  id uuid NOT NULL,
  region text NOT NULL,
  user_name text NOT NULL,
  name text NOT NULL,
  roles text[] NOT NULL,
  organisation_id uuid,
  password_hash text NOT NULL,
  password_changed_at timestamptz NOT NULL,
  must_change_password boolean NOT NULL,
  totp_sealed text,
  totp_last_step bigint,
  failed_attempts integer NOT NULL,
  locked_until timestamptz,
  last_signed_in_at timestamptz,
  created_at timestamptz NOT NULL,
  deactivated_at timestamptz,
  deactivation_reason text,
  successor_id uuid,
  CONSTRAINT staff_accounts_pk PRIMARY KEY (id),
  CONSTRAINT staff_accounts_successor_fk FOREIGN KEY (successor_id) REFERENCES staff_accounts (id),
  CONSTRAINT staff_accounts_user_name_shape CHECK (user_name ~ '^[a-z][a-z0-9._-]{2,31}$'),
  CONSTRAINT staff_accounts_attempts_counted CHECK (failed_attempts >= 0),
  CONSTRAINT staff_accounts_not_own_successor CHECK (successor_id <> id),
  CONSTRAINT staff_accounts_leaving_has_reason CHECK ((deactivated_at IS NULL) = (deactivation_reason IS NULL)),
  -- The three admins stand alone; county-wide roles and roles within one organisation never mix.
  CONSTRAINT staff_accounts_roles_separated CHECK (
    roles <@ ARRAY['rights-clerk', 'rights-head', 'care-clerk', 'talent-clerk', 'leader']
    OR roles <@ ARRAY['township-clerk', 'employer-contact', 'liaison']
    OR roles IN (ARRAY['system-admin'], ARRAY['security-admin'], ARRAY['audit-admin'])
  ),
  CONSTRAINT staff_accounts_scoped_have_organisation CHECK (
    organisation_id IS NOT NULL OR NOT roles && ARRAY['township-clerk', 'employer-contact', 'liaison']
  )
);

CREATE UNIQUE INDEX staff_accounts_one_per_user_name ON staff_accounts (region, user_name);

CREATE INDEX staff_accounts_by_successor ON staff_accounts (successor_id);

-- Former passwords, so that the last ones are not used again.
CREATE TABLE staff_passwords (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  hash text NOT NULL,
  CONSTRAINT staff_passwords_pk PRIMARY KEY (account_id, id),
  CONSTRAINT staff_passwords_account_fk FOREIGN KEY (account_id) REFERENCES staff_accounts (id)
);

CREATE TABLE staff_recovery_codes (
  account_id uuid NOT NULL,
  code_hash text NOT NULL,
  used_at timestamptz,
  CONSTRAINT staff_recovery_codes_pk PRIMARY KEY (account_id, code_hash),
  CONSTRAINT staff_recovery_codes_account_fk FOREIGN KEY (account_id) REFERENCES staff_accounts (id)
);

-- Workers: one account per phone number in the whole deployment.
CREATE TABLE worker_accounts (
  id uuid NOT NULL,
  region text NOT NULL,
  phone_index text NOT NULL,
  phone_sealed text NOT NULL,
  shown_name text NOT NULL,
  person_id uuid,
  created_at timestamptz NOT NULL,
  last_signed_in_at timestamptz,
  CONSTRAINT worker_accounts_pk PRIMARY KEY (id)
);

CREATE UNIQUE INDEX worker_accounts_one_per_phone ON worker_accounts (phone_index);

CREATE INDEX worker_accounts_by_person ON worker_accounts (region, person_id);

-- One row per phone number: the newest code and how often it was sent and tried.
CREATE TABLE sign_in_codes (
  phone_index text NOT NULL,
  code_hash text,
  sent_at timestamptz,
  tries integer NOT NULL,
  day date NOT NULL,
  sent_that_day integer NOT NULL,
  CONSTRAINT sign_in_codes_pk PRIMARY KEY (phone_index),
  CONSTRAINT sign_in_codes_tries_counted CHECK (tries >= 0 AND sent_that_day >= 0)
);

CREATE INDEX sign_in_codes_by_day ON sign_in_codes (day);

CREATE TABLE sessions (
  token_hash text NOT NULL,
  id uuid NOT NULL,
  staff_account_id uuid,
  worker_account_id uuid,
  step text NOT NULL,
  second_factor_passed boolean NOT NULL,
  pending_totp_sealed text,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  idle_seconds integer NOT NULL,
  address text NOT NULL,
  device text NOT NULL,
  CONSTRAINT sessions_pk PRIMARY KEY (token_hash),
  CONSTRAINT sessions_staff_fk FOREIGN KEY (staff_account_id) REFERENCES staff_accounts (id),
  CONSTRAINT sessions_worker_fk FOREIGN KEY (worker_account_id) REFERENCES worker_accounts (id),
  CONSTRAINT sessions_belong_to_one CHECK ((staff_account_id IS NULL) <> (worker_account_id IS NULL)),
  CONSTRAINT sessions_step_known CHECK (step IN ('code', 'new-password', 'enrol', 'done'))
);

CREATE UNIQUE INDEX sessions_one_per_id ON sessions (id);

CREATE INDEX sessions_by_staff ON sessions (staff_account_id);

CREATE INDEX sessions_by_worker ON sessions (worker_account_id);

CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- How often something was tried from one address or under one unknown name, in a window of time.
CREATE TABLE throttles (
  key text NOT NULL,
  window_start timestamptz NOT NULL,
  count integer NOT NULL,
  CONSTRAINT throttles_pk PRIMARY KEY (key)
);

CREATE INDEX throttles_by_time ON throttles (window_start);

CREATE TABLE api_tokens (
  id uuid NOT NULL,
  token_hash text NOT NULL,
  region text NOT NULL,
  name text NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  last_used_at timestamptz,
  CONSTRAINT api_tokens_pk PRIMARY KEY (id),
  CONSTRAINT api_tokens_creator_fk FOREIGN KEY (created_by) REFERENCES staff_accounts (id),
  CONSTRAINT api_tokens_have_scope CHECK (cardinality(scopes) > 0)
);

CREATE UNIQUE INDEX api_tokens_one_per_hash ON api_tokens (token_hash);

CREATE INDEX api_tokens_by_region ON api_tokens (region, id);

CREATE INDEX api_tokens_by_creator ON api_tokens (created_by);

-- One-time links that make the first three admins of a region.
CREATE TABLE admin_invitations (
  token_hash text NOT NULL,
  region text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT admin_invitations_pk PRIMARY KEY (token_hash)
);

-- Dated: the row with the newest valid_from not after today is in force.
CREATE TABLE security_policies (
  region_code text NOT NULL,
  id uuid NOT NULL,
  valid_from date NOT NULL,
  second_factor text NOT NULL,
  lockout_tries integer NOT NULL,
  lockout_seconds integer NOT NULL,
  idle_seconds integer NOT NULL,
  session_seconds integer NOT NULL,
  worker_idle_seconds integer NOT NULL,
  worker_session_seconds integer NOT NULL,
  password_min_length integer NOT NULL,
  password_min_classes integer NOT NULL,
  password_max_age_days integer NOT NULL,
  password_history integer NOT NULL,
  code_seconds integer NOT NULL,
  code_tries integer NOT NULL,
  code_interval_seconds integer NOT NULL,
  code_daily_limit integer NOT NULL,
  source text NOT NULL,
  verified boolean NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  CONSTRAINT security_policies_pk PRIMARY KEY (region_code, id),
  CONSTRAINT security_policies_factor_known CHECK (second_factor IN ('off', 'required'))
);

CREATE UNIQUE INDEX security_policies_one_per_day ON security_policies (region_code, valid_from);
