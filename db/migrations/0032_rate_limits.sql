-- How often somebody did something of late, one row each, so that it holds over processes and restarts. Takes the place of
-- the rows of wrong codes, of which everybody who guessed at a number added one.
CREATE TABLE rate_limits (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  -- HMAC of who or what is counted: an address, a case's number, both.
  subject_hash text NOT NULL,
  -- The instant at which everything counted is forgotten; each time puts it later.
  empty_at timestamptz NOT NULL,
  CONSTRAINT rate_limits_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT rate_limits_subject_uq UNIQUE (tenant_id, kind, subject_hash)
);
ALTER TABLE rate_limits ADD CONSTRAINT rate_limits_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
CREATE INDEX rate_limits_empty_ix ON rate_limits (tenant_id, empty_at);
ALTER TABLE rate_limits ENABLE ROW LEVEL SECURITY;
ALTER TABLE rate_limits FORCE ROW LEVEL SECURITY;
CREATE POLICY rate_limits_tenant ON rate_limits TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO maklumat_app;

DROP TABLE case_access_attempts;
