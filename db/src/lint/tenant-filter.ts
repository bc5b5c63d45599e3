import {
  columnPath,
  conjuncts,
  isParameter,
  names,
  nodeAt,
  nodesAt,
  textAt,
  unwrap,
  type SqlNode,
} from './sql-tree';

/** A table as one FROM clause names it. @internal */
export interface Relation {
  readonly alias: string;
  /** Empty for a sub-query, a function or a CTE. */
  readonly table: string;
}

interface Equality {
  readonly sides: readonly [string, string];
  /** Aliases whose rows the equality really limits: an outer join's condition does not limit its kept side. */
  readonly limits: ReadonlySet<string>;
}

/** The relations of one query level and which of them are held to one tenant. @internal */
export interface Level {
  readonly relations: readonly Relation[];
  readonly bound: ReadonlySet<string>;
}

const PARAMETER = '$n';

/**
 * Reads one level of a query: an alias is bound when `alias.tenant_id = $n` holds for it, directly or through
 * `alias.tenant_id = other.tenant_id` with a bound other.
 *
 * @param from    the items of FROM (or USING), and the target of an UPDATE or DELETE
 * @param where   the WHERE condition
 * @param ctes    names that mean a WITH query and not a table
 * @param outer   aliases bound in the queries around this one
 * @internal
 */
export function readLevel(
  from: readonly SqlNode[],
  where: SqlNode | undefined,
  ctes: ReadonlySet<string>,
  outer: ReadonlySet<string>,
): Level {
  const equalities: Equality[] = [];
  const relations = from.flatMap((item) => readItem(item, ctes, equalities));
  const all = new Set(relations.map((relation) => relation.alias));
  equalities.push(...equalitiesIn(conjuncts(where), relations, all));
  const bound = new Set([...outer].filter((alias) => !all.has(alias)));
  for (let before = -1; before !== bound.size;) {
    before = bound.size;
    for (const equality of equalities) bindBy(equality, bound);
  }
  return { relations, bound };
}

function bindBy({ sides: [left, right], limits }: Equality, bound: Set<string>): void {
  const known = (side: string) => side === PARAMETER || bound.has(side);
  if (known(left) && limits.has(right)) bound.add(right);
  if (known(right) && limits.has(left)) bound.add(left);
}

function readItem(item: SqlNode, ctes: ReadonlySet<string>, equalities: Equality[]): Relation[] {
  const [kind, inside] = unwrap(item);
  if (kind === 'JoinExpr') return readJoin(inside, ctes, equalities);
  const alias = textAt(nodeAt(inside, 'alias') ?? {}, 'aliasname');
  if (kind !== 'RangeVar') return [{ alias, table: '' }];
  return [readTable(inside, ctes)];
}

/** A RangeVar as a relation; a CTE of that name hides the table. @internal */
export function readTable(rangeVar: SqlNode, ctes: ReadonlySet<string>): Relation {
  const name = textAt(rangeVar, 'relname');
  const schema = textAt(rangeVar, 'schemaname');
  const alias = textAt(nodeAt(rangeVar, 'alias') ?? {}, 'aliasname') || name;
  if (schema === 'identity' || schema === 'jobs') return { alias, table: `${schema}.${name}` };
  const isTable = schema === 'public' || (schema === '' && !ctes.has(name));
  return { alias, table: isTable ? name : '' };
}

function readJoin(join: SqlNode, ctes: ReadonlySet<string>, equalities: Equality[]): Relation[] {
  const left = readItem(nodeAt(join, 'larg') ?? {}, ctes, equalities);
  const right = readItem(nodeAt(join, 'rarg') ?? {}, ctes, equalities);
  const limits = new Set(
    limitedSides(textAt(join, 'jointype'), left, right).map((relation) => relation.alias),
  );
  const both = [...left, ...right];
  equalities.push(...equalitiesIn(conjuncts(nodeAt(join, 'quals')), both, limits));
  const [onlyLeft, onlyRight] = [left, right].map((side) => (side.length === 1 ? side[0]?.alias : undefined));
  if (names(join, 'usingClause').includes('tenant_id') && onlyLeft !== undefined && onlyRight !== undefined)
    equalities.push({ sides: [onlyLeft, onlyRight], limits });
  return both;
}

function limitedSides(
  joinType: string,
  left: readonly Relation[],
  right: readonly Relation[],
): readonly Relation[] {
  switch (joinType) {
    case 'JOIN_INNER':
      return [...left, ...right];
    case 'JOIN_LEFT':
      return right;
    case 'JOIN_RIGHT':
      return left;
    default:
      return []; // a full join keeps the rows of both sides
  }
}

function equalitiesIn(
  conditions: readonly SqlNode[],
  relations: readonly Relation[],
  limits: ReadonlySet<string>,
): Equality[] {
  return conditions.flatMap((condition) => {
    const [kind, inside] = unwrap(condition);
    if (kind !== 'A_Expr' || textAt(inside, 'kind') !== 'AEXPR_OP' || names(inside, 'name').at(-1) !== '=')
      return [];
    const left = tenantSide(nodeAt(inside, 'lexpr'), relations);
    const right = tenantSide(nodeAt(inside, 'rexpr'), relations);
    return left !== undefined && right !== undefined ? [{ sides: [left, right] as const, limits }] : [];
  });
}

/** The alias of `alias.tenant_id`, or `$n` for a parameter. */
function tenantSide(node: SqlNode | undefined, relations: readonly Relation[]): string | undefined {
  if (isParameter(node)) return PARAMETER;
  const path = columnPath(node);
  if (path.at(-1) !== 'tenant_id') return undefined;
  if (path.length > 1) return path.at(-2);
  return relations.length === 1 ? relations[0]?.alias : undefined;
}

/** The tables named anywhere below. @internal */
export function fromItems(statement: SqlNode): SqlNode[] {
  const target = nodeAt(statement, 'relation');
  return [
    ...(target === undefined ? [] : [{ RangeVar: target }]),
    ...nodesAt(statement, 'fromClause'),
    ...nodesAt(statement, 'usingClause'),
  ];
}
