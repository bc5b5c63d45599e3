import { canonicalJson } from '@maklumat/standards';
import type { CaseEvent } from '@maklumat/workflow';

/** SHA-256 of a text, as 64 hexadecimal digits; passed in, since this package uses no built-in of any runtime. */
export type Sha256 = (text: string) => string;

/**
 * The hash that ties an event to the one before: SHA-256 over the previous hash and everything the event
 * says, in canonical JSON. The texts of people are in it as commitments only.
 */
export function eventHash(event: Omit<CaseEvent, 'hash'>, sha256: Sha256): string {
  return sha256(canonicalJson(event));
}

/** Where and how a log is not what was recorded. */
export type ChainFault = {
  readonly sequence: number;
  readonly code: 'sequence-gap' | 'previous-hash-differs' | 'hash-differs';
};

/** The first event that was altered, removed, added or moved; null when the log is whole. */
export function findChainFault(events: readonly CaseEvent[], sha256: Sha256): ChainFault | null {
  let previousHash: string | null = null;
  for (const [index, event] of events.entries()) {
    const { hash, ...rest } = event;
    if (event.sequence !== index + 1) return { sequence: index + 1, code: 'sequence-gap' };
    if (event.previousHash !== previousHash)
      return { sequence: event.sequence, code: 'previous-hash-differs' };
    if (eventHash(rest, sha256) !== hash) return { sequence: event.sequence, code: 'hash-differs' };
    previousHash = hash;
  }
  return null;
}
