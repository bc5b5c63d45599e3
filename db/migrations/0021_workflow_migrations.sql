-- The written rules by which running cases were moved to a newer version of their workflow; each case names its own.
CREATE TABLE workflow_migrations (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  workflow text NOT NULL,
  rule jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT workflow_migrations_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE workflow_migrations ADD CONSTRAINT workflow_migrations_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE workflow_migrations ENABLE ROW LEVEL SECURITY;
ALTER TABLE workflow_migrations FORCE ROW LEVEL SECURITY;
CREATE POLICY workflow_migrations_tenant ON workflow_migrations TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT ON workflow_migrations TO maklumat_app;
