-- Services, the versions of their standards, and the audit log.
-- Versions and audit events are only ever added: the app holds no UPDATE or DELETE on them.

CREATE TABLE services (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  slug text NOT NULL,
  service_unit_id uuid NOT NULL,
  position integer NOT NULL,
  CONSTRAINT services_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT services_slug_uq UNIQUE (tenant_id, slug)
);
ALTER TABLE services ADD CONSTRAINT services_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE services ADD CONSTRAINT services_unit_fk FOREIGN KEY (tenant_id, service_unit_id) REFERENCES service_units (tenant_id, id);
ALTER TABLE services ENABLE ROW LEVEL SECURITY;
ALTER TABLE services FORCE ROW LEVEL SECURITY;
CREATE POLICY services_tenant ON services TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON services TO maklumat_app;

CREATE TABLE standard_versions (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  service_id uuid NOT NULL,
  number integer NOT NULL,
  state text NOT NULL,
  valid_from date,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  published_at timestamptz,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT standard_versions_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT standard_versions_number_uq UNIQUE (tenant_id, service_id, number),
  CONSTRAINT standard_versions_number_ck CHECK (number >= 1),
  CONSTRAINT standard_versions_state_ck CHECK (state IN ('draft', 'consulted', 'decreed', 'published')),
  CONSTRAINT standard_versions_published_ck CHECK ((state = 'published') = (published_at IS NOT NULL))
);
ALTER TABLE standard_versions ADD CONSTRAINT standard_versions_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE standard_versions ADD CONSTRAINT standard_versions_service_fk FOREIGN KEY (tenant_id, service_id) REFERENCES services (tenant_id, id);
ALTER TABLE standard_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE standard_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY standard_versions_tenant ON standard_versions TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT ON standard_versions TO maklumat_app;

CREATE TABLE audit_events (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  sequence bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  details jsonb NOT NULL,
  CONSTRAINT audit_events_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT audit_events_sequence_uq UNIQUE (tenant_id, sequence),
  CONSTRAINT audit_events_sequence_ck CHECK (sequence >= 1)
);
ALTER TABLE audit_events ADD CONSTRAINT audit_events_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_events FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_events_tenant ON audit_events TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT ON audit_events TO maklumat_app;
