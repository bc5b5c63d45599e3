-- The public information list (Daftar Informasi Publik) of an agency: its entries, every version of their words, what
-- happened to them, and what of it the public reads. And the sentences of the law that all of them rest on.

-- Classes, grounds and duties of the law, the same for every agency: tenants/national/public-information.yaml. Read
-- everywhere, written as the national calendar is (withNationalCalendar), never removed: entries name their ground.
CREATE TABLE information_rules (
  id text NOT NULL,
  position integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT information_rules_pk PRIMARY KEY (id)
);
ALTER TABLE information_rules ENABLE ROW LEVEL SECURITY;
ALTER TABLE information_rules FORCE ROW LEVEL SECURITY;
CREATE POLICY information_rules_read ON information_rules FOR SELECT TO maklumat_app USING (true);
CREATE POLICY information_rules_insert ON information_rules FOR INSERT TO maklumat_app
  WITH CHECK (current_setting('app.national_calendar', true) = 'on');
CREATE POLICY information_rules_update ON information_rules FOR UPDATE TO maklumat_app
  USING (current_setting('app.national_calendar', true) = 'on')
  WITH CHECK (current_setting('app.national_calendar', true) = 'on');
GRANT SELECT, INSERT, UPDATE ON information_rules TO maklumat_app;

-- One row an entry. Title, class, unit and year are those of the newest version, for the lists of officials.
CREATE TABLE information_entries (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  -- Runs in each tenant from 1; part of the address, so it never changes.
  number integer NOT NULL,
  title text NOT NULL,
  class text NOT NULL,
  unit text NOT NULL,
  year integer,
  latest_version integer NOT NULL,
  -- Who wrote the newest version; NULL when it came from a terminal.
  written_by uuid,
  -- The version the public reads; NULL when it reads none.
  shown_version integer,
  -- What the newest version waits for: somebody's approval, or its writer. NULL when it is the one shown or withdrawn.
  draft text,
  withdrawn_at timestamptz,
  -- Last day of the exclusion that is shown.
  excluded_until date,
  -- All entries that came with one list.
  import_id uuid,
  example boolean NOT NULL DEFAULT false,
  search_text text NOT NULL,
  search_vector tsvector GENERATED ALWAYS AS (to_tsvector('indonesian', search_text)) STORED,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT information_entries_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT information_entries_number_uq UNIQUE (tenant_id, number),
  CONSTRAINT information_entries_number_ck CHECK (number >= 1),
  CONSTRAINT information_entries_class_ck CHECK (class IN ('periodic', 'immediate', 'any-time', 'excluded')),
  CONSTRAINT information_entries_draft_ck CHECK (draft IN ('waiting', 'returned')),
  CONSTRAINT information_entries_shown_ck CHECK (shown_version <= latest_version)
);
ALTER TABLE information_entries ADD CONSTRAINT information_entries_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
CREATE INDEX information_entries_draft_ix ON information_entries (tenant_id, updated_at) WHERE draft IS NOT NULL;
CREATE INDEX information_entries_until_ix ON information_entries (tenant_id, excluded_until) WHERE excluded_until IS NOT NULL;
CREATE INDEX information_entries_import_ix ON information_entries (tenant_id, import_id) WHERE import_id IS NOT NULL;
ALTER TABLE information_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE information_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY information_entries_tenant ON information_entries TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON information_entries TO maklumat_app;

-- The words of an entry, every version of them for good.
CREATE TABLE information_versions (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  entry_id uuid NOT NULL,
  number integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  written_by uuid,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT information_versions_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT information_versions_number_uq UNIQUE (tenant_id, entry_id, number),
  CONSTRAINT information_versions_number_ck CHECK (number >= 1)
);
ALTER TABLE information_versions ADD CONSTRAINT information_versions_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE information_versions ADD CONSTRAINT information_versions_entry_fk FOREIGN KEY (tenant_id, entry_id) REFERENCES information_entries (tenant_id, id);
ALTER TABLE information_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE information_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY information_versions_tenant ON information_versions TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT ON information_versions TO maklumat_app;

-- What happened to an entry: written, approved, returned, withdrawn; with who did it and why.
CREATE TABLE information_events (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  entry_id uuid NOT NULL,
  sequence integer NOT NULL,
  type text NOT NULL,
  version integer NOT NULL,
  actor text NOT NULL,
  reason text,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT information_events_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT information_events_sequence_uq UNIQUE (tenant_id, entry_id, sequence),
  CONSTRAINT information_events_sequence_ck CHECK (sequence >= 1),
  CONSTRAINT information_events_type_ck CHECK (type IN ('written', 'imported', 'approved', 'returned', 'withdrawn'))
);
ALTER TABLE information_events ADD CONSTRAINT information_events_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE information_events ADD CONSTRAINT information_events_entry_fk FOREIGN KEY (tenant_id, entry_id) REFERENCES information_entries (tenant_id, id);
ALTER TABLE information_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE information_events FORCE ROW LEVEL SECURITY;
CREATE POLICY information_events_tenant ON information_events TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT ON information_events TO maklumat_app;

-- What of the list the public reads, and nothing else: of excluded information no more than title, ground, decision and
-- end. Read across tenants like the other published tables, written in one's own.
CREATE TABLE published_information_entries (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  class text NOT NULL,
  unit text NOT NULL,
  year integer,
  content jsonb NOT NULL,
  -- The file in the store, when there is one.
  stored_as text,
  search_text text NOT NULL,
  search_vector tsvector GENERATED ALWAYS AS (to_tsvector('indonesian', search_text)) STORED,
  published_at timestamptz NOT NULL,
  example boolean NOT NULL DEFAULT false,
  CONSTRAINT published_information_entries_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT published_information_entries_number_uq UNIQUE (tenant_id, number)
);
ALTER TABLE published_information_entries ADD CONSTRAINT published_information_entries_entry_fk FOREIGN KEY (tenant_id, id) REFERENCES information_entries (tenant_id, id);
CREATE INDEX published_information_entries_vector_ix ON published_information_entries USING gin (search_vector);
CREATE INDEX published_information_entries_trgm_ix ON published_information_entries USING gin (search_text gin_trgm_ops);
ALTER TABLE published_information_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE published_information_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY published_information_entries_read ON published_information_entries FOR SELECT TO maklumat_app USING (true);
CREATE POLICY published_information_entries_insert ON published_information_entries FOR INSERT TO maklumat_app
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY published_information_entries_update ON published_information_entries FOR UPDATE TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY published_information_entries_delete ON published_information_entries FOR DELETE TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON published_information_entries TO maklumat_app;

-- Rises with every entry that is published or withdrawn: cached pages of the agency hang on it, and an apply of the
-- agency's files, which sets `revision`, leaves it alone.
ALTER TABLE published_agencies ADD COLUMN entries_revision integer NOT NULL DEFAULT 0;
