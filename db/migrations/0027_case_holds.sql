-- Who keeps the words of a case from being erased, why, and until when. Rows stay: what was held is part of the proof.
CREATE TABLE case_holds (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  ground text NOT NULL,
  -- The administrator's words, which may speak of people: sealed under the tenant's key.
  sealed bytea NOT NULL,
  placed_at timestamptz NOT NULL,
  placed_by uuid NOT NULL,
  released_at timestamptz,
  released_by uuid,
  CONSTRAINT case_holds_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT case_holds_ground_ck CHECK (ground IN ('legal-proceedings', 'inspection', 'data-subject-request', 'other')),
  CONSTRAINT case_holds_released_ck CHECK ((released_at IS NULL) = (released_by IS NULL))
);
ALTER TABLE case_holds ADD CONSTRAINT case_holds_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE case_holds ADD CONSTRAINT case_holds_case_fk FOREIGN KEY (tenant_id, case_id) REFERENCES service_cases (tenant_id, id);
CREATE INDEX case_holds_case_ix ON case_holds (tenant_id, case_id);
CREATE INDEX case_holds_open_ix ON case_holds (tenant_id, placed_at) WHERE released_at IS NULL;

ALTER TABLE case_holds ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_holds FORCE ROW LEVEL SECURITY;
CREATE POLICY case_holds_tenant ON case_holds TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON case_holds TO maklumat_app;
