-- The outbox: a message exists exactly when the transaction that caused it commits; delivery is a job.
CREATE TABLE notices (
  region_code text NOT NULL,
  id uuid NOT NULL,
  channel text NOT NULL,
  recipient_sealed text NOT NULL,
  recipient_index text NOT NULL,
  template text NOT NULL,
  values_sealed text,
  once_key text,
  state text NOT NULL,
  attempts integer NOT NULL,
  next_try_at timestamptz NOT NULL,
  lease_until timestamptz,
  last_error text,
  carrier text,
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  CONSTRAINT notices_pk PRIMARY KEY (region_code, id),
  CONSTRAINT notices_channel_known CHECK (channel IN ('email', 'sms', 'wechat')),
  CONSTRAINT notices_state_known CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'cancelled')),
  CONSTRAINT notices_attempts_counted CHECK (attempts >= 0),
  CONSTRAINT notices_leased_while_sending CHECK ((state = 'sending') = (lease_until IS NOT NULL)),
  CONSTRAINT notices_settled_when_done CHECK ((state IN ('sent', 'failed', 'cancelled')) = (settled_at IS NOT NULL)),
  CONSTRAINT notices_unsent_keep_values CHECK (state IN ('sent', 'cancelled') OR values_sealed IS NOT NULL)
);

CREATE UNIQUE INDEX notices_one_per_key ON notices (region_code, once_key) WHERE once_key IS NOT NULL;

CREATE INDEX notices_due ON notices (region_code, next_try_at) WHERE state IN ('waiting', 'sending');

CREATE INDEX notices_by_state ON notices (region_code, state, id);

CREATE INDEX notices_by_channel ON notices (region_code, channel, id);

CREATE INDEX notices_by_recipient ON notices (region_code, recipient_index, id);

-- In-site messages: the row in the inbox is the delivery. recipient_id is an account or a person.
CREATE TABLE inbox_messages (
  region_code text NOT NULL,
  id uuid NOT NULL,
  recipient_id text NOT NULL,
  template text NOT NULL,
  content_sealed text NOT NULL,
  once_key text,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  CONSTRAINT inbox_messages_pk PRIMARY KEY (region_code, id)
);

CREATE UNIQUE INDEX inbox_messages_one_per_key ON inbox_messages (region_code, once_key) WHERE once_key IS NOT NULL;

CREATE INDEX inbox_messages_by_recipient ON inbox_messages (region_code, recipient_id, id);

CREATE INDEX inbox_messages_unread ON inbox_messages (region_code, recipient_id) WHERE read_at IS NULL;
