/** A table that keeps every rule, for fixtures that need one more. */
export const GOOD_TABLE = `
  CREATE TABLE notes (tenant_id uuid NOT NULL, id uuid NOT NULL, unit_id uuid, CONSTRAINT notes_pk PRIMARY KEY (tenant_id, id));
  ALTER TABLE notes OWNER TO maklumat_owner;
  ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
  ALTER TABLE notes FORCE ROW LEVEL SECURITY;
  CREATE POLICY notes_tenant ON notes TO maklumat_app
    USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
    WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
  GRANT SELECT, INSERT, UPDATE, DELETE ON notes TO maklumat_app;`;

/** Each rule with SQL that breaks it, and the object it must then name. */
export const BREACHES: readonly [rule: string, breach: string, object: string][] = [
  [
    'every table has tenant_id unless listed',
    'CREATE TABLE things (id uuid, CONSTRAINT things_pk PRIMARY KEY (id))',
    'public.things',
  ],
  [
    'every table has tenant_id unless listed',
    'CREATE TABLE identity.things (tenant_id uuid NOT NULL)',
    'identity.things',
  ],
  ['tenant_id is uuid and never null', 'CREATE TABLE things (tenant_id text NOT NULL)', 'public.things'],
  ['tenant_id is uuid and never null', 'CREATE TABLE things (tenant_id uuid)', 'public.things'],
  ['tenant_id is uuid and never null', 'CREATE TABLE app.things (tenant_id uuid)', 'app.things'],
  ['the primary key begins with tenant_id', 'CREATE TABLE things (tenant_id uuid NOT NULL)', 'public.things'],
  [
    'the primary key begins with tenant_id',
    'CREATE TABLE things (tenant_id uuid, id uuid, CONSTRAINT things_pk PRIMARY KEY (id, tenant_id))',
    'public.things',
  ],
  [
    'every unique index begins with tenant_id',
    'CREATE UNIQUE INDEX roles_slug2_uq ON roles (slug)',
    'public.roles',
  ],
  [
    'an exclusion constraint contains tenant_id',
    'ALTER TABLE services ADD CONSTRAINT services_position_ex EXCLUDE USING btree (position WITH =)',
    'public.services',
  ],
  [
    'a foreign key to a tenant table begins with tenant_id on both sides',
    `${GOOD_TABLE} CREATE TABLE x (tenant_id uuid, id uuid); ALTER TABLE service_units ADD CONSTRAINT units_turned_uq UNIQUE (id, tenant_id); ALTER TABLE notes ADD CONSTRAINT notes_unit_fk FOREIGN KEY (unit_id, tenant_id) REFERENCES service_units (id, tenant_id)`,
    'public.notes',
  ],
  [
    'a foreign key neither clears nor changes tenant_id',
    `${GOOD_TABLE} ALTER TABLE notes ADD CONSTRAINT notes_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES service_units (tenant_id, id) ON DELETE SET NULL`,
    'public.notes',
  ],
  [
    'a foreign key neither clears nor changes tenant_id',
    `${GOOD_TABLE} ALTER TABLE notes ADD CONSTRAINT notes_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES service_units (tenant_id, id) ON UPDATE CASCADE`,
    'public.notes',
  ],
  [
    'a table without tenant_id never points at a tenant table',
    'CREATE TABLE things (a uuid, b uuid, CONSTRAINT things_unit_fk FOREIGN KEY (a, b) REFERENCES service_units (tenant_id, id))',
    'public.things',
  ],
  [
    'every constraint is named by us and short',
    `${GOOD_TABLE} ALTER TABLE notes ADD CHECK (id IS NOT NULL)`,
    'public.notes',
  ],
  [
    'every constraint is named by us and short',
    `${GOOD_TABLE} ALTER TABLE notes ADD CONSTRAINT notes_${'x'.repeat(50)}_ck CHECK (true)`,
    'public.notes',
  ],
  ['every index is named by us and short', 'CREATE INDEX ON roles (tenant_id, content_hash)', 'public.roles'],
  [
    'names are snake_case and tables plural',
    'ALTER TABLE roles ADD COLUMN "contentText" text',
    'public.roles',
  ],
  ['names are snake_case and tables plural', 'CREATE TABLE thing (tenant_id uuid)', 'public.thing'],
  [
    'ids and instants come from the program, not from column defaults',
    'ALTER TABLE roles ALTER COLUMN id SET DEFAULT gen_random_uuid()',
    'public.roles',
  ],
  [
    'ids and instants come from the program, not from column defaults',
    'ALTER TABLE audit_events ALTER COLUMN recorded_at SET DEFAULT current_timestamp',
    'public.audit_events',
  ],
  [
    'no sequences: numbers people see come from a counter row of the tenant',
    'ALTER TABLE roles ADD COLUMN number int GENERATED ALWAYS AS IDENTITY',
    'public.roles_number_seq',
  ],
  [
    'row level security is enabled and forced',
    'ALTER TABLE roles DISABLE ROW LEVEL SECURITY',
    'public.roles',
  ],
  [
    'row level security is enabled and forced',
    'ALTER TABLE roles NO FORCE ROW LEVEL SECURITY',
    'public.roles',
  ],
  [
    'row level security is enabled and forced',
    'ALTER TABLE identity.sessions NO FORCE ROW LEVEL SECURITY',
    'identity.sessions',
  ],
  [
    'row level security is enabled and forced',
    'ALTER TABLE tenants DISABLE ROW LEVEL SECURITY',
    'public.tenants',
  ],
  ['the policies are exactly the listed ones', 'DROP POLICY roles_tenant ON roles', 'public.roles'],
  [
    'the policies are exactly the listed ones',
    'CREATE POLICY roles_all ON roles FOR SELECT TO maklumat_app USING (true)',
    'public.roles',
  ],
  [
    'the policies are exactly the listed ones',
    'ALTER POLICY roles_tenant ON roles TO PUBLIC',
    'public.roles',
  ],
  [
    'the policies are exactly the listed ones',
    'ALTER POLICY roles_tenant ON roles USING (true)',
    'public.roles',
  ],
  [
    'the policies are exactly the listed ones',
    'ALTER POLICY sessions_identity ON identity.sessions USING (true)',
    'identity.sessions',
  ],
  [
    'the policies are exactly the listed ones',
    'ALTER POLICY published_services_insert ON published_services WITH CHECK (true)',
    'public.published_services',
  ],
  [
    'no policy holds a sub-query',
    'ALTER POLICY roles_tenant ON roles USING (tenant_id IN (SELECT id FROM tenants))',
    'public.roles',
  ],
  [
    'the app holds exactly the listed rights on each table',
    'GRANT TRUNCATE ON roles TO maklumat_app',
    'public.roles',
  ],
  [
    'the app holds exactly the listed rights on each table',
    'REVOKE INSERT ON roles FROM maklumat_app',
    'public.roles',
  ],
  [
    'the app holds exactly the listed rights on each table',
    'GRANT INSERT ON app.schema_migrations TO maklumat_app',
    'app.schema_migrations',
  ],
  [
    'the app holds exactly the listed rights on each table',
    'GRANT DELETE ON identity.users TO maklumat_app',
    'identity.users',
  ],
  [
    'the app holds exactly the listed rights on each table',
    'GRANT DELETE ON tenant_keys TO maklumat_app',
    'public.tenant_keys',
  ],
  [
    'nobody but the owner may change or remove events, audit and versions',
    'GRANT UPDATE ON standard_versions TO maklumat_app',
    'public.standard_versions',
  ],
  [
    'nobody but the owner may change or remove events, audit and versions',
    'CREATE TABLE visit_events (tenant_id uuid); GRANT DELETE ON visit_events TO maklumat_jobs',
    'public.visit_events',
  ],
  [
    'other roles hold exactly the listed rights',
    'GRANT SELECT ON roles TO maklumat_national',
    'public.roles',
  ],
  [
    'other roles hold exactly the listed rights',
    'GRANT INSERT ON jobs.due_jobs TO maklumat_jobs',
    'jobs.due_jobs',
  ],
  [
    'the app holds exactly the listed rights on each table',
    'GRANT SELECT ON jobs.due_jobs TO maklumat_app',
    'jobs.due_jobs',
  ],
  [
    'the app holds exactly the listed rights on each table',
    'GRANT SELECT ON jobs.unsealed_audits TO maklumat_app',
    'jobs.unsealed_audits',
  ],
  [
    'the app holds exactly the listed rights on each table',
    'GRANT DELETE ON audit_seals TO maklumat_app',
    'public.audit_seals',
  ],
  [
    'the policies are exactly the listed ones',
    'CREATE POLICY due_jobs_read ON jobs.due_jobs FOR SELECT TO maklumat_app USING (true)',
    'jobs.due_jobs',
  ],
  [
    'other roles hold exactly the listed rights',
    'GRANT SELECT ON identity.users TO maklumat_jobs',
    'identity.users',
  ],
  [
    'rights are given on tables, not on columns',
    'GRANT UPDATE (content) ON audit_events TO maklumat_app'.replace('content', 'details'),
    'public.audit_events',
  ],
  ['nothing is granted to PUBLIC', 'GRANT SELECT ON tenants TO PUBLIC', 'public.tenants'],
  ['nothing is granted to PUBLIC', 'GRANT USAGE ON SCHEMA app TO PUBLIC', 'app'],
  [
    'nothing is granted to PUBLIC',
    'GRANT EXECUTE ON FUNCTION app.set_tenant(uuid) TO PUBLIC',
    'app.set_tenant(uuid)',
  ],
  [
    'nothing is granted to PUBLIC',
    "DO $$ BEGIN EXECUTE format('GRANT TEMP ON DATABASE %I TO PUBLIC', current_database()); END $$",
    'database',
  ],
  ['only the owner may create in a schema', 'GRANT CREATE ON SCHEMA public TO maklumat_app', 'public'],
  ['maklumat_owner owns everything', 'ALTER TABLE roles OWNER TO maklumat_app', 'public.roles'],
  ['maklumat_owner owns everything', 'CREATE SCHEMA extra', 'extra'],
  ['no role of ours may step around row level security', 'ALTER ROLE maklumat_app BYPASSRLS', 'maklumat_app'],
  [
    'no role of ours may step around row level security',
    'GRANT maklumat_owner TO maklumat_app',
    'maklumat_app',
  ],
  [
    'no triggers: the application writes what follows from a change',
    'CREATE TRIGGER roles_touch BEFORE UPDATE ON roles FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
    'public.roles',
  ],
  ['no rules', 'CREATE RULE roles_keep AS ON DELETE TO roles DO INSTEAD NOTHING', 'public.roles'],
  [
    'no views, materialised views or foreign tables: they hide whose rights apply',
    'CREATE VIEW role_list AS SELECT * FROM roles',
    'public.role_list',
  ],
  [
    'no views, materialised views or foreign tables: they hide whose rights apply',
    'CREATE MATERIALIZED VIEW role_counts AS SELECT count(*) FROM roles',
    'public.role_counts',
  ],
  [
    'no table is unlogged, inherited from or partitioned over tenants',
    'CREATE UNLOGGED TABLE things (tenant_id uuid)',
    'public.things',
  ],
  [
    'no table is unlogged, inherited from or partitioned over tenants',
    'CREATE TABLE things () INHERITS (roles)',
    'public.things',
  ],
  [
    'no function runs with its owner’s rights',
    'ALTER FUNCTION app.set_tenant(uuid) SECURITY DEFINER',
    'app.set_tenant(uuid)',
  ],
  [
    'every function pins its search_path',
    'ALTER FUNCTION app.set_tenant(uuid) RESET search_path',
    'app.set_tenant(uuid)',
  ],
  [
    'app.set_tenant is the only function, and sets the tenant for one transaction',
    "CREATE FUNCTION app.twice(n int) RETURNS int LANGUAGE sql SET search_path = pg_catalog AS 'SELECT n * 2'",
    'app.twice(integer)',
  ],
];
