-- The tenant of a transaction, and the reference table of tenants.

-- Functions are made for named roles; nothing is for everybody.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- A bind parameter and SET LOCAL, never set_config(), which does not reach the workers of a sharded server.
CREATE FUNCTION app.set_tenant(t uuid) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS
$$ BEGIN EXECUTE format('SET LOCAL app.tenant_id = %L', t); END $$;
REVOKE ALL ON FUNCTION app.set_tenant(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.set_tenant(uuid) TO maklumat_app;

GRANT USAGE ON SCHEMA app TO maklumat_app;
GRANT SELECT ON app.schema_migrations TO maklumat_app;

CREATE TABLE tenants (
  id uuid NOT NULL,
  slug text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT tenants_pk PRIMARY KEY (id),
  CONSTRAINT tenants_slug_uq UNIQUE (slug),
  -- For published_agencies, which may not publish under another's slug.
  CONSTRAINT tenants_id_slug_uq UNIQUE (id, slug)
);
ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenants FORCE ROW LEVEL SECURITY;
CREATE POLICY tenants_read ON tenants FOR SELECT TO maklumat_app USING (true);
CREATE POLICY tenants_insert ON tenants FOR INSERT TO maklumat_app
  WITH CHECK (id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT ON tenants TO maklumat_app;
