-- Who works here: people, their sessions and what they may do where; and the key each agency's secrets are under.

CREATE TABLE tenant_keys (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  -- AES-256-GCM under the master key, with the tenant as associated data.
  wrapped_key bytea NOT NULL,
  -- Which master key wrapped it: a wrong one is named before anything is tried.
  master_key_id text NOT NULL,
  CONSTRAINT tenant_keys_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT tenant_keys_one_uq UNIQUE (tenant_id)
);
ALTER TABLE tenant_keys ADD CONSTRAINT tenant_keys_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE tenant_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_keys_tenant ON tenant_keys TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT ON tenant_keys TO maklumat_app;

-- Not a tenant's: a person is known before an agency is chosen, and may work for several. The tables open only in
-- a transaction that says so (withIdentity); a tenant's transaction sees nothing of them.
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO maklumat_app;

CREATE TABLE identity.users (
  id uuid NOT NULL,
  sign_in_name text NOT NULL,
  display_name text NOT NULL,
  password_hash text NOT NULL,
  disabled_at timestamptz,
  last_tenant_id uuid,
  example boolean NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT users_pk PRIMARY KEY (id),
  CONSTRAINT users_sign_in_name_uq UNIQUE (sign_in_name),
  -- ASCII in small letters only, so that two names that look alike cannot both be there.
  CONSTRAINT users_sign_in_name_ck CHECK (sign_in_name ~ '^[a-z0-9][a-z0-9._@+-]{2,99}$'),
  CONSTRAINT users_password_hash_ck CHECK (password_hash ~ '^[$]argon2id[$]')
);
ALTER TABLE identity.users ADD CONSTRAINT users_last_tenant_fk FOREIGN KEY (last_tenant_id) REFERENCES tenants (id);
ALTER TABLE identity.users ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.users FORCE ROW LEVEL SECURITY;
CREATE POLICY users_identity ON identity.users TO maklumat_app
  USING (current_setting('app.identity', true) = 'on') WITH CHECK (current_setting('app.identity', true) = 'on');
GRANT SELECT, INSERT, UPDATE ON identity.users TO maklumat_app;

CREATE TABLE identity.sessions (
  -- SHA-256 of the token, which is in the cookie alone: who reads this table cannot sign in with it.
  id text NOT NULL,
  user_id uuid NOT NULL,
  active_tenant_id uuid,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT sessions_pk PRIMARY KEY (id),
  CONSTRAINT sessions_id_ck CHECK (id ~ '^[0-9a-f]{64}$')
);
ALTER TABLE identity.sessions ADD CONSTRAINT sessions_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id);
ALTER TABLE identity.sessions ADD CONSTRAINT sessions_tenant_fk FOREIGN KEY (active_tenant_id) REFERENCES tenants (id);
CREATE INDEX sessions_user_ix ON identity.sessions (user_id);
CREATE INDEX sessions_expires_ix ON identity.sessions (expires_at);
ALTER TABLE identity.sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY sessions_identity ON identity.sessions TO maklumat_app
  USING (current_setting('app.identity', true) = 'on') WITH CHECK (current_setting('app.identity', true) = 'on');
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.sessions TO maklumat_app;

CREATE TABLE identity.memberships (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  tenant_id uuid NOT NULL,
  role text NOT NULL,
  unit text,
  example boolean NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT memberships_pk PRIMARY KEY (id),
  CONSTRAINT memberships_one_uq UNIQUE NULLS NOT DISTINCT (user_id, tenant_id, role, unit)
);
ALTER TABLE identity.memberships ADD CONSTRAINT memberships_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id);
ALTER TABLE identity.memberships ADD CONSTRAINT memberships_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
CREATE INDEX memberships_tenant_ix ON identity.memberships (tenant_id);
ALTER TABLE identity.memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.memberships FORCE ROW LEVEL SECURITY;
CREATE POLICY memberships_identity ON identity.memberships TO maklumat_app
  USING (current_setting('app.identity', true) = 'on') WITH CHECK (current_setting('app.identity', true) = 'on');
GRANT SELECT, INSERT, DELETE ON identity.memberships TO maklumat_app;

CREATE TABLE identity.platform_roles (
  user_id uuid NOT NULL,
  role text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT platform_roles_pk PRIMARY KEY (user_id, role),
  CONSTRAINT platform_roles_role_ck CHECK (role IN ('national-analyst', 'platform-operator'))
);
ALTER TABLE identity.platform_roles ADD CONSTRAINT platform_roles_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id);
ALTER TABLE identity.platform_roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.platform_roles FORCE ROW LEVEL SECURITY;
CREATE POLICY platform_roles_identity ON identity.platform_roles TO maklumat_app
  USING (current_setting('app.identity', true) = 'on') WITH CHECK (current_setting('app.identity', true) = 'on');
GRANT SELECT, INSERT, DELETE ON identity.platform_roles TO maklumat_app;

CREATE TABLE identity.sign_in_attempts (
  id uuid NOT NULL,
  -- HMACs: neither what was typed nor from where can be read here.
  name_hash text NOT NULL,
  address_hash text NOT NULL,
  attempted_at timestamptz NOT NULL,
  CONSTRAINT sign_in_attempts_pk PRIMARY KEY (id)
);
CREATE INDEX sign_in_attempts_name_ix ON identity.sign_in_attempts (name_hash, attempted_at);
CREATE INDEX sign_in_attempts_address_ix ON identity.sign_in_attempts (address_hash, attempted_at);
CREATE INDEX sign_in_attempts_at_ix ON identity.sign_in_attempts (attempted_at);
ALTER TABLE identity.sign_in_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.sign_in_attempts FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_in_attempts_identity ON identity.sign_in_attempts TO maklumat_app
  USING (current_setting('app.identity', true) = 'on') WITH CHECK (current_setting('app.identity', true) = 'on');
-- UPDATE only to lock the rows that are forgotten.
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.sign_in_attempts TO maklumat_app;
