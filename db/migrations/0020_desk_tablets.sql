-- A device at the desk on which visitors fill a form in by themselves: what opened it, until when, and who ended it.
CREATE TABLE desk_tablets (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  workflow text NOT NULL,
  -- HMACs: of the link that a device is opened with, once, and of what it holds afterwards. Neither is kept itself.
  link_hash text NOT NULL,
  token_hash text,
  opened_by uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  link_ends_at timestamptz NOT NULL,
  taken_at timestamptz,
  ends_at timestamptz NOT NULL,
  -- How many signed on it since when: one desk has no hundred visitors in ten minutes.
  window_from timestamptz NOT NULL,
  window_count integer NOT NULL,
  CONSTRAINT desk_tablets_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT desk_tablets_link_uq UNIQUE (tenant_id, link_hash),
  CONSTRAINT desk_tablets_token_uq UNIQUE (tenant_id, token_hash),
  CONSTRAINT desk_tablets_taken_ck CHECK ((token_hash IS NULL) = (taken_at IS NULL)),
  CONSTRAINT desk_tablets_count_ck CHECK (window_count >= 0)
);
ALTER TABLE desk_tablets ADD CONSTRAINT desk_tablets_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (id);
CREATE INDEX desk_tablets_ends_ix ON desk_tablets (tenant_id, ends_at);
ALTER TABLE desk_tablets ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk_tablets FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_tablets_tenant ON desk_tablets TO maklumat_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- Ending one removes its row; that it was opened and ended stays in the audit.
GRANT SELECT, INSERT, UPDATE, DELETE ON desk_tablets TO maklumat_app;
