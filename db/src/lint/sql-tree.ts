/** A node of the parser's tree, e.g. `{ ColumnRef: { fields: […] } }`. @internal */
export type SqlNode = Readonly<Record<string, unknown>>;

/** @internal */
export function isNode(value: unknown): value is SqlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that holds one node. @internal */
export function nodeAt(node: SqlNode, field: string): SqlNode | undefined {
  const value = node[field];
  return isNode(value) ? value : undefined;
}

/** A field that holds a list of nodes; empty when it is missing. @internal */
export function nodesAt(node: SqlNode, field: string): SqlNode[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** A field that holds text; empty when it is missing. @internal */
export function textAt(node: SqlNode, field: string): string {
  const value = node[field];
  return typeof value === 'string' ? value : '';
}

/** The kind and the inside of a wrapped node: `{ A_Expr: {…} }` → `['A_Expr', {…}]`. @internal */
export function unwrap(node: SqlNode): [kind: string, inside: SqlNode] {
  const [kind, inside] = Object.entries(node)[0] ?? ['', {}];
  return [kind, isNode(inside) ? inside : {}];
}

/** Visits every wrapped node below, outermost first; where `visit` returns false it does not go deeper. @internal */
export function walk(value: unknown, visit: (kind: string, inside: SqlNode) => boolean): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (isNode(value)) {
    for (const [kind, inside] of Object.entries(value)) {
      if (isNode(inside) && /^[A-Z]/.test(kind) && !visit(kind, inside)) continue;
      walk(inside, visit);
    }
  }
}

/** The statements nested below (sub-selects, FROM sub-queries), not those nested in them. @internal */
export function nestedQueries(value: unknown): SqlNode[] {
  const found: SqlNode[] = [];
  walk(value, (kind, inside) => {
    if (!kind.endsWith('Stmt')) return true;
    found.push({ [kind]: inside });
    return false;
  });
  return found;
}

/** `['a', 'tenant_id']` of `a.tenant_id`; empty when the node is no column. @internal */
export function columnPath(node: SqlNode | undefined): string[] {
  if (node === undefined) return [];
  const [kind, inside] = unwrap(node);
  return kind === 'ColumnRef' ? names(inside, 'fields') : [];
}

/** A list of name parts. @internal */
export function names(node: SqlNode, field: string): string[] {
  return nodesAt(node, field).map((part) => textAt(nodeAt(part, 'String') ?? {}, 'sval'));
}

/** Whether the node is `$n` or a cast of it. @internal */
export function isParameter(node: SqlNode | undefined): boolean {
  if (node === undefined) return false;
  const [kind, inside] = unwrap(node);
  return kind === 'ParamRef' || (kind === 'TypeCast' && isParameter(nodeAt(inside, 'arg')));
}

/** The parts of a condition that must all be true. @internal */
export function conjuncts(condition: SqlNode | undefined): SqlNode[] {
  if (condition === undefined) return [];
  const [kind, inside] = unwrap(condition);
  if (kind === 'BoolExpr' && textAt(inside, 'boolop') === 'AND_EXPR')
    return nodesAt(inside, 'args').flatMap(conjuncts);
  return [condition];
}

/** Names of the functions called below, without schema; CURRENT_TIMESTAMP and its like count as `now`. @internal */
export function calledFunctions(value: unknown): string[] {
  const called: string[] = [];
  walk(value, (kind, inside) => {
    if (kind === 'FuncCall') called.push(names(inside, 'funcname').at(-1) ?? '');
    if (kind === 'SQLValueFunction')
      called.push(/DATE|TIME/.test(textAt(inside, 'op')) ? 'now' : 'current_user');
    return true;
  });
  return called;
}
