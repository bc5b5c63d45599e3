import { sql } from 'drizzle-orm';
import { DatabaseRoleError } from './errors';
import { run, type Database } from './open-database';
import { ROLES } from './roles';

interface RoleFacts extends Record<string, unknown> {
  login: string;
  superuser: boolean;
  bypassRls: boolean;
  mayCreate: boolean;
  ownedTable: string | null;
  memberOf: string | null;
}

/**
 * Refuses to go on when the app's login could step around row level security. Called at start.
 *
 * @throws {DatabaseRoleError} with one sentence: which right is too much, and what to do
 * @throws {DatabaseUnreachableError} when no server answers
 */
export async function assertAppRole(database: Database): Promise<void> {
  const facts = await run(database, () => readFacts(database));
  const problem = problemOf(facts);
  if (problem !== undefined)
    throw new DatabaseRoleError(
      `The app's database login "${facts.login}" ${problem}, so tenants would not be kept apart; ` +
        `give DATABASE_URL the login "${ROLES.app}" as "pnpm maklumat db setup" prepares it.`,
    );
}

function problemOf(facts: RoleFacts): string | undefined {
  if (facts.superuser) return 'is a superuser';
  if (facts.bypassRls) return 'has BYPASSRLS';
  if (facts.ownedTable !== null) return `owns ${facts.ownedTable}`;
  if (facts.memberOf !== null) return `is a member of "${facts.memberOf}"`;
  if (facts.mayCreate) return 'may create roles or databases, or replicate';
  if (facts.login !== ROLES.app) return `is not "${ROLES.app}"`;
  return undefined;
}

async function readFacts(database: Database): Promise<RoleFacts> {
  // Membership counts whether by inheritance or by SET ROLE; a superuser is a member of everything.
  const [facts] = await database.scopes.none.execute<RoleFacts>(sql`
    select me.rolname as login, me.rolsuper as superuser, me.rolbypassrls as "bypassRls",
      me.rolcreaterole or me.rolcreatedb or me.rolreplication as "mayCreate",
      coalesce(
        (select 'the table "' || c.relname || '"' from pg_class c where c.relowner = me.oid limit 1),
        (select 'the schema "' || n.nspname || '"' from pg_namespace n where n.nspowner = me.oid limit 1),
        (select 'the database "' || d.datname || '"' from pg_database d where d.datdba = me.oid limit 1)
      ) as "ownedTable",
      (select r.rolname from pg_roles r
        where r.rolname not in (${ROLES.app}, ${ROLES.jobs}, ${ROLES.national}) and r.oid <> me.oid
          and pg_has_role(me.oid, r.oid, 'MEMBER')
        order by r.rolname = ${ROLES.owner} desc, r.rolname limit 1) as "memberOf"
    from pg_roles me where me.rolname = session_user`);
  if (facts === undefined)
    throw new DatabaseRoleError('The database does not know its own login; connect again.');
  return facts;
}
