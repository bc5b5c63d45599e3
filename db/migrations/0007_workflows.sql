-- Versions of the workflows that carry out the services. Like a standard's, a version is only ever added.

CREATE TABLE workflow_versions (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  service_id uuid NOT NULL,
  slug text NOT NULL,
  number integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT workflow_versions_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT workflow_versions_number_uq UNIQUE (tenant_id, slug, number),
  CONSTRAINT workflow_versions_number_ck CHECK (number >= 1)
);
ALTER TABLE workflow_versions ADD CONSTRAINT workflow_versions_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE workflow_versions ADD CONSTRAINT workflow_versions_service_fk FOREIGN KEY (tenant_id, service_id) REFERENCES services (tenant_id, id);
ALTER TABLE workflow_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE workflow_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY workflow_versions_tenant ON workflow_versions TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT ON workflow_versions TO maklumat_app;
