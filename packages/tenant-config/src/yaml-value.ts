import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import { quote } from './describe-value';
import { pathText, type ValuePath } from './problem';

/** Something a YAML text may not hold here, with its offset in the text. */
export interface Remark {
  offset: number;
  path: ValuePath;
  message: string;
}

const MAX_DEPTH = 40;
// Tab and line ends aside: PostgreSQL cannot keep NUL or half a character, readers cannot see the others.
const UNSAVEABLE = /\p{Cc}|\p{Surrogate}/u;
const LINE_BREAKS_AND_TABS = /[\t\r\n]/g;

/**
 * The plain value of a node, with a remark for everything that has a second meaning: duplicate keys, keys
 * that are not texts, anchors, aliases, tags, control characters, depth over 40.
 */
export function plainValue(node: unknown, remarks: Remark[], path: ValuePath = []): unknown {
  if (node === null || node === undefined) return null;
  const parsed = node as ParsedNode;
  if (path.length > MAX_DEPTH) return remark(remarks, parsed, path, 'is nested too deeply to be read');
  if (isAlias(parsed)) {
    return remark(
      remarks,
      parsed,
      path,
      `an alias (*${parsed.source}) is not used here; write the value out`,
    );
  }
  refuseDecorations(parsed, remarks, path);
  if (isMap(parsed)) return mappingValue(parsed, remarks, path);
  if (isSeq(parsed)) return parsed.items.map((item, index) => plainValue(item, remarks, [...path, index]));
  if (!isScalar(parsed)) return null;
  if (typeof parsed.value === 'string' && UNSAVEABLE.test(parsed.value.replace(LINE_BREAKS_AND_TABS, ''))) {
    remark(remarks, parsed, path, 'holds a control character; remove it');
  }
  return parsed.value;
}

function mappingValue(map: YAMLMap.Parsed, remarks: Remark[], path: ValuePath): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const pair of map.items) {
    const key: unknown = isScalar(pair.key) ? pair.key.value : undefined;
    if (typeof key !== 'string') {
      remark(remarks, pair.key, path, 'a key must be a text; put it in quotes');
      continue;
    }
    if (Object.hasOwn(value, key)) {
      remark(remarks, pair.key, [...path, key], `the key ${quote(key)} is written twice`);
      continue;
    }
    const entry = plainValue(pair.value, remarks, [...path, key]);
    // defineProperty, so that a key named __proto__ is a key like any other.
    Object.defineProperty(value, key, { value: entry, enumerable: true, configurable: true, writable: true });
  }
  return value;
}

function refuseDecorations(node: ParsedNode, remarks: Remark[], path: ValuePath): void {
  if ('anchor' in node && node.anchor !== undefined) {
    remark(remarks, node, path, `an anchor (&${node.anchor}) is not used here; remove it`);
  }
  if (node.tag !== undefined)
    remark(remarks, node, path, `a tag (${quote(node.tag)}) is not used here; remove it`);
}

function remark(remarks: Remark[], node: ParsedNode | null, path: ValuePath, message: string): null {
  // A hostile key may be a megabyte long; the path is for reading.
  const shown = pathText(path).length > 200 ? path.slice(0, 1) : path;
  remarks.push({ offset: node?.range[0] ?? 0, path: shown, message });
  return null;
}
