-- What is made of cases: the agency's registers, monthly recaps and documents as data, the counters their numbers come
-- from, the entries of the registers, and what was written about a month.

-- A template is no rule: it is changed in place, and what was issued is kept in the case.
CREATE TABLE outputs (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  slug text NOT NULL,
  position integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  CONSTRAINT outputs_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT outputs_slug_uq UNIQUE (tenant_id, kind, slug)
);
ALTER TABLE outputs ADD CONSTRAINT outputs_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);

-- The last number taken of a series in a year. Its row is locked from the taking to the end of the case's transaction:
-- no number is given twice, and one that was rolled back is given to the next.
CREATE TABLE number_counters (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  CONSTRAINT number_counters_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT number_counters_year_uq UNIQUE (tenant_id, series, year),
  CONSTRAINT number_counters_last_ck CHECK (last >= 1)
);
ALTER TABLE number_counters ADD CONSTRAINT number_counters_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);

-- Which case stands in which register under which number: a copy of the events `registered`, in the order of a book.
CREATE TABLE register_entries (
  tenant_id uuid NOT NULL,
  -- Of the event.
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  register text NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  running integer NOT NULL,
  number text NOT NULL,
  -- Day of the entry by the agency's clocks.
  entered_on date NOT NULL,
  CONSTRAINT register_entries_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT register_entries_case_uq UNIQUE (tenant_id, register, case_id),
  CONSTRAINT register_entries_running_uq UNIQUE (tenant_id, register, year, running),
  CONSTRAINT register_entries_running_ck CHECK (running >= 1)
);
ALTER TABLE register_entries ADD CONSTRAINT register_entries_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE register_entries ADD CONSTRAINT register_entries_case_fk FOREIGN KEY (tenant_id, case_id) REFERENCES service_cases (tenant_id, id);
CREATE INDEX register_entries_month_ix ON register_entries (tenant_id, register, entered_on, year, running);

-- The evaluation note of a month, every version of it: who wrote what when. Sealed under the tenant's key, since it may
-- speak of people.
CREATE TABLE recap_note_versions (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  recap text NOT NULL,
  month text NOT NULL,
  number integer NOT NULL,
  sealed bytea NOT NULL,
  written_at timestamptz NOT NULL,
  written_by uuid NOT NULL,
  role text NOT NULL,
  CONSTRAINT recap_note_versions_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT recap_note_versions_number_uq UNIQUE (tenant_id, recap, month, number),
  CONSTRAINT recap_note_versions_number_ck CHECK (number >= 1)
);
ALTER TABLE recap_note_versions ADD CONSTRAINT recap_note_versions_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);

ALTER TABLE outputs ENABLE ROW LEVEL SECURITY;
ALTER TABLE outputs FORCE ROW LEVEL SECURITY;
CREATE POLICY outputs_tenant ON outputs TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE number_counters ENABLE ROW LEVEL SECURITY;
ALTER TABLE number_counters FORCE ROW LEVEL SECURITY;
CREATE POLICY number_counters_tenant ON number_counters TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE register_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY register_entries_tenant ON register_entries TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE recap_note_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE recap_note_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY recap_note_versions_tenant ON recap_note_versions TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON outputs, number_counters, register_entries TO maklumat_app;
GRANT SELECT, INSERT ON recap_note_versions TO maklumat_app;
