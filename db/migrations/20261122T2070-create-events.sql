-- Lectures, sports, visits and 劳模进企业: one event object from poster to archive.
CREATE TABLE events (
  region_code text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  organiser text NOT NULL,
  place text NOT NULL,
  township_code text,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  audience text,
  summary text,
  capacity integer,
  taken integer NOT NULL DEFAULT 0,
  last_sequence integer NOT NULL DEFAULT 0,
  sign_up_until date,
  is_insured boolean NOT NULL,
  in_working_hours boolean NOT NULL,
  employer_consent text,
  status text NOT NULL,
  attended integer,
  held_note text,
  cancel_reason text,
  opened_at timestamptz,
  archived_on date,
  creator_id text NOT NULL,
  creator_name text NOT NULL,
  created_at timestamptz NOT NULL,
  search_text text NOT NULL,
  search_grams text[] NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT events_pk PRIMARY KEY (region_code, id),
  CONSTRAINT events_kind CHECK (kind IN ('lecture', 'sports', 'outreach', 'visit')),
  CONSTRAINT events_status CHECK (status IN ('draft', 'open', 'closed', 'held', 'archived', 'cancelled')),
  CONSTRAINT events_span CHECK (starts_at < ends_at),
  CONSTRAINT events_capacity CHECK (capacity IS NULL OR capacity > 0),
  CONSTRAINT events_not_overbooked CHECK (taken >= 0 AND (capacity IS NULL OR taken <= capacity)),
  CONSTRAINT events_working_hours CHECK (NOT in_working_hours OR employer_consent IS NOT NULL),
  CONSTRAINT events_attended CHECK (attended IS NULL OR attended >= 0),
  CONSTRAINT events_held CHECK (status NOT IN ('held', 'archived') OR attended IS NOT NULL),
  CONSTRAINT events_archive CHECK ((status = 'archived') = (archived_on IS NOT NULL)),
  CONSTRAINT events_cancellation CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL))
);

CREATE INDEX events_by_start ON events (region_code, starts_at, id);

CREATE INDEX events_by_status ON events (region_code, status, starts_at, id);

CREATE INDEX events_search ON events USING gin (search_grams);

-- Who comes. Phone, identity number and emergency contact are sealed; the indexes find a double entry.
CREATE TABLE event_entries (
  region_code text NOT NULL,
  id uuid NOT NULL,
  event_id uuid NOT NULL,
  sequence integer NOT NULL,
  status text NOT NULL,
  channel text NOT NULL,
  person_id uuid,
  organisation_id uuid,
  organisation_name text,
  name text NOT NULL,
  phone_sealed text,
  phone_index text,
  identity_sealed text,
  identity_index text,
  emergency_sealed text,
  submitter_id text NOT NULL,
  submitter_name text NOT NULL,
  created_at timestamptz NOT NULL,
  moved_up_at timestamptz,
  cancelled_at timestamptz,
  CONSTRAINT event_entries_pk PRIMARY KEY (region_code, id),
  CONSTRAINT event_entries_event FOREIGN KEY (region_code, event_id) REFERENCES events (region_code, id),
  CONSTRAINT event_entries_number UNIQUE (region_code, event_id, sequence),
  CONSTRAINT event_entries_status CHECK (status IN ('taken', 'waiting', 'cancelled')),
  CONSTRAINT event_entries_channel CHECK (channel IN ('portal', 'unit', 'paper')),
  CONSTRAINT event_entries_cancellation CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL)),
  CONSTRAINT event_entries_phone CHECK ((phone_sealed IS NULL) = (phone_index IS NULL)),
  CONSTRAINT event_entries_identity CHECK ((identity_sealed IS NULL) = (identity_index IS NULL))
);

CREATE UNIQUE INDEX event_entries_one_person ON event_entries (region_code, event_id, person_id)
  WHERE person_id IS NOT NULL AND status <> 'cancelled';

CREATE UNIQUE INDEX event_entries_one_identity ON event_entries (region_code, event_id, identity_index)
  WHERE identity_index IS NOT NULL AND status <> 'cancelled';

