-- Universal benefits: programmes, what was claimed, drawn, redeemed and settled, and family milestones.
-- organisation_ids: unions (by membership) or firms (by employment); empty: every member of the county.
CREATE TABLE benefit_programmes (
  region_code text NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  category text NOT NULL,
  mode text NOT NULL,
  what text NOT NULL,
  value_fen bigint NOT NULL,
  fund_source text NOT NULL,
  quota integer NOT NULL,
  member_on date NOT NULL,
  organisation_ids uuid[] NOT NULL,
  sex text NOT NULL,
  age_from integer,
  age_to integer,
  legal_basis text,
  first_time_only boolean NOT NULL,
  opens_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  redeem_until date NOT NULL,
  provider_id uuid NOT NULL,
  how_to_use text NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  approved_by text,
  approved_at timestamptz,
  CONSTRAINT benefit_programmes_pk PRIMARY KEY (region_code, id),
  CONSTRAINT benefit_programmes_provider_fk FOREIGN KEY (region_code, provider_id)
    REFERENCES organisations (region_code, id),
  CONSTRAINT benefit_programmes_category_known CHECK (category IN ('festival', 'seasonal', 'culture', 'health', 'spending')),
  CONSTRAINT benefit_programmes_mode_known CHECK (mode IN ('first-come', 'draw')),
  CONSTRAINT benefit_programmes_status_known CHECK (
    status IN ('draft', 'approved', 'announced', 'open', 'closed', 'settled', 'cancelled')),
  CONSTRAINT benefit_programmes_sex_known CHECK (sex IN ('any', 'female', 'male')),
  CONSTRAINT benefit_programmes_value_positive CHECK (value_fen > 0),
  CONSTRAINT benefit_programmes_quota_positive CHECK (quota > 0),
  CONSTRAINT benefit_programmes_run_forward CHECK (closes_at > opens_at),
  CONSTRAINT benefit_programmes_ages_in_order CHECK (age_from <= age_to),
  CONSTRAINT benefit_programmes_limits_have_basis CHECK (
    (sex = 'any' AND age_from IS NULL AND age_to IS NULL) OR legal_basis IS NOT NULL),
  CONSTRAINT benefit_programmes_approved_by_somebody CHECK (
    status IN ('draft', 'cancelled') OR (approved_by IS NOT NULL AND approved_by <> created_by))
);

CREATE INDEX benefit_programmes_by_status ON benefit_programmes (region_code, status, opens_at);

CREATE INDEX benefit_programmes_by_provider ON benefit_programmes (region_code, provider_id);

-- The hot row of a rush, apart from the programme, so that pages may read the programme undisturbed.
CREATE TABLE benefit_quotas (
  region_code text NOT NULL,
  id uuid NOT NULL,
  quota integer NOT NULL,
  taken integer NOT NULL,
  CONSTRAINT benefit_quotas_pk PRIMARY KEY (region_code, id),
  CONSTRAINT benefit_quotas_never_oversold CHECK (taken BETWEEN 0 AND quota)
);

-- One answer per person and programme, for ever: granted with a code, or missed. The code is made of the sealed salt
-- (one for each batch, because sealing is slow) and the id of the claim.
CREATE TABLE benefit_claims (
  region_code text NOT NULL,
  id uuid NOT NULL,
  programme_id uuid NOT NULL,
  person_id uuid NOT NULL,
  outcome text NOT NULL,
  answered_at timestamptz NOT NULL,
  value_fen bigint NOT NULL,
  salt_sealed text,
  code_index text,
  key_version integer,
  redeem_until date,
  told_at timestamptz,
  CONSTRAINT benefit_claims_pk PRIMARY KEY (region_code, id),
  CONSTRAINT benefit_claims_programme_fk FOREIGN KEY (region_code, programme_id)
    REFERENCES benefit_programmes (region_code, id),
  CONSTRAINT benefit_claims_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id),
  CONSTRAINT benefit_claims_outcome_known CHECK (outcome IN ('granted', 'missed')),
  CONSTRAINT benefit_claims_granted_has_code CHECK (
    (outcome = 'granted') = (salt_sealed IS NOT NULL AND code_index IS NOT NULL AND redeem_until IS NOT NULL)
    AND (salt_sealed IS NULL) = (key_version IS NULL))
);

CREATE UNIQUE INDEX benefit_claims_one_per_person ON benefit_claims (region_code, programme_id, person_id);

CREATE INDEX benefit_claims_by_person ON benefit_claims (region_code, person_id, id);

CREATE UNIQUE INDEX benefit_claims_one_per_code ON benefit_claims (region_code, code_index) WHERE code_index IS NOT NULL;

