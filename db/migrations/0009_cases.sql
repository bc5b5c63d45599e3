-- Running cases: the log, the texts kept apart from it, the projections of it, and the queue of what time brings.

CREATE TABLE service_cases (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  service_id uuid NOT NULL,
  standard_version_id uuid NOT NULL,
  workflow_version_id uuid NOT NULL,
  workflow text NOT NULL,
  kind text NOT NULL,
  channel text NOT NULL,
  identity text NOT NULL,
  state text NOT NULL,
  stage text NOT NULL,
  holder text NOT NULL,
  unit text NOT NULL,
  units text[] NOT NULL,
  class text,
  assignee_id uuid,
  received_at timestamptz NOT NULL,
  last_event_at timestamptz NOT NULL,
  closed_at timestamptz,
  outcome text,
  score integer,
  version integer NOT NULL,
  next_due_at timestamptz,
  next_due_on date,
  next_due_limit text,
  next_timer_at timestamptz,
  example boolean NOT NULL,
  CONSTRAINT service_cases_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT service_cases_number_uq UNIQUE (tenant_id, number),
  CONSTRAINT service_cases_version_ck CHECK (version >= 1),
  CONSTRAINT service_cases_ended_ck CHECK ((outcome IS NULL) = (closed_at IS NULL)),
  CONSTRAINT service_cases_holder_ck CHECK ((outcome IS NOT NULL) = (holder = 'nobody'))
);
ALTER TABLE service_cases ADD CONSTRAINT service_cases_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE service_cases ADD CONSTRAINT service_cases_service_fk FOREIGN KEY (tenant_id, service_id) REFERENCES services (tenant_id, id);
ALTER TABLE service_cases ADD CONSTRAINT service_cases_standard_fk FOREIGN KEY (tenant_id, standard_version_id) REFERENCES standard_versions (tenant_id, id);
ALTER TABLE service_cases ADD CONSTRAINT service_cases_workflow_fk FOREIGN KEY (tenant_id, workflow_version_id) REFERENCES workflow_versions (tenant_id, id);
-- The queue of an office: open cases by the date that comes first.
CREATE INDEX service_cases_due_ix ON service_cases (tenant_id, next_due_at) WHERE closed_at IS NULL;
CREATE INDEX service_cases_received_ix ON service_cases (tenant_id, received_at);

-- Only ever added to. A second writer of one sequence meets at the key: optimistic concurrency.
CREATE TABLE case_events (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  sequence integer NOT NULL,
  type text NOT NULL,
  body jsonb NOT NULL,
  actor jsonb NOT NULL,
  channel text NOT NULL,
  contents jsonb NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  previous_hash text,
  hash text NOT NULL,
  CONSTRAINT case_events_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT case_events_sequence_uq UNIQUE (tenant_id, case_id, sequence),
  CONSTRAINT case_events_sequence_ck CHECK (sequence >= 1),
  CONSTRAINT case_events_chain_ck CHECK ((sequence = 1) = (previous_hash IS NULL)),
  CONSTRAINT case_events_time_ck CHECK (occurred_at <= recorded_at)
);
ALTER TABLE case_events ADD CONSTRAINT case_events_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE case_events ADD CONSTRAINT case_events_case_fk FOREIGN KEY (tenant_id, case_id) REFERENCES service_cases (tenant_id, id);

