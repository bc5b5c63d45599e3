-- People of an agency, looked after by its own administrators.

-- Somebody who was asked to work here and has not come yet. Whether that person is known elsewhere is asked of nobody
-- before the link is opened, so an invitation tells its maker nothing.
CREATE TABLE identity.invitations (
  id uuid NOT NULL,
  tenant_id uuid NOT NULL,
  -- SHA-256 of the token in the address.
  token_hash text NOT NULL,
  sign_in_name text NOT NULL,
  -- As the administrator wrote it; of a known person the own name stays.
  display_name text NOT NULL,
  role text NOT NULL,
  unit text,
  made_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT invitations_pk PRIMARY KEY (id),
  CONSTRAINT invitations_token_uq UNIQUE (token_hash),
  -- One at a time: a second one takes the first one's place.
  CONSTRAINT invitations_one_uq UNIQUE (tenant_id, sign_in_name),
  CONSTRAINT invitations_token_ck CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT invitations_sign_in_name_ck CHECK (sign_in_name ~ '^[a-z0-9][a-z0-9._@+-]{2,99}$')
);
ALTER TABLE identity.invitations ADD CONSTRAINT invitations_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE identity.invitations ADD CONSTRAINT invitations_made_by_fk FOREIGN KEY (made_by) REFERENCES identity.users (id);

-- Roles of people who are disabled in one agency: out of every list of roles held, and kept to be given back.
CREATE TABLE identity.resting_memberships (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  tenant_id uuid NOT NULL,
  role text NOT NULL,
  unit text,
  example boolean NOT NULL,
  created_at timestamptz NOT NULL,
  rests_since timestamptz NOT NULL,
  CONSTRAINT resting_memberships_pk PRIMARY KEY (id),
  CONSTRAINT resting_memberships_one_uq UNIQUE NULLS NOT DISTINCT (user_id, tenant_id, role, unit)
);
ALTER TABLE identity.resting_memberships ADD CONSTRAINT resting_memberships_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id);
ALTER TABLE identity.resting_memberships ADD CONSTRAINT resting_memberships_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
CREATE INDEX resting_memberships_tenant_ix ON identity.resting_memberships (tenant_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['invitations', 'resting_memberships']
  LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE identity.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON identity.%I TO maklumat_app
      USING (current_setting(''app.identity'', true) = ''on'')
      WITH CHECK (current_setting(''app.identity'', true) = ''on'')', name || '_identity', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, DELETE ON identity.invitations, identity.resting_memberships TO maklumat_app;
