-- The audit log proves itself without making its writers wait: rows are only added, and the runner seals what was
-- added into a chain of blocks, every few seconds. The order is that of sealing.
ALTER TABLE audit_events DROP CONSTRAINT audit_events_sequence_ck;
ALTER TABLE audit_events DROP CONSTRAINT audit_events_sequence_uq;
ALTER TABLE audit_events DROP COLUMN sequence;
CREATE INDEX audit_events_time_ix ON audit_events (tenant_id, recorded_at, id);
CREATE INDEX audit_events_actor_ix ON audit_events (tenant_id, actor, recorded_at);
CREATE INDEX audit_events_subject_ix ON audit_events (tenant_id, subject, recorded_at);

CREATE TABLE audit_blocks (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  -- Runs in each tenant from 1, without holes.
  number bigint NOT NULL,
  -- NULL in the first block only.
  previous_hash text,
  hash text NOT NULL,
  sealed_at timestamptz NOT NULL,
  row_count integer NOT NULL,
  CONSTRAINT audit_blocks_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT audit_blocks_number_uq UNIQUE (tenant_id, number),
  CONSTRAINT audit_blocks_number_ck CHECK (number >= 1),
  CONSTRAINT audit_blocks_count_ck CHECK (row_count >= 1)
);
ALTER TABLE audit_blocks ADD CONSTRAINT audit_blocks_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);

-- The id is that of the event; no foreign key, because the seal outlives what somebody takes away. Its action stands here
-- too, so that an event that is gone still has a name.
CREATE TABLE audit_seals (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  block_id uuid NOT NULL,
  position integer NOT NULL,
  action text NOT NULL,
  row_hash text NOT NULL,
  CONSTRAINT audit_seals_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT audit_seals_position_uq UNIQUE (tenant_id, block_id, position),
  CONSTRAINT audit_seals_position_ck CHECK (position >= 1)
);
ALTER TABLE audit_seals ADD CONSTRAINT audit_seals_block_fk FOREIGN KEY (tenant_id, block_id) REFERENCES audit_blocks (tenant_id, id);

ALTER TABLE audit_blocks ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_blocks FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_blocks_tenant ON audit_blocks TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE audit_seals ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_seals FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_seals_tenant ON audit_seals TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
GRANT SELECT, INSERT ON audit_blocks, audit_seals TO maklumat_app;

-- What is still to be sealed, over all tenants: ids only. Each writer adds a row of its own, so none waits for another.
CREATE TABLE jobs.unsealed_audits (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  CONSTRAINT unsealed_audits_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE audit_events NO FORCE ROW LEVEL SECURITY;
INSERT INTO jobs.unsealed_audits (tenant_id, id) SELECT tenant_id, id FROM audit_events ON CONFLICT DO NOTHING;
ALTER TABLE audit_events FORCE ROW LEVEL SECURITY;
ALTER TABLE jobs.unsealed_audits ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.unsealed_audits FORCE ROW LEVEL SECURITY;
CREATE POLICY unsealed_audits_insert ON jobs.unsealed_audits FOR INSERT TO maklumat_app
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY unsealed_audits_jobs ON jobs.unsealed_audits TO maklumat_jobs USING (true) WITH CHECK (true);
GRANT INSERT ON jobs.unsealed_audits TO maklumat_app;
GRANT SELECT, DELETE ON jobs.unsealed_audits TO maklumat_jobs;
