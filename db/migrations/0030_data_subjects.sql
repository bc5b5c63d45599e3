-- What people ask about their own data, and where it went wrong (UU 27/2022).

-- A request with its 72 hours. Words of the person and of the answer are sealed under the tenant's key and erasable;
-- what is left then says that there was a request, of which kind, when, and whether it was answered in time.
CREATE TABLE subject_requests (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  -- Null: somebody asked about whom no case was found.
  case_id uuid,
  kind text NOT NULL,
  channel text NOT NULL,
  state text NOT NULL,
  received_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  -- Null: the person, on the page of the case.
  recorded_by uuid,
  -- Whoever took it; null while nobody has.
  handler_id uuid,
  reminded_at timestamptz,
  -- When the runner wrote down that it is late, and who had it.
  late_noted_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  -- Ground of the law for which it was refused, by its id.
  ground text,
  sealed bytea,
  sealed_answer bytea,
  erased_at timestamptz,
  CONSTRAINT subject_requests_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT subject_requests_number_uq UNIQUE (tenant_id, number),
  CONSTRAINT subject_requests_kind_ck CHECK (kind IN ('access', 'correction', 'restriction', 'withdrawal', 'deletion')),
  CONSTRAINT subject_requests_state_ck CHECK (state IN ('open', 'granted', 'refused')),
  CONSTRAINT subject_requests_decided_ck CHECK ((state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  CONSTRAINT subject_requests_ground_ck CHECK ((state = 'refused') = (ground IS NOT NULL)),
  CONSTRAINT subject_requests_time_ck CHECK (received_at <= recorded_at AND due_at = received_at + interval '72 hours'),
  CONSTRAINT subject_requests_erased_ck CHECK ((sealed IS NULL) = (erased_at IS NOT NULL))
);
ALTER TABLE subject_requests ADD CONSTRAINT subject_requests_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE subject_requests ADD CONSTRAINT subject_requests_case_fk FOREIGN KEY (tenant_id, case_id) REFERENCES service_cases (tenant_id, id);
CREATE INDEX subject_requests_due_ix ON subject_requests (tenant_id, due_at) WHERE state = 'open';
CREATE INDEX subject_requests_case_ix ON subject_requests (tenant_id, case_id);

-- A case whose data are not processed any further (pembatasan pemrosesan); `id` is the case's own.
CREATE TABLE case_restrictions (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  restricted_at timestamptz NOT NULL,
  CONSTRAINT case_restrictions_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE case_restrictions ADD CONSTRAINT case_restrictions_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE case_restrictions ADD CONSTRAINT case_restrictions_case_fk FOREIGN KEY (tenant_id, id) REFERENCES service_cases (tenant_id, id);
ALTER TABLE case_restrictions ADD CONSTRAINT case_restrictions_request_fk FOREIGN KEY (tenant_id, request_id) REFERENCES subject_requests (tenant_id, id);

-- A breach, as it was known at each writing: a correction is a further row, and no row ever goes.
CREATE TABLE data_breach_versions (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  breach_id uuid NOT NULL,
  number integer NOT NULL,
  found_at timestamptz NOT NULL,
  people integer NOT NULL,
  tells_public boolean NOT NULL,
  persons_told_at timestamptz,
  institution_told_at timestamptz,
  public_told_at timestamptz,
  -- The whole record, under the tenant's key.
  sealed bytea NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT data_breach_versions_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT data_breach_versions_number_uq UNIQUE (tenant_id, breach_id, number),
  CONSTRAINT data_breach_versions_number_ck CHECK (number >= 1),
  CONSTRAINT data_breach_versions_people_ck CHECK (people >= 0),
  CONSTRAINT data_breach_versions_found_ck CHECK (found_at <= recorded_at)
);
ALTER TABLE data_breach_versions ADD CONSTRAINT data_breach_versions_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['subject_requests', 'case_restrictions', 'data_breach_versions']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I TO maklumat_app
      USING (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
      WITH CHECK (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name || '_tenant', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON subject_requests TO maklumat_app;
GRANT SELECT, INSERT, DELETE ON case_restrictions TO maklumat_app;
GRANT SELECT, INSERT ON data_breach_versions TO maklumat_app;