CREATE UNIQUE INDEX event_entries_one_phone ON event_entries (region_code, event_id, name, phone_index)
  WHERE phone_index IS NOT NULL AND status <> 'cancelled';

CREATE INDEX event_entries_by_person ON event_entries (region_code, person_id, id) WHERE person_id IS NOT NULL;

CREATE INDEX event_entries_by_unit ON event_entries (region_code, organisation_id, event_id)
  WHERE organisation_id IS NOT NULL;

CREATE TABLE event_prizes (
  region_code text NOT NULL,
  id uuid NOT NULL,
  event_id uuid NOT NULL,
  name text NOT NULL,
  organisation_name text,
  prize text NOT NULL,
  amount_fen bigint NOT NULL,
  awarder_name text NOT NULL,
  awarded_at timestamptz NOT NULL,
  CONSTRAINT event_prizes_pk PRIMARY KEY (region_code, id),
  CONSTRAINT event_prizes_event FOREIGN KEY (region_code, event_id) REFERENCES events (region_code, id),
  CONSTRAINT event_prizes_amount CHECK (amount_fen > 0)
);

CREATE INDEX event_prizes_by_event ON event_prizes (region_code, event_id, id);

-- 劳模工匠宣讲: who may be asked to speak.
CREATE TABLE speakers (
  region_code text NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  honour text NOT NULL,
  trade text NOT NULL,
  township_code text NOT NULL,
  topics text[] NOT NULL,
  free_when text,
  phone_sealed text,
  is_active boolean NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT speakers_pk PRIMARY KEY (region_code, id),
  CONSTRAINT speakers_topics CHECK (cardinality(topics) > 0)
);

CREATE INDEX speakers_by_name ON speakers (region_code, is_active, name, id);

-- A school, firm, agency or community asks for a speaker.
CREATE TABLE speaker_invitations (
  region_code text NOT NULL,
  id uuid NOT NULL,
  host_kind text NOT NULL,
  host_name text NOT NULL,
  organisation_id uuid,
  township_code text NOT NULL,
  place text NOT NULL,
  topic text NOT NULL,
  trade text,
  wished_days text[] NOT NULL,
  listeners integer NOT NULL,
  note text,
  contact_sealed text NOT NULL,
  phone_sealed text NOT NULL,
  status text NOT NULL,
  speaker_id uuid,
  booked_on date,
  booked_time text,
  decline_reason text,
  feedback text,
  event_id uuid,
  asked_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT speaker_invitations_pk PRIMARY KEY (region_code, id),
  CONSTRAINT speaker_invitations_speaker FOREIGN KEY (region_code, speaker_id)
    REFERENCES speakers (region_code, id),
  CONSTRAINT speaker_invitations_event FOREIGN KEY (region_code, event_id) REFERENCES events (region_code, id),
  CONSTRAINT speaker_invitations_host CHECK (host_kind IN ('school', 'firm', 'agency', 'community')),
  CONSTRAINT speaker_invitations_status CHECK (
    status IN ('asked', 'booked', 'confirmed', 'held', 'declined')
  ),
  CONSTRAINT speaker_invitations_booking CHECK (
    status NOT IN ('booked', 'confirmed', 'held') OR (speaker_id IS NOT NULL AND booked_on IS NOT NULL)
  ),
  CONSTRAINT speaker_invitations_decline CHECK ((status = 'declined') = (decline_reason IS NOT NULL)),
  CONSTRAINT speaker_invitations_feedback CHECK ((status = 'held') = (feedback IS NOT NULL)),
  CONSTRAINT speaker_invitations_listeners CHECK (listeners > 0)
);

CREATE INDEX speaker_invitations_by_status ON speaker_invitations (region_code, status, id);

CREATE INDEX speaker_invitations_by_event ON speaker_invitations (region_code, event_id)
  WHERE event_id IS NOT NULL;

-- Nobody speaks in two places on one day.
CREATE UNIQUE INDEX speaker_invitations_one_a_day ON speaker_invitations (region_code, speaker_id, booked_on)
  WHERE status IN ('booked', 'confirmed', 'held');

CREATE INDEX speaker_invitations_by_speaker ON speaker_invitations (region_code, speaker_id, id);