CREATE INDEX benefit_claims_untold ON benefit_claims (region_code, programme_id, id)
  WHERE outcome = 'granted' AND told_at IS NULL;

-- What one person may get in one year in one category; the row is written with the grant that uses it
-- (whose own foreign key says that the person exists; a second check of each row would slow down a rush).
CREATE TABLE benefit_allowances (
  region_code text NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  year integer NOT NULL,
  category text NOT NULL,
  used_fen bigint NOT NULL,
  cap_fen bigint NOT NULL,
  CONSTRAINT benefit_allowances_pk PRIMARY KEY (region_code, id),
  CONSTRAINT benefit_allowances_within_cap CHECK (used_fen BETWEEN 0 AND cap_fen)
);

CREATE UNIQUE INDEX benefit_allowances_one_per_year ON benefit_allowances (region_code, person_id, year, category);

-- The seed's hash is published before the first entry; the list's hash before the seed.
CREATE TABLE benefit_draws (
  region_code text NOT NULL,
  id uuid NOT NULL,
  programme_id uuid NOT NULL,
  seed_sealed text NOT NULL,
  key_version integer NOT NULL,
  seed_hash text NOT NULL,
  committed_at timestamptz NOT NULL,
  public_source text,
  public_number text,
  list_hash text,
  entry_count integer,
  frozen_at timestamptz,
  seed text,
  drawn_at timestamptz,
  drawn_by text,
  CONSTRAINT benefit_draws_pk PRIMARY KEY (region_code, id),
  CONSTRAINT benefit_draws_programme_fk FOREIGN KEY (region_code, programme_id)
    REFERENCES benefit_programmes (region_code, id),
  CONSTRAINT benefit_draws_frozen_has_hash CHECK (
    (frozen_at IS NULL) = (list_hash IS NULL) AND (frozen_at IS NULL) = (entry_count IS NULL)),
  CONSTRAINT benefit_draws_drawn_after_frozen CHECK (drawn_at IS NULL OR drawn_at >= frozen_at),
  CONSTRAINT benefit_draws_drawn_shows_seed CHECK ((drawn_at IS NULL) = (seed IS NULL)),
  CONSTRAINT benefit_draws_number_named_before CHECK (public_number IS NULL OR public_source IS NOT NULL),
  CONSTRAINT benefit_draws_named_number_needed CHECK (
    drawn_at IS NULL OR public_source IS NULL OR public_number IS NOT NULL)
);

CREATE UNIQUE INDEX benefit_draws_one_per_programme ON benefit_draws (region_code, programme_id);

-- Entry numbers are random and known to the person only; the published list holds nothing else.
CREATE TABLE benefit_entries (
  region_code text NOT NULL,
  id uuid NOT NULL,
  programme_id uuid NOT NULL,
  person_id uuid NOT NULL,
  number text NOT NULL,
  entered_at timestamptz NOT NULL,
  place integer,
  result text,
  CONSTRAINT benefit_entries_pk PRIMARY KEY (region_code, id),
  CONSTRAINT benefit_entries_programme_fk FOREIGN KEY (region_code, programme_id)
    REFERENCES benefit_programmes (region_code, id),
  CONSTRAINT benefit_entries_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id),
  CONSTRAINT benefit_entries_result_known CHECK (result IN ('won', 'passed', 'alternate', 'lost')),
  CONSTRAINT benefit_entries_placed_with_result CHECK ((place IS NULL) = (result IS NULL))
);

CREATE UNIQUE INDEX benefit_entries_one_per_person ON benefit_entries (region_code, programme_id, person_id);

CREATE UNIQUE INDEX benefit_entries_one_per_number ON benefit_entries (region_code, programme_id, number);

CREATE INDEX benefit_entries_by_person ON benefit_entries (region_code, person_id, id);

CREATE UNIQUE INDEX benefit_entries_one_per_place ON benefit_entries (region_code, programme_id, place)
  WHERE place IS NOT NULL;

-- One month of one provider, as signed and paid.
CREATE TABLE benefit_settlements (
  region_code text NOT NULL,
  id uuid NOT NULL,
  provider_id uuid NOT NULL,
  month text NOT NULL,
  redemptions integer NOT NULL,
  total_fen bigint NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  paid_on date,
  CONSTRAINT benefit_settlements_pk PRIMARY KEY (region_code, id),
  CONSTRAINT benefit_settlements_provider_fk FOREIGN KEY (region_code, provider_id)
    REFERENCES organisations (region_code, id),
  CONSTRAINT benefit_settlements_month_shape CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'),
  CONSTRAINT benefit_settlements_not_empty CHECK (redemptions > 0 AND total_fen > 0)
);

