-- Questions with their answers (tanya jawab): what is proposed, approved, public until a day, and taken back. Versions
-- and what happened to an entry are only ever added. Nothing here is of a citizen: a proposal from a case is checked for
-- personal data before it is written, and only the id of the case stays with it.

CREATE TABLE question_answers (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  -- Short name in addresses; never changes.
  code text NOT NULL,
  -- Number of its last event: optimistic concurrency.
  sequence integer NOT NULL,
  -- The version that is public until its day has passed; null before the first approval and once taken back.
  published_version integer,
  published_at timestamptz,
  -- The version that waits for somebody to approve it.
  proposed_version integer,
  proposed_by uuid,
  -- Whether that one was given back to whoever wrote it.
  returned boolean NOT NULL,
  -- Of the published version, as the lists and the search ask for it.
  valid_until date,
  service text,
  search_head text,
  search_text text,
  search_vector tsvector GENERATED ALWAYS AS
    (setweight(to_tsvector('indonesian', search_head), 'A') || setweight(to_tsvector('indonesian', search_text), 'D')) STORED,
  changed_at timestamptz NOT NULL,
  example boolean NOT NULL,
  CONSTRAINT question_answers_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT question_answers_code_uq UNIQUE (tenant_id, code),
  CONSTRAINT question_answers_sequence_ck CHECK (sequence >= 1),
  CONSTRAINT question_answers_published_ck CHECK
    ((published_version IS NULL) = (valid_until IS NULL) AND (published_version IS NULL) = (published_at IS NULL)),
  CONSTRAINT question_answers_proposed_ck CHECK ((proposed_version IS NULL) = (proposed_by IS NULL))
);
ALTER TABLE question_answers ADD CONSTRAINT question_answers_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
CREATE INDEX question_answers_vector_ix ON question_answers USING gin (search_vector);
CREATE INDEX question_answers_trgm_ix ON question_answers USING gin (search_text gin_trgm_ops);
CREATE INDEX question_answers_valid_ix ON question_answers (tenant_id, valid_until) WHERE published_version IS NOT NULL;

CREATE TABLE question_answer_versions (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  entry_id uuid NOT NULL,
  number integer NOT NULL,
  question text NOT NULL,
  answer text NOT NULL,
  keywords text NOT NULL,
  -- Slugs of the agency's own service and of the unit that answers for it.
  service text,
  unit text NOT NULL,
  valid_until date NOT NULL,
  -- The case it came from; never public.
  source_case_id uuid,
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  CONSTRAINT question_answer_versions_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT question_answer_versions_number_uq UNIQUE (tenant_id, entry_id, number),
  CONSTRAINT question_answer_versions_number_ck CHECK (number >= 1)
);
ALTER TABLE question_answer_versions ADD CONSTRAINT question_answer_versions_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE question_answer_versions ADD CONSTRAINT question_answer_versions_entry_fk FOREIGN KEY (tenant_id, entry_id) REFERENCES question_answers (tenant_id, id);
ALTER TABLE question_answer_versions ADD CONSTRAINT question_answer_versions_case_fk FOREIGN KEY (tenant_id, source_case_id) REFERENCES service_cases (tenant_id, id);

CREATE TABLE question_answer_events (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  entry_id uuid NOT NULL,
  sequence integer NOT NULL,
  type text NOT NULL,
  -- The version it is about.
  version integer NOT NULL,
  actor_id uuid NOT NULL,
  -- Why it was given back or taken back.
  reason text,
  occurred_at timestamptz NOT NULL,
  CONSTRAINT question_answer_events_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT question_answer_events_sequence_uq UNIQUE (tenant_id, entry_id, sequence),
  CONSTRAINT question_answer_events_sequence_ck CHECK (sequence >= 1)
);
ALTER TABLE question_answer_events ADD CONSTRAINT question_answer_events_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE question_answer_events ADD CONSTRAINT question_answer_events_entry_fk FOREIGN KEY (tenant_id, entry_id) REFERENCES question_answers (tenant_id, id);

-- Which entry a case was answered with; the row's id is the case's.
CREATE TABLE question_answer_uses (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  entry_id uuid NOT NULL,
  version integer NOT NULL,
  used_at timestamptz NOT NULL,
  CONSTRAINT question_answer_uses_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE question_answer_uses ADD CONSTRAINT question_answer_uses_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE question_answer_uses ADD CONSTRAINT question_answer_uses_case_fk FOREIGN KEY (tenant_id, id) REFERENCES service_cases (tenant_id, id);
ALTER TABLE question_answer_uses ADD CONSTRAINT question_answer_uses_entry_fk FOREIGN KEY (tenant_id, entry_id) REFERENCES question_answers (tenant_id, id);
CREATE INDEX question_answer_uses_entry_ix ON question_answer_uses (tenant_id, entry_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['question_answers', 'question_answer_versions', 'question_answer_events', 'question_answer_uses']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I TO maklumat_app
      USING (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
      WITH CHECK (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name || '_tenant', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON question_answers, question_answer_uses TO maklumat_app;
GRANT SELECT, INSERT ON question_answer_versions, question_answer_events TO maklumat_app;
