-- Each amendment of the calendar an agency counts by: the whole calendar as it is from then on, and what the recount of
-- the running cases did. The newest finished one says by which calendar they are counted.
CREATE TABLE calendar_recounts (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  calendar jsonb NOT NULL,
  content_hash text NOT NULL,
  requested_at timestamptz NOT NULL,
  requested_by text NOT NULL,
  -- Null until every case has been looked at.
  finished_at timestamptz,
  cases integer,
  moved integer,
  stood integer,
  failed integer,
  CONSTRAINT calendar_recounts_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT calendar_recounts_number_uq UNIQUE (tenant_id, number),
  CONSTRAINT calendar_recounts_number_ck CHECK (number >= 1)
);
ALTER TABLE calendar_recounts ADD CONSTRAINT calendar_recounts_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE calendar_recounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_recounts FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_recounts_tenant ON calendar_recounts TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_recounts TO maklumat_app;
