-- What happened to accounts at the entrance, for the audit logs of the agencies the person works in: written in the
-- transaction of what happened, before an agency is chosen, and moved into each agency's own log within seconds.

CREATE TABLE identity.entrance_notes (
  tenant_id uuid NOT NULL,
  -- The same in every agency it is for.
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  -- `user:<id>`, or what acted without a person: `terminal:<login>`, `entrance`.
  actor text NOT NULL,
  action text NOT NULL,
  occurred_at timestamptz NOT NULL,
  details jsonb NOT NULL,
  CONSTRAINT entrance_notes_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE identity.entrance_notes ADD CONSTRAINT entrance_notes_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE identity.entrance_notes ADD CONSTRAINT entrance_notes_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id);

ALTER TABLE identity.entrance_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.entrance_notes FORCE ROW LEVEL SECURITY;
CREATE POLICY entrance_notes_identity ON identity.entrance_notes TO maklumat_app
  USING (current_setting('app.identity', true) = 'on')
  WITH CHECK (current_setting('app.identity', true) = 'on');
GRANT SELECT, INSERT, DELETE ON identity.entrance_notes TO maklumat_app;
