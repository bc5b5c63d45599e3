import type postgres from 'postgres';
import { ROLES } from './roles';
import { executeText, quoteName } from './sql-text';

/** Databases every server has, which a new login may enter unless somebody closes them. */
const OTHER_DATABASES = ['postgres', 'template1'];

/**
 * Takes from PUBLIC, in one database, what PostgreSQL gives everybody and the product never uses: large objects,
 * which know no tenant and no row level security, and blocks of code in PL/pgSQL. Only who owns them may do that (a
 * superuser, as on the embedded server); for another administrator they stay as the server's owner left them.
 *
 * @internal
 */
export async function closeServerFunctions(admin: postgres.Sql): Promise<void> {
  const functions = await admin<{ name: string }[]>`
    select p.oid::regprocedure::text as name
    from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
    where p.pronamespace = 'pg_catalog'::regnamespace and g.grantee = 0 and p.prokind = 'f'
      and (p.proname like 'lo\\_%' or p.proname in ('loread', 'lowrite'))
      and pg_has_role(p.proowner, 'USAGE')`;
  for (const { name } of functions)
    await executeText(admin, `REVOKE EXECUTE ON FUNCTION pg_catalog.${name} FROM PUBLIC`);
  const [language] = await admin<{ name: string }[]>`
    select l.lanname as name from pg_language l, aclexplode(coalesce(l.lanacl, acldefault('l', l.lanowner))) g
    where l.lanname = 'plpgsql' and g.grantee = 0 and pg_has_role(l.lanowner, 'USAGE')`;
  if (language === undefined) return;
  // Migrations make app.set_tenant in it.
  await executeText(admin, `GRANT USAGE ON LANGUAGE plpgsql TO ${ROLES.owner}`);
  await executeText(admin, 'REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC');
}

/**
 * Keeps the product's logins out of the server's other standard databases, where they could make temporary tables
 * and read names. They come in there as PUBLIC, so PUBLIC is what must go; where the server has logins of somebody
 * else's, that would lock those out, and nothing is done.
 *
 * @internal
 */
export async function closeOtherDatabases(admin: postgres.Sql): Promise<void> {
  const [foreign] = await admin`
    select 1 from pg_roles
    where rolcanlogin and not rolsuper and rolname <> current_user and rolname not in ${admin(Object.values(ROLES))}
    limit 1`;
  if (foreign !== undefined) return;
  const open = await admin<{ name: string }[]>`
    select distinct d.datname as name
    from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) g
    where d.datname in ${admin(OTHER_DATABASES)} and g.grantee = 0 and pg_has_role(d.datdba, 'USAGE')`;
  for (const { name } of open)
    await executeText(admin, `REVOKE ALL ON DATABASE ${quoteName(name)} FROM PUBLIC`);
}
