-- A card for each published version, with the instants between which it is the one shown: at a midnight the
-- catalogue changes with the page, and nobody has to apply anything. Cards are made from what is recorded
-- elsewhere, so the table is made anew; the next apply, which every start does, fills it.
DROP TABLE published_services;

CREATE TABLE published_services (
  tenant_id uuid NOT NULL,
  -- The version's own id.
  id uuid NOT NULL,
  service_id uuid NOT NULL,
  slug text NOT NULL,
  version integer NOT NULL,
  -- First instant, and the first instant after; null: without a beginning, without an end.
  begins_at timestamptz,
  ends_at timestamptz,
  position integer NOT NULL,
  name text NOT NULL,
  summary text NOT NULL,
  unit_name text NOT NULL,
  content jsonb NOT NULL,
  search_text text NOT NULL,
  search_vector tsvector GENERATED ALWAYS AS (to_tsvector('indonesian', search_text)) STORED,
  CONSTRAINT published_services_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT published_services_version_uq UNIQUE (tenant_id, slug, version),
  -- Two versions of a service neither begin nor end together: no two are open at either side.
  CONSTRAINT published_services_begins_uq UNIQUE NULLS NOT DISTINCT (tenant_id, service_id, begins_at),
  CONSTRAINT published_services_ends_uq UNIQUE NULLS NOT DISTINCT (tenant_id, service_id, ends_at),
  CONSTRAINT published_services_period_ck CHECK (begins_at < ends_at)
);
ALTER TABLE published_services ADD CONSTRAINT published_services_standard_fk FOREIGN KEY (tenant_id, id) REFERENCES standard_versions (tenant_id, id);
ALTER TABLE published_services ADD CONSTRAINT published_services_service_fk FOREIGN KEY (tenant_id, service_id) REFERENCES services (tenant_id, id);
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

-- How many services an agency shows depends on the day too; it is counted when it is read.
ALTER TABLE published_agencies NO FORCE ROW LEVEL SECURITY;
UPDATE published_agencies SET content = content - 'serviceCount';
ALTER TABLE published_agencies FORCE ROW LEVEL SECURITY;
