-- Who stands in for whom: pelaksana tugas (Plt.) and pelaksana harian (Plh.), by a written order, for some days.

CREATE TABLE identity.delegations (
  id uuid NOT NULL,
  tenant_id uuid NOT NULL,
  from_user_id uuid NOT NULL,
  to_user_id uuid NOT NULL,
  -- The role, and the unit, of whoever is away; held as long as that person holds it.
  role text NOT NULL,
  unit text,
  kind text NOT NULL,
  -- From the first moment of a day of the agency's zone, to the first of the day after the last.
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  -- Number of the order (Surat Perintah).
  decree text NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  -- Ended before its last day.
  ended_at timestamptz,
  ended_by uuid,
  CONSTRAINT delegations_pk PRIMARY KEY (id),
  CONSTRAINT delegations_kind_ck CHECK (kind IN ('plt', 'plh')),
  CONSTRAINT delegations_days_ck CHECK (starts_at < ends_at),
  CONSTRAINT delegations_people_ck CHECK (from_user_id <> to_user_id),
  CONSTRAINT delegations_decree_ck CHECK (decree <> ''),
  CONSTRAINT delegations_ended_ck CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
ALTER TABLE identity.delegations ADD CONSTRAINT delegations_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE identity.delegations ADD CONSTRAINT delegations_from_fk FOREIGN KEY (from_user_id) REFERENCES identity.users (id);
ALTER TABLE identity.delegations ADD CONSTRAINT delegations_to_fk FOREIGN KEY (to_user_id) REFERENCES identity.users (id);
ALTER TABLE identity.delegations ADD CONSTRAINT delegations_created_by_fk FOREIGN KEY (created_by) REFERENCES identity.users (id);
ALTER TABLE identity.delegations ADD CONSTRAINT delegations_ended_by_fk FOREIGN KEY (ended_by) REFERENCES identity.users (id);
CREATE INDEX delegations_to_ix ON identity.delegations (to_user_id, ends_at);
CREATE INDEX delegations_tenant_ix ON identity.delegations (tenant_id, ends_at);

ALTER TABLE identity.delegations ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.delegations FORCE ROW LEVEL SECURITY;
CREATE POLICY delegations_identity ON identity.delegations TO maklumat_app
  USING (current_setting('app.identity', true) = 'on')
  WITH CHECK (current_setting('app.identity', true) = 'on');
GRANT SELECT, INSERT, UPDATE ON identity.delegations TO maklumat_app;
