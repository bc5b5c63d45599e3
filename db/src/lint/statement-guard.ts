import { loadModule, parseSync } from 'libpg-query';
import type { StatementScope } from '../open-database';
import { changeProblems, commandProblems, forbiddenCalls, insertProblems, queryWord } from './function-rules';
import {
  columnPath,
  isNode,
  isParameter,
  nestedQueries,
  nodeAt,
  nodesAt,
  textAt,
  unwrap,
  walk,
  type SqlNode,
} from './sql-tree';
import { tableProblem, writeProblem, type ScopeTables } from './scope-rules';
import { fromItems, readLevel, readTable, type Level } from './tenant-filter';

/** What the guard must know of the schema. */
export interface GuardTables extends ScopeTables {
  /** Tables with a tenant_id. */
  readonly tenantTables: ReadonlySet<string>;
  /** Those of them that withDirectory() and withIdentity() may read across tenants. */
  readonly publishedTables: ReadonlySet<string>;
}

/** Transactions in which each statement names the tenant. */
const HAS_TENANT: readonly StatementScope[] = ['tenant', 'people'];

/** Judges one statement; the answer holds a sentence for each breach. */
export type StatementGuard = (text: string, scope: StatementScope) => string[];

interface Context extends GuardTables {
  readonly scope: StatementScope;
  readonly ctes: ReadonlySet<string>;
  readonly outer: ReadonlySet<string>;
  readonly report: (problem: string) => void;
}

/**
 * Makes a guard that parses a statement with PostgreSQL's own parser and keeps scale.md's rules: each alias of
 * a tenant table is held by `tenant_id = $n`, rows are inserted with their tenant, and nothing is sent that a
 * sharded server refuses.
 */
export async function makeStatementGuard(tables: GuardTables): Promise<StatementGuard> {
  await loadModule();
  return (text, scope) => {
    const problems: string[] = [];
    const context: Context = {
      ...tables,
      scope,
      ctes: new Set(),
      outer: new Set(),
      report: (problem) => problems.push(problem),
    };
    for (const node of parseStatements(text, problems)) checkStatement(node, context);
    return [...new Set(problems)];
  };
}

function parseStatements(text: string, problems: string[]): SqlNode[] {
  try {
    return (parseSync(text).stmts ?? []).map((raw) => raw.stmt as unknown).filter(isNode);
  } catch (error) {
    problems.push(
      `PostgreSQL's parser does not understand it: ${error instanceof Error ? error.message : String(error)}`,
    );
    return [];
  }
}

function checkStatement(node: SqlNode, context: Context): void {
  const [kind, inside] = unwrap(node);
  const word = queryWord(node);
  if (word === undefined) {
    commandProblems(kind, inside, context.scope).forEach(context.report);
    return;
  }
  forbiddenCalls(inside, context.scope).forEach(context.report);
  checkQuery(node, context);
}

function checkQuery(node: SqlNode, context: Context): void {
  const word = queryWord(node);
  const [kind, inside] = unwrap(node);
  if (word === undefined) return context.report(`${kind} inside a query is not used here`);
  const within = { ...context, ctes: checkWith(inside, context) };
  if (word !== 'SELECT') {
    const { table } = readTable(nodeAt(inside, 'relation') ?? {}, new Set());
    reportAny(context, writeProblem(table, word, context.scope));
  }
  if (word === 'SELECT') checkSelect(inside, within);
  else if (word === 'INSERT') checkInsert(inside, within);
  else {
    changeProblems(word, inside).forEach(context.report);
    checkLevel(inside, within);
  }
}

/** Checks the WITH queries and gives the names that hide tables from here on. */
function checkWith(statement: SqlNode, context: Context): ReadonlySet<string> {
  const clause = nodeAt(statement, 'withClause');
  if (clause === undefined) return context.ctes;
  const ctes = new Set(context.ctes);
  for (const item of nodesAt(clause, 'ctes')) {
    const cte = nodeAt(item, 'CommonTableExpr') ?? {};
    if (clause['recursive'] === true) ctes.add(textAt(cte, 'ctename'));
    checkQuery(nodeAt(cte, 'ctequery') ?? {}, { ...context, ctes: new Set(ctes) });
    ctes.add(textAt(cte, 'ctename'));
  }
  return ctes;
}

