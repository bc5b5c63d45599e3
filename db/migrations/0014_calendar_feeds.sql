-- The address under which a calendar program reads an official's deadlines in one agency, without a session.
CREATE TABLE identity.calendar_feeds (
  -- SHA-256 of the token, which is in the address alone: who reads this table cannot read a feed with it.
  id text NOT NULL,
  user_id uuid NOT NULL,
  tenant_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT calendar_feeds_pk PRIMARY KEY (id),
  CONSTRAINT calendar_feeds_one_uq UNIQUE (user_id, tenant_id),
  CONSTRAINT calendar_feeds_id_ck CHECK (id ~ '^[0-9a-f]{64}$')
);
ALTER TABLE identity.calendar_feeds ADD CONSTRAINT calendar_feeds_user_fk FOREIGN KEY (user_id) REFERENCES identity.users (id);
ALTER TABLE identity.calendar_feeds ADD CONSTRAINT calendar_feeds_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
ALTER TABLE identity.calendar_feeds ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.calendar_feeds FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_feeds_identity ON identity.calendar_feeds TO maklumat_app
  USING (current_setting('app.identity', true) = 'on') WITH CHECK (current_setting('app.identity', true) = 'on');
-- No UPDATE: a new address is a new row, and the old one is gone.
GRANT SELECT, INSERT, DELETE ON identity.calendar_feeds TO maklumat_app;
