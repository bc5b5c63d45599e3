import { isMap, isPair, isScalar, isSeq, type Document, type LineCounter, type Node, type Pair } from 'yaml';
import type { Position, ValuePath } from './problem';

/**
 * Where a path stands in a file. `value`: the value itself; `key`: its key. Where the path ends before it is
 * complete (a missing key), the nearest thing above it: the parent's key, or the list entry.
 */
export function nodePosition(
  document: Document.Parsed,
  lines: LineCounter,
  path: ValuePath,
  part: 'key' | 'value',
): Position {
  let found: Node | Pair | null = null;
  let node: unknown = document.contents;
  for (const [index, step] of path.entries()) {
    const child = childOf(node, step);
    if (child === null) return positionOf(found, document, lines, 'key');
    found = child;
    node = isPair(child) ? child.value : child;
    if (index === path.length - 1) return positionOf(child, document, lines, part);
  }
  return positionOf(found, document, lines, part);
}

function childOf(node: unknown, step: string | number): Node | Pair | null {
  if (isMap(node)) {
    return node.items.find((pair) => isScalar(pair.key) && pair.key.value === step) ?? null;
  }
  if (isSeq(node) && typeof step === 'number') return (node.items[step] as Node | undefined) ?? null;
  return null;
}

function positionOf(
  found: Node | Pair | null,
  document: Document.Parsed,
  lines: LineCounter,
  part: 'key' | 'value',
): Position {
  const node = found === null ? document.contents : isPair(found) ? partOf(found, part) : found;
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
  return line === 0 ? { line: 1, column: 1 } : { line, column: col };
}

/** An empty value has no place of its own: its key stands for it. */
function partOf(pair: Pair, part: 'key' | 'value'): Node {
  const key = pair.key as Node;
  const value = pair.value as Node | null;
  if (part === 'key' || value === null) return key;
  return isScalar(value) && value.source === '' && value.type === 'PLAIN' ? key : value;
}
