import {
  AskedWords,
  REFUSAL_GROUNDS,
  standingOf,
  type RefusalGround,
  type RequestChannel,
  type RequestKind,
  type RequestStanding,
  type RequestState,
} from '@maklumat/personal-data';
import type { subjectRequests } from '@maklumat/db';
import { type TenantTx } from '@maklumat/db';
import { openUnder, sealUnder, type TenantKey } from '../keys';

export type RequestRow = typeof subjectRequests.$inferSelect;

/** A request without its words: what stands of it in lists. Instants are UTC. */
export type RequestLine = {
  /** Its own number, e.g. `PDP-7K4M-29QX`. */
  readonly number: string;
  readonly kind: RequestKind;
  readonly channel: RequestChannel;
  readonly state: RequestState;
  readonly standing: RequestStanding;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly decidedAt: string | null;
};

/** A request with its words; `null` words were erased with the case. */
export type RequestWithWords = RequestLine & {
  readonly words: AskedWords | null;
  readonly answer: string | null;
  readonly ground: RefusalGround | null;
};

type Part = 'asked' | 'answer';

/** What the words are bound to. @internal */
export function requestSealedFor(tenantId: string, requestId: string, part: Part): string {
  return `subject-request ${tenantId} ${requestId} ${part}`;
}

/** Words of a request or of its answer under the agency's key; they open in their own row alone. @internal */
export function sealRequest(
  { tenantId }: Pick<TenantTx, 'tenantId'>,
  key: TenantKey,
  requestId: string,
  part: Part,
  text: string,
): Uint8Array {
  return sealUnder(key, text, requestSealedFor(tenantId, requestId, part));
}

function opened(row: RequestRow, key: TenantKey, part: Part): string | null {
  const sealed = part === 'asked' ? row.sealed : row.sealedAnswer;
  if (sealed === null) return null;
  return Buffer.from(openUnder(key, sealed, requestSealedFor(row.tenantId, row.id, part))).toString('utf8');
}

/** What a list shows of a row. @internal */
export function lineOf(row: RequestRow, now: Date): RequestLine {
  const { number, kind, channel, state, receivedAt, dueAt, decidedAt } = row;
  return {
    ...{ number, kind, channel, state, standing: standingOf(row, now) },
    receivedAt: receivedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

/** A row with its words. @internal */
export function withWords(row: RequestRow, key: TenantKey, now: Date): RequestWithWords {
  const asked = opened(row, key, 'asked');
  return {
    ...lineOf(row, now),
    words: asked === null ? null : AskedWords.parse(JSON.parse(asked)),
    answer: opened(row, key, 'answer'),
    ground: REFUSAL_GROUNDS.find(({ id }) => id === row.ground) ?? null,
  };
}
