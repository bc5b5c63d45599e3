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

/** What is kept of a log outside it: how many events there are, and the hash of the last one. */
export type ChainHead = { readonly version: number; readonly hash: string };

/**
 * The first event that was altered, removed, added or moved; null when the log is whole.
 *
 * @param head what was kept outside the log; without it nobody can tell that the last events were cut off,
 *   or the whole log was written anew
 */
export function findChainFault(
  events: readonly CaseEvent[],
  sha256: Sha256,
  head?: ChainHead,
): ChainFault | null {
  let previousHash: string | null = null;
  for (const [index, event] of events.entries()) {
    const { hash, ...rest } = event;
    if (event.sequence !== index + 1) return { sequence: index + 1, code: 'sequence-gap' };
    if (event.previousHash !== previousHash)
      return { sequence: event.sequence, code: 'previous-hash-differs' };
    if (eventHash(rest, sha256) !== hash) return { sequence: event.sequence, code: 'hash-differs' };
    previousHash = hash;
  }
  return head === undefined ? null : headFault(events, head);
}

function headFault(events: readonly CaseEvent[], { version, hash }: ChainHead): ChainFault | null {
  if (events.length !== version)
    return { sequence: Math.min(events.length, version) + 1, code: 'sequence-gap' };
  return events.at(-1)?.hash === hash ? null : { sequence: version, code: 'hash-differs' };
}
