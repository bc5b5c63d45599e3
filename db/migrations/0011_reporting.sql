-- Figures without any personal data. Each agency writes its own, in the transaction of what they are about; the
-- nation reads those of all (policies `…_national`). Definitions: packages/reporting.

CREATE TABLE reporting_agencies (
  tenant_id uuid NOT NULL,
  slug text NOT NULL,
  name jsonb NOT NULL,
  kind text NOT NULL,
  -- Forms a citizen or an official can start. None: no figure about cases is missing, there are none to have.
  workflows integer NOT NULL,
  CONSTRAINT reporting_agencies_pk PRIMARY KEY (tenant_id),
  CONSTRAINT reporting_agencies_slug_uq UNIQUE (tenant_id, slug)
);
ALTER TABLE reporting_agencies ADD CONSTRAINT reporting_agencies_tenant_fk FOREIGN KEY (tenant_id, slug) REFERENCES tenants (id, slug);

-- One published version of a standard, with the instants between which it is the one in force.
CREATE TABLE reporting_standards (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  service text NOT NULL,
  begins_at timestamptz,
  ends_at timestamptz,
  -- How many of the fourteen components of UU 25/2009 Pasal 21 it states.
  stated integer NOT NULL,
  CONSTRAINT reporting_standards_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT reporting_standards_stated_ck CHECK (stated BETWEEN 0 AND 14)
);
ALTER TABLE reporting_standards ADD CONSTRAINT reporting_standards_version_fk FOREIGN KEY (tenant_id, id) REFERENCES standard_versions (tenant_id, id);

-- One case. What is late follows from due_at and the moment of asking, so that nothing has to be written when a date passes.
CREATE TABLE reporting_cases (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  service text NOT NULL,
  workflow text NOT NULL,
  example boolean NOT NULL,
  -- Days in the agency's own zone: a year is the agency's year.
  received_on date NOT NULL,
  ended_on date,
  outcome text,
  -- The told date that counts now; null once ended, while the clock stands still, and where there is no date.
  due_at timestamptz,
  -- A limit runs whose date needs a year that the calendar does not have yet.
  undetermined boolean NOT NULL,
  promise text,
  working_days integer,
  CONSTRAINT reporting_cases_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT reporting_cases_ended_ck CHECK ((outcome IS NULL) = (ended_on IS NULL)),
  CONSTRAINT reporting_cases_due_ck CHECK (outcome IS NULL OR due_at IS NULL),
  CONSTRAINT reporting_cases_promise_ck CHECK ((promise IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'finished')),
  CONSTRAINT reporting_cases_days_ck CHECK (working_days IS NULL OR outcome = 'finished')
);
ALTER TABLE reporting_cases ADD CONSTRAINT reporting_cases_case_fk FOREIGN KEY (tenant_id, id) REFERENCES service_cases (tenant_id, id);
-- Each figure is counted from one index alone, over the period asked for and no further back.
CREATE INDEX reporting_cases_received_ix ON reporting_cases (tenant_id, received_on) INCLUDE (workflow, example);
CREATE INDEX reporting_cases_ended_ix ON reporting_cases (tenant_id, ended_on)
  INCLUDE (workflow, example, outcome, promise, working_days) WHERE ended_on IS NOT NULL;
CREATE INDEX reporting_cases_open_ix ON reporting_cases (tenant_id, due_at)
  INCLUDE (workflow, example, undetermined) WHERE ended_on IS NULL;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['reporting_agencies', 'reporting_standards', 'reporting_cases']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I TO maklumat_app
      USING (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
      WITH CHECK (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name || '_tenant', name);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO maklumat_national USING (true)', name || '_national', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO maklumat_app', name);
    EXECUTE format('GRANT SELECT ON %I TO maklumat_national', name);
  END LOOP;
END $$;
