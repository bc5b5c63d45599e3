-- How people get in: a second factor, links that work once, and the devices somebody is signed in on.

-- Null: invited, and no password set yet.
ALTER TABLE identity.users ALTER COLUMN password_hash DROP NOT NULL;

-- What is signed in now has neither device nor second factor on record: people sign in again.
ALTER TABLE identity.sessions NO FORCE ROW LEVEL SECURITY;
DELETE FROM identity.sessions;
ALTER TABLE identity.sessions FORCE ROW LEVEL SECURITY;
ALTER TABLE identity.sessions
  -- What the person's own list calls it: the hash of the token stays out of pages and forms.
  ADD COLUMN handle uuid NOT NULL,
  -- Browser and system in words, "Chrome, Android"; never the header as sent.
  ADD COLUMN device text NOT NULL,
  ADD COLUMN second_factor text NOT NULL,
  ADD CONSTRAINT sessions_handle_uq UNIQUE (handle),
  ADD CONSTRAINT sessions_second_factor_ck CHECK (second_factor IN ('not-needed', 'given', 'asked', 'to-set-up'));

CREATE TABLE identity.second_factors (
  user_id uuid NOT NULL,
  -- The secret of the authenticator (RFC 6238) under a key of the installation, with the person as associated data.
  sealed bytea NOT NULL,
  -- Null: shown, and not yet proved with a code.
  confirmed_at timestamptz,
  -- The half minute of the last code used: none works twice.
  last_step bigint NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT second_factors_pk PRIMARY KEY (user_id)
);
ALTER TABLE identity.second_factors ADD CONSTRAINT second_factors_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id);

CREATE TABLE identity.recovery_codes (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  -- HMAC: the codes are shown once and kept nowhere.
  code_hash text NOT NULL,
  used_at timestamptz,
  CONSTRAINT recovery_codes_pk PRIMARY KEY (id),
  CONSTRAINT recovery_codes_code_uq UNIQUE (user_id, code_hash)
);
ALTER TABLE identity.recovery_codes ADD CONSTRAINT recovery_codes_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id);

CREATE TABLE identity.access_links (
  -- SHA-256 of the token in the address.
  id text NOT NULL,
  purpose text NOT NULL,
  user_id uuid NOT NULL,
  -- Who made it; null: an operator at the terminal.
  made_by uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT access_links_pk PRIMARY KEY (id),
  CONSTRAINT access_links_id_ck CHECK (id ~ '^[0-9a-f]{64}$'),
  CONSTRAINT access_links_purpose_ck CHECK (purpose IN ('invitation', 'password-reset'))
);
ALTER TABLE identity.access_links ADD CONSTRAINT access_links_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id);
ALTER TABLE identity.access_links ADD CONSTRAINT access_links_made_by_fk FOREIGN KEY (made_by) REFERENCES identity.users (id);
CREATE INDEX access_links_user_ix ON identity.access_links (user_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['second_factors', 'recovery_codes', 'access_links']
  LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE identity.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON identity.%I TO maklumat_app
      USING (current_setting(''app.identity'', true) = ''on'')
      WITH CHECK (current_setting(''app.identity'', true) = ''on'')', name || '_identity', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.second_factors, identity.recovery_codes, identity.access_links TO maklumat_app;
