import { isMapping } from './yaml-file';

/** A value found by a pattern, with the path it stands at. */
export interface FoundValue {
  path: (string | number)[];
  value: unknown;
}

/**
 * Every value a pattern such as `procedure.tracks.*.steps.*.actors.*` matches; `*` stands for each entry of a
 * list. Parts that are missing or of another type match nothing: the schema reports those.
 */
export function findValues(root: unknown, pattern: string): FoundValue[] {
  let found: FoundValue[] = [{ path: [], value: root }];
  for (const part of pattern.split('.')) {
    found = found.flatMap((at) => (part === '*' ? entriesOf(at) : childOf(at, part)));
  }
  return found;
}

/** The texts among the values a pattern matches. */
export function findTexts(root: unknown, pattern: string): { path: (string | number)[]; value: string }[] {
  return findValues(root, pattern).flatMap(({ path, value }) =>
    typeof value === 'string' ? [{ path, value }] : [],
  );
}

/** The one text at a plain path such as `decree.signedOn`; null when there is none. */
export function textAt(root: unknown, pattern: string): string | null {
  return findTexts(root, pattern)[0]?.value ?? null;
}

function entriesOf({ path, value }: FoundValue): FoundValue[] {
  return Array.isArray(value)
    ? value.map((entry, index) => ({ path: [...path, index], value: entry as unknown }))
    : [];
}

function childOf({ path, value }: FoundValue, key: string): FoundValue[] {
  return isMapping(value) && Object.hasOwn(value, key) ? [{ path: [...path, key], value: value[key] }] : [];
}
