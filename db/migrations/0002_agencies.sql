-- What an agency is: profile, units, roles, posts, people, working calendar.

CREATE TABLE agency_profiles (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT agency_profiles_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT agency_profiles_one_uq UNIQUE (tenant_id)
);
ALTER TABLE agency_profiles ADD CONSTRAINT agency_profiles_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE agency_profiles ENABLE ROW LEVEL SECURITY;
ALTER TABLE agency_profiles FORCE ROW LEVEL SECURITY;
CREATE POLICY agency_profiles_tenant ON agency_profiles TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON agency_profiles TO maklumat_app;

CREATE TABLE service_units (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  parent_id uuid,
  position integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  CONSTRAINT service_units_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT service_units_slug_uq UNIQUE (tenant_id, slug)
);
ALTER TABLE service_units ADD CONSTRAINT service_units_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE service_units ADD CONSTRAINT service_units_parent_fk FOREIGN KEY (tenant_id, parent_id) REFERENCES service_units (tenant_id, id);
ALTER TABLE service_units ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_units FORCE ROW LEVEL SECURITY;
CREATE POLICY service_units_tenant ON service_units TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON service_units TO maklumat_app;

CREATE TABLE roles (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  slug text NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  CONSTRAINT roles_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT roles_slug_uq UNIQUE (tenant_id, slug)
);
ALTER TABLE roles ADD CONSTRAINT roles_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE roles FORCE ROW LEVEL SECURITY;
CREATE POLICY roles_tenant ON roles TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON roles TO maklumat_app;

CREATE TABLE posts (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  slug text NOT NULL,
  service_unit_id uuid NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  CONSTRAINT posts_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT posts_slug_uq UNIQUE (tenant_id, slug)
);
ALTER TABLE posts ADD CONSTRAINT posts_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE posts ADD CONSTRAINT posts_unit_fk FOREIGN KEY (tenant_id, service_unit_id) REFERENCES service_units (tenant_id, id);
ALTER TABLE posts ENABLE ROW LEVEL SECURITY;
ALTER TABLE posts FORCE ROW LEVEL SECURITY;
CREATE POLICY posts_tenant ON posts TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON posts TO maklumat_app;

CREATE TABLE officials (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  slug text NOT NULL,
  post_id uuid NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  CONSTRAINT officials_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT officials_slug_uq UNIQUE (tenant_id, slug)
);
ALTER TABLE officials ADD CONSTRAINT officials_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE officials ADD CONSTRAINT officials_post_fk FOREIGN KEY (tenant_id, post_id) REFERENCES posts (tenant_id, id);
ALTER TABLE officials ENABLE ROW LEVEL SECURITY;
ALTER TABLE officials FORCE ROW LEVEL SECURITY;
CREATE POLICY officials_tenant ON officials TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON officials TO maklumat_app;

CREATE TABLE working_calendars (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  slug text NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  CONSTRAINT working_calendars_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT working_calendars_slug_uq UNIQUE (tenant_id, slug)
);
ALTER TABLE working_calendars ADD CONSTRAINT working_calendars_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE working_calendars ENABLE ROW LEVEL SECURITY;
ALTER TABLE working_calendars FORCE ROW LEVEL SECURITY;
CREATE POLICY working_calendars_tenant ON working_calendars TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON working_calendars TO maklumat_app;
