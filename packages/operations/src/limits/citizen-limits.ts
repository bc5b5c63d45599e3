import type { TenantTx } from '@maklumat/db';
import { openTenantKey, type MasterKey } from '../keys';
import { OperationError } from '../operation-error';
import { addressGroup, isThisMachine } from './address-group';
import { reserve, type Counted, type RateLimit, type Reserved } from './rate-limit';

const QUARTER_MS = 15 * 60_000;

/**
 * How often one address may do what at one agency. A whole village, or everybody behind one mobile network, may share
 * an address: the numbers are for machines.
 */
export const CITIZEN_LIMITS = {
  draft: { most: 120, windowMs: QUARTER_MS },
  filing: { most: 60, windowMs: QUARTER_MS },
  upload: { most: 240, windowMs: QUARTER_MS },
} as const satisfies Record<string, RateLimit>;

/** Somebody does something too often; nothing was done. */
export class TooManyError extends OperationError {
  /** From when on it is let in again. */
  readonly retryAt: Date;

  constructor(retryAt: Date) {
    super('too-many');
    this.retryAt = retryAt;
  }
}

type Client = { readonly clientAddress: string; readonly now: Date; readonly keys: MasterKey };

/**
 * Counts what this address does. This machine's own address is no client's: it is a proxy that does not say whom it
 * speaks for, and limiting it would lock everybody out.
 *
 * @internal
 */
export async function reserveAct(
  tx: TenantTx,
  what: keyof typeof CITIZEN_LIMITS,
  { clientAddress, now, keys }: Client,
): Promise<Reserved> {
  const subject = addressGroup(clientAddress);
  if (isThisMachine(subject)) return { ok: true };
  const counted = { kind: what, subject, limit: CITIZEN_LIMITS[what] };
  return reserve(tx, await openTenantKey(tx, keys), [counted], now);
}

/** The same, where there is no other way to say it. @throws {TooManyError} @internal */
export async function requireRoomFor(
  tx: TenantTx,
  what: keyof typeof CITIZEN_LIMITS,
  client: Client,
): Promise<void> {
  const reserved = await reserveAct(tx, what, client);
  if (!reserved.ok) throw new TooManyError(reserved.retryAt);
}

/**
 * How many codes may be tried: for one case from one address, from one address, and for one case from everywhere. The
 * last is slow to reach, so that nobody who guesses at a number keeps out whoever holds its code; at that rate a year of
 * guessing opens one case of 120,000 (30^8 codes).
 */
export const ACCESS_LIMITS = {
  byNumberAndAddress: { most: 10, windowMs: QUARTER_MS },
  byAddress: { most: 30, windowMs: QUARTER_MS },
  byNumber: { most: 600, windowMs: 60 * 60_000 },
} as const satisfies Record<string, RateLimit>;

/** What a try of a code is counted under. @param number in its one written form @internal */
export function accessCounts(number: string, clientAddress: string): readonly [Counted, Counted, Counted] {
  const address = addressGroup(clientAddress);
  const { byNumberAndAddress, byAddress, byNumber } = ACCESS_LIMITS;
  return [
    { kind: 'code-number-address', subject: `${number} ${address}`, limit: byNumberAndAddress },
    { kind: 'code-address', subject: address, limit: byAddress },
    { kind: 'code-number', subject: number, limit: byNumber },
  ];
}
