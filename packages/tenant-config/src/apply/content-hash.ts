import { createHash } from 'node:crypto';
import { canonicalJson } from '@maklumat/standards';

/** SHA-256 (hex) of the canonical JSON of a value: equal values have equal hashes on every machine. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}

/** Top-level keys in which two values differ, in the order of the newer. */
export function differingFields(older: Record<string, unknown>, newer: Record<string, unknown>): string[] {
  const keys = [...new Set([...Object.keys(newer), ...Object.keys(older)])];
  return keys.filter((key) => contentHash(older[key] ?? null) !== contentHash(newer[key] ?? null));
}