function checkSelect(select: SqlNode, context: Context): void {
  if (nodeAt(select, 'intoClause') !== undefined)
    context.report('SELECT INTO makes a table: the app does not');
  const [left, right] = [nodeAt(select, 'larg'), nodeAt(select, 'rarg')];
  if (left !== undefined && right !== undefined) {
    for (const part of [left, right]) checkQuery({ SelectStmt: part }, context);
    return;
  }
  checkLevel(select, context);
}

function checkLevel(statement: SqlNode, context: Context): void {
  const level = readLevel(
    fromItems(statement),
    nodeAt(statement, 'whereClause'),
    context.ctes,
    context.outer,
  );
  for (const { alias, table } of level.relations) {
    if (table === '') continue;
    reportAny(context, tableProblem(table, context.scope, context));
    if (HAS_TENANT.includes(context.scope) && context.tenantTables.has(table) && !level.bound.has(alias))
      context.report(missingFilter(alias, table));
  }
  checkNested(statement, level, context);
}

function reportAny(context: Context, problem: string | undefined): void {
  if (problem !== undefined) context.report(problem);
}

function missingFilter(alias: string, table: string): string {
  const named = alias === table ? table : `${table} (as ${alias})`;
  return `${named} is read or changed without ${alias}.tenant_id = $n: put it in WHERE, or join on tenant_id`;
}

function checkNested(statement: SqlNode, level: Level, context: Context): void {
  // The WITH queries have been checked already, with the names visible to them.
  const rest = Object.fromEntries(Object.entries(statement).filter(([field]) => field !== 'withClause'));
  const outer = new Set([...context.outer, ...level.bound]);
  for (const query of nestedQueries(rest)) checkQuery(query, { ...context, outer });
  const tables = level.relations.map((relation) => relation.table).filter((table) => table !== '');
  const onlyReference = tables.length > 0 && !tables.some((table) => context.tenantTables.has(table));
  if (onlyReference && HAS_TENANT.includes(context.scope) && subSelectsTenantTable(rest, context))
    context.report(
      `a sub-select over a tenant table inside a query over ${tables.join(', ')}: start FROM the tenant table`,
    );
}

function subSelectsTenantTable(statement: SqlNode, context: Context): boolean {
  let found = false;
  walk(statement, (kind, inside) => {
    if (kind === 'SubLink')
      walk(inside, (innerKind, table) => {
        if (innerKind === 'RangeVar')
          found ||= context.tenantTables.has(readTable(table, context.ctes).table);
        return true;
      });
    return true;
  });
  return found;
}

function checkInsert(insert: SqlNode, context: Context): void {
  insertProblems(insert).forEach(context.report);
  const { table } = readTable(nodeAt(insert, 'relation') ?? {}, new Set());
  const source = nodeAt(insert, 'selectStmt');
  reportAny(context, tableProblem(table, context.scope, context));
  if (context.tenantTables.has(table)) checkInsertedTenant(table, insert, source, context);
  if (source !== undefined) checkQuery(source, context);
  for (const query of nestedQueries([insert['onConflictClause'], insert['returningClause']]))
    checkQuery(query, context);
}

function checkInsertedTenant(
  table: string,
  insert: SqlNode,
  source: SqlNode | undefined,
  context: Context,
): void {
  const at = nodesAt(insert, 'cols').findIndex(
    (column) => textAt(nodeAt(column, 'ResTarget') ?? {}, 'name') === 'tenant_id',
  );
  if (at < 0) return context.report(`INSERT INTO ${table} without the column tenant_id`);
  const select = source === undefined ? undefined : nodeAt(source, 'SelectStmt');
  if (select === undefined) return;
  const rows = nodesAt(select, 'valuesLists').map((row) => nodesAt(nodeAt(row, 'List') ?? {}, 'items')[at]);
  const selected = nodesAt(select, 'targetList').map((target) =>
    nodeAt(nodeAt(target, 'ResTarget') ?? {}, 'val'),
  )[at];
  const given = rows.length > 0 ? rows : [selected];
  const isTenant = (value: SqlNode | undefined) =>
    isParameter(value) || (rows.length === 0 && columnPath(value).at(-1) === 'tenant_id');
  if (!given.every(isTenant)) context.report(`INSERT INTO ${table} must give tenant_id as $n`);
}
