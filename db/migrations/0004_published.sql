-- What is public already, as the directory and the search over all agencies read it.
-- Read across tenants, written in one's own. gin_trgm_ops comes from the extension that `db setup` installs.

CREATE TABLE published_agencies (
  tenant_id uuid NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  revision text NOT NULL,
  content jsonb NOT NULL,
  search_text text NOT NULL,
  CONSTRAINT published_agencies_pk PRIMARY KEY (tenant_id),
  CONSTRAINT published_agencies_slug_uq UNIQUE (tenant_id, slug)
);
ALTER TABLE published_agencies ADD CONSTRAINT published_agencies_tenant_fk FOREIGN KEY (tenant_id, slug) REFERENCES tenants (id, slug);
CREATE INDEX published_agencies_slug_ix ON published_agencies (slug);
CREATE INDEX published_agencies_trgm_ix ON published_agencies USING gin (search_text gin_trgm_ops);
ALTER TABLE published_agencies ENABLE ROW LEVEL SECURITY;
ALTER TABLE published_agencies FORCE ROW LEVEL SECURITY;
CREATE POLICY published_agencies_read ON published_agencies FOR SELECT TO maklumat_app USING (true);
CREATE POLICY published_agencies_insert ON published_agencies FOR INSERT TO maklumat_app
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY published_agencies_update ON published_agencies FOR UPDATE TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY published_agencies_delete ON published_agencies FOR DELETE TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON published_agencies TO maklumat_app;

CREATE TABLE published_services (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  slug text NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  summary text NOT NULL,
  unit_name text NOT NULL,
  content jsonb NOT NULL,
  search_text text NOT NULL,
  search_vector tsvector GENERATED ALWAYS AS (to_tsvector('indonesian', search_text)) STORED,
  CONSTRAINT published_services_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT published_services_slug_uq UNIQUE (tenant_id, slug)
);
ALTER TABLE published_services ADD CONSTRAINT published_services_service_fk FOREIGN KEY (tenant_id, id) REFERENCES services (tenant_id, id);
CREATE INDEX published_services_vector_ix ON published_services USING gin (search_vector);
CREATE INDEX published_services_trgm_ix ON published_services USING gin (search_text gin_trgm_ops);
ALTER TABLE published_services ENABLE ROW LEVEL SECURITY;
ALTER TABLE published_services FORCE ROW LEVEL SECURITY;
CREATE POLICY published_services_read ON published_services FOR SELECT TO maklumat_app USING (true);
CREATE POLICY published_services_insert ON published_services FOR INSERT TO maklumat_app
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY published_services_update ON published_services FOR UPDATE TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY published_services_delete ON published_services FOR DELETE TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON published_services TO maklumat_app;