CREATE UNIQUE INDEX benefit_settlements_one_per_month ON benefit_settlements (region_code, provider_id, month);

CREATE TABLE benefit_redemptions (
  region_code text NOT NULL,
  id uuid NOT NULL,
  claim_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  value_fen bigint NOT NULL,
  redeemed_at timestamptz NOT NULL,
  redeemed_on date NOT NULL,
  redeemed_by text NOT NULL,
  voided_at timestamptz,
  void_reason text,
  settlement_id uuid,
  CONSTRAINT benefit_redemptions_pk PRIMARY KEY (region_code, id),
  CONSTRAINT benefit_redemptions_claim_fk FOREIGN KEY (region_code, claim_id) REFERENCES benefit_claims (region_code, id),
  CONSTRAINT benefit_redemptions_programme_fk FOREIGN KEY (region_code, programme_id)
    REFERENCES benefit_programmes (region_code, id),
  CONSTRAINT benefit_redemptions_provider_fk FOREIGN KEY (region_code, provider_id)
    REFERENCES organisations (region_code, id),
  CONSTRAINT benefit_redemptions_settlement_fk FOREIGN KEY (region_code, settlement_id)
    REFERENCES benefit_settlements (region_code, id),
  CONSTRAINT benefit_redemptions_voided_with_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  CONSTRAINT benefit_redemptions_void_not_settled CHECK (voided_at IS NULL OR settlement_id IS NULL)
);

CREATE UNIQUE INDEX benefit_redemptions_once ON benefit_redemptions (region_code, claim_id) WHERE voided_at IS NULL;

CREATE INDEX benefit_redemptions_by_claim ON benefit_redemptions (region_code, claim_id, id);

CREATE INDEX benefit_redemptions_by_programme ON benefit_redemptions (region_code, programme_id, id);

CREATE INDEX benefit_redemptions_by_provider ON benefit_redemptions (region_code, provider_id, redeemed_on, id);

CREATE INDEX benefit_redemptions_by_settlement ON benefit_redemptions (region_code, settlement_id)
  WHERE settlement_id IS NOT NULL;

-- 结婚、生育、住院、去世、退休: one event is paid once. The note may speak of health and is sealed.
CREATE TABLE benefit_milestones (
  region_code text NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  event_on date NOT NULL,
  relation text,
  payee_name text NOT NULL,
  note_sealed text,
  key_version integer,
  cap_fen bigint NOT NULL,
  amount_fen bigint,
  status text NOT NULL,
  version integer NOT NULL,
  applied_at timestamptz NOT NULL,
  applied_by text NOT NULL,
  decided_at timestamptz,
  decided_by text,
  reason text,
  paid_on date,
  sheet text,
  CONSTRAINT benefit_milestones_pk PRIMARY KEY (region_code, id),
  CONSTRAINT benefit_milestones_person_fk FOREIGN KEY (region_code, person_id) REFERENCES people (region_code, id),
  CONSTRAINT benefit_milestones_kind_known CHECK (
    kind IN ('marriage', 'birth', 'hospital', 'member-death', 'relative-death', 'retirement')),
  CONSTRAINT benefit_milestones_status_known CHECK (status IN ('applied', 'checked', 'approved', 'paid', 'rejected')),
  CONSTRAINT benefit_milestones_within_cap CHECK (amount_fen BETWEEN 1 AND cap_fen),
  CONSTRAINT benefit_milestones_decided_has_amount CHECK (
    status NOT IN ('checked', 'approved', 'paid') OR amount_fen IS NOT NULL),
  CONSTRAINT benefit_milestones_paid_has_day CHECK ((status = 'paid') = (paid_on IS NOT NULL)),
  CONSTRAINT benefit_milestones_rejected_has_reason CHECK (status <> 'rejected' OR reason IS NOT NULL),
  CONSTRAINT benefit_milestones_relative_is_named CHECK ((kind = 'relative-death') = (relation IS NOT NULL)),
  CONSTRAINT benefit_milestones_sealed_has_key CHECK ((note_sealed IS NULL) = (key_version IS NULL))
);

CREATE UNIQUE INDEX benefit_milestones_one_per_event ON benefit_milestones (region_code, person_id, kind, event_on)
  WHERE status <> 'rejected';

CREATE UNIQUE INDEX benefit_milestones_once_in_life ON benefit_milestones (region_code, person_id, kind)
  WHERE status <> 'rejected' AND kind IN ('member-death', 'retirement');

CREATE INDEX benefit_milestones_by_status ON benefit_milestones (region_code, status, id);

CREATE INDEX benefit_milestones_by_person ON benefit_milestones (region_code, person_id, id);
