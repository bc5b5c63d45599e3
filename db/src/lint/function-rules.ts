import type { StatementScope } from '../open-database';
import { calledFunctions, columnPath, nodeAt, nodesAt, textAt, unwrap, walk, type SqlNode } from './sql-tree';

const VOLATILE =
  /^(random|random_normal|setseed|clock_timestamp|timeofday|gen_random_uuid|uuidv[47]|uuid_generate_v\d\w*|nextval|setval)$/;
const CLOCK = /^(now|transaction_timestamp|statement_timestamp|current_date)$/;
const STABLE = /^(to_char|date_trunc|age|date_part)$/;
const SESSION_LOCK = /^pg_(try_)?advisory_lock(_shared)?$/;

/** Transactions that have a tenant; withIdentity() in particular has none. */
const SETS_TENANT: readonly StatementScope[] = ['tenant', 'people'];

/** Calls that are wrong in this kind of transaction, most of them in any. @internal */
export function forbiddenCalls(statement: SqlNode, scope: StatementScope): string[] {
  return calledFunctions(statement).flatMap((name) => {
    if (name === 'set_tenant' && !SETS_TENANT.includes(scope))
      return [`app.set_tenant in the scope "${scope}", which has no tenant: use withTenant()`];
    if (name === 'set_config')
      return ['set_config does not reach a sharded server: the tenant is set by withTenant()'];
    if (SESSION_LOCK.test(name))
      return [`${name} locks the session, which a pooler shares: use ${name.replace('lock', 'xact_lock')}`];
    return [];
  });
}

/** Rules for UPDATE and DELETE: their functions must give the same on every shard. @internal */
export function changeProblems(kind: string, statement: SqlNode): string[] {
  const volatile = calledFunctions(statement).filter((name) => VOLATILE.test(name));
  const problems = volatile.map(
    (name) => `${name}() is volatile in ${kind}: compute it in TypeScript and pass it as $n`,
  );
  if (kind === 'UPDATE') problems.push(...assignmentProblems(nodesAt(statement, 'targetList')));
  return [...problems, ...returningProblems(statement)];
}

/** Rules for the assignments of UPDATE and of ON CONFLICT DO UPDATE. */
function assignmentProblems(targets: readonly SqlNode[]): string[] {
  return targets.flatMap((target) => {
    const inside = nodeAt(target, 'ResTarget') ?? {};
    const value = nodeAt(inside, 'val');
    const problems = calledFunctions(value)
      .filter((name) => CLOCK.test(name) || STABLE.test(name))
      .map((name) => `${name}() in SET: compute it in TypeScript and pass it as $n`);
    const keepsTenant = columnPath(value).join('.') === 'excluded.tenant_id';
    if (textAt(inside, 'name') === 'tenant_id' && !keepsTenant)
      problems.push('tenant_id never changes: do not SET it');
    return problems;
  });
}

/** Rules for INSERT that have nothing to do with the tenant. @internal */
export function insertProblems(statement: SqlNode): string[] {
  const select = nodeAt(nodeAt(statement, 'selectStmt') ?? {}, 'SelectStmt');
  const values = select === undefined ? [] : nodesAt(select, 'valuesLists');
  const problems: string[] = [];
  const conflict = nodeAt(statement, 'onConflictClause');
  if (values.length > 0) {
    walk(values, (kind) => {
      if (kind === 'SubLink')
        problems.push(
          'a sub-select in VALUES is refused by a sharded server: write INSERT … SELECT … RETURNING',
        );
      return kind !== 'SubLink';
    });
  } else if (select !== undefined && conflict === undefined && returning(statement).length === 0) {
    problems.push(
      'INSERT … SELECT needs RETURNING or ON CONFLICT: under row security a sharded server refuses it otherwise',
    );
  }
  for (const name of calledFunctions([select, conflict]).filter(
    (called) => VOLATILE.test(called) || CLOCK.test(called),
  ))
    problems.push(`${name}() in INSERT: ids and instants are made in TypeScript and passed as $n`);
  if (conflict !== undefined) problems.push(...assignmentProblems(nodesAt(conflict, 'targetList')));
  return [...problems, ...returningProblems(statement)];
}

function returning(statement: SqlNode): SqlNode[] {
  const clause = nodeAt(statement, 'returningClause');
  return clause === undefined ? nodesAt(statement, 'returningList') : nodesAt(clause, 'exprs');
}

function returningProblems(statement: SqlNode): string[] {
  return calledFunctions(returning(statement)).map((name) => `${name}() in RETURNING: return columns only`);
}

/** Settings that open tables, and the kinds of transaction that may set each. */
const OPENED_BY: Readonly<Record<string, readonly StatementScope[]>> = {
  'app.identity': ['identity', 'people'],
  'app.national_calendar': ['calendar'],
};

/** Statements other than queries: only transaction control and what a tenant transaction needs. @internal */
export function commandProblems(kind: string, statement: SqlNode, scope: StatementScope): string[] {
  if (kind === 'TransactionStmt') return [];
  if (kind === 'VariableSetStmt') {
    const name = textAt(statement, 'name');
    if (name === 'TRANSACTION' && textAt(statement, 'kind') === 'VAR_SET_MULTI') return [];
    if (name === 'role' && statement['is_local'] === true) return [];
    if (statement['is_local'] === true && OPENED_BY[name]?.includes(scope) === true) return [];
    return [
      `SET ${name} outlives the transaction or hides a setting: only SET TRANSACTION and SET LOCAL ROLE are used`,
    ];
  }
  return [`${kind} is not for the app: it sends SELECT, INSERT, UPDATE and DELETE only`];
}

/** The word a query node stands for; undefined for commands. @internal */
export function queryWord(node: SqlNode): string | undefined {
  const words: Record<string, string> = {
    SelectStmt: 'SELECT',
    InsertStmt: 'INSERT',
    UpdateStmt: 'UPDATE',
    DeleteStmt: 'DELETE',
  };
  return words[unwrap(node)[0]];
}
