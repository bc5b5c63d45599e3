-- Links by which somebody without the code sees where a case stands: made and revoked by whoever has the code.
CREATE TABLE case_links (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  -- HMAC of the 256 random bits in the address; the address itself is nowhere.
  token_hash text NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT case_links_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT case_links_token_uq UNIQUE (tenant_id, token_hash),
  CONSTRAINT case_links_days_ck CHECK (made_at < expires_at)
);
ALTER TABLE case_links ADD CONSTRAINT case_links_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE case_links ADD CONSTRAINT case_links_case_fk FOREIGN KEY (tenant_id, case_id) REFERENCES service_cases (tenant_id, id);
CREATE INDEX case_links_case_ix ON case_links (tenant_id, case_id);
ALTER TABLE case_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_links FORCE ROW LEVEL SECURITY;
CREATE POLICY case_links_tenant ON case_links TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON case_links TO maklumat_app;