-- Two keys wrapped under the tenant's: throwing one away makes what it sealed unreadable, the log stays whole.
CREATE TABLE case_keys (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  wrapped_key bytea NOT NULL,
  CONSTRAINT case_keys_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE case_keys ADD CONSTRAINT case_keys_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE case_keys ADD CONSTRAINT case_keys_case_fk FOREIGN KEY (tenant_id, id) REFERENCES service_cases (tenant_id, id);

CREATE TABLE case_contents (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  field text NOT NULL,
  kind text NOT NULL,
  visible_to text NOT NULL,
  -- The text under the case's key with the salt of its commitment; null once erased.
  sealed bytea,
  erased_at timestamptz,
  CONSTRAINT case_contents_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT case_contents_erased_ck CHECK ((sealed IS NULL) = (erased_at IS NOT NULL))
);
ALTER TABLE case_contents ADD CONSTRAINT case_contents_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE case_contents ADD CONSTRAINT case_contents_case_fk FOREIGN KEY (tenant_id, case_id) REFERENCES service_cases (tenant_id, id);
CREATE INDEX case_contents_case_ix ON case_contents (tenant_id, case_id);

-- Who reported: name, telephone, e-mail, address. Sealed under the tenant's key; found again by blind index alone.
CREATE TABLE case_contacts (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  sealed bytea,
  phone_index text,
  email_index text,
  erased_at timestamptz,
  CONSTRAINT case_contacts_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT case_contacts_erased_ck CHECK ((sealed IS NULL) = (erased_at IS NOT NULL))
);
ALTER TABLE case_contacts ADD CONSTRAINT case_contacts_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE case_contacts ADD CONSTRAINT case_contacts_case_fk FOREIGN KEY (tenant_id, id) REFERENCES service_cases (tenant_id, id);
CREATE INDEX case_contacts_phone_ix ON case_contacts (tenant_id, phone_index);
CREATE INDEX case_contacts_email_ix ON case_contacts (tenant_id, email_index);

-- The code of the receipt, as a keyed hash.
CREATE TABLE case_access (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  code_hash text NOT NULL,
  CONSTRAINT case_access_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE case_access ADD CONSTRAINT case_access_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE case_access ADD CONSTRAINT case_access_case_fk FOREIGN KEY (tenant_id, id) REFERENCES service_cases (tenant_id, id);

-- Wrong codes, so that a number cannot be tried until it opens.
CREATE TABLE case_access_attempts (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  -- HMACs of the number tried and of the address it came from.
  number_hash text NOT NULL,
  address_hash text NOT NULL,
  attempted_at timestamptz NOT NULL,
  CONSTRAINT case_access_attempts_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE case_access_attempts ADD CONSTRAINT case_access_attempts_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
CREATE INDEX case_access_attempts_number_ix ON case_access_attempts (tenant_id, number_hash, attempted_at);
CREATE INDEX case_access_attempts_address_ix ON case_access_attempts (tenant_id, address_hash, attempted_at);

-- A form being filled in. Opened by the token in the citizen's cookie; sealed; gone after seven days.
CREATE TABLE case_drafts (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  token_hash text NOT NULL,
  workflow text NOT NULL,
  sealed bytea NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT case_drafts_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT case_drafts_token_uq UNIQUE (tenant_id, token_hash)
);
ALTER TABLE case_drafts ADD CONSTRAINT case_drafts_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
CREATE INDEX case_drafts_expires_ix ON case_drafts (tenant_id, expires_at);

-- Attachments: what is stored where. A file belongs to a draft until the case is filed, then to the case.
CREATE TABLE case_files (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  draft_id uuid,
  case_id uuid,
  -- Address in the file store; what is stored there is sealed.
  stored_as text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL,
  -- Name as given and the key of the file, under the tenant's key.
  sealed bytea NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT case_files_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT case_files_home_ck CHECK (draft_id IS NULL OR case_id IS NULL)
);
ALTER TABLE case_files ADD CONSTRAINT case_files_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE case_files ADD CONSTRAINT case_files_case_fk FOREIGN KEY (tenant_id, case_id) REFERENCES service_cases (tenant_id, id);
CREATE INDEX case_files_case_ix ON case_files (tenant_id, case_id);
CREATE INDEX case_files_draft_ix ON case_files (tenant_id, draft_id);

-- What a form was sent for already: a double tap, a reload or a retry finds its case here.
CREATE TABLE case_submissions (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  submitted_at timestamptz NOT NULL,
  CONSTRAINT case_submissions_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE case_submissions ADD CONSTRAINT case_submissions_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE case_submissions ADD CONSTRAINT case_submissions_case_fk FOREIGN KEY (tenant_id, case_id) REFERENCES service_cases (tenant_id, id);

-- What is to be said to whom. Written with the event that causes it, sent by the doors of packages/channels.
CREATE TABLE outbox_messages (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  sequence integer NOT NULL,
  recipient text NOT NULL,
  unit text,
  -- The workflow's own sentence with its number and date; no name and no address of a person.
  text jsonb NOT NULL,
  state text NOT NULL,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  CONSTRAINT outbox_messages_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT outbox_messages_state_ck CHECK (state IN ('waiting', 'sent', 'not-reachable'))
);
ALTER TABLE outbox_messages ADD CONSTRAINT outbox_messages_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE outbox_messages ADD CONSTRAINT outbox_messages_case_fk FOREIGN KEY (tenant_id, case_id) REFERENCES service_cases (tenant_id, id);
CREATE INDEX outbox_messages_case_ix ON outbox_messages (tenant_id, case_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['service_cases', 'case_events', 'case_keys', 'case_contents', 'case_contacts',
    'case_access', 'case_access_attempts', 'case_drafts', 'case_files', 'case_submissions', 'outbox_messages']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I TO maklumat_app
      USING (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
      WITH CHECK (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name || '_tenant', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON case_events TO maklumat_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON service_cases, case_keys, case_contents, case_contacts, case_access,
  case_access_attempts, case_drafts, case_files, case_submissions, outbox_messages TO maklumat_app;

-- Names and instants only: what is to be done stays in the tenant's tables. The app adds a row in its own
-- transaction; maklumat_jobs alone sees the queue, and the work then runs as the app in that tenant.
CREATE SCHEMA jobs;
GRANT USAGE ON SCHEMA jobs TO maklumat_app, maklumat_jobs;
CREATE TABLE jobs.due_jobs (
  tenant_id uuid NOT NULL,
  kind text NOT NULL,
  id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  attempts integer NOT NULL,
  -- A claim that was not finished by then is free again: its worker is gone.
  claimed_until timestamptz,
  CONSTRAINT due_jobs_pk PRIMARY KEY (tenant_id, kind, id, due_at)
);
CREATE INDEX due_jobs_due_ix ON jobs.due_jobs (due_at);
ALTER TABLE jobs.due_jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.due_jobs FORCE ROW LEVEL SECURITY;
CREATE POLICY due_jobs_insert ON jobs.due_jobs FOR INSERT TO maklumat_app
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY due_jobs_jobs ON jobs.due_jobs TO maklumat_jobs USING (true) WITH CHECK (true);
GRANT INSERT ON jobs.due_jobs TO maklumat_app;
GRANT SELECT, UPDATE, DELETE ON jobs.due_jobs TO maklumat_jobs;
