import { readPublicNumber } from '@maklumat/cases';
import { isId, subjectRequests, type TenantTx } from '@maklumat/db';
import {
  LONGEST_WORDS,
  type ContactField,
  type IdentityCheck,
  type RequestChannel,
  type RequestKind,
} from '@maklumat/personal-data';
import { and, eq } from 'drizzle-orm';
import { readContact } from '../cases/case-contact';
import { loadCase, type LoadedCase } from '../cases/load-case';
import { openTenantKey, type TenantKey } from '../keys';
import { OperationError } from '../operation-error';
import { readFrame } from '../public/read-frame';
import { addRequest } from './add-request';
import { valueRefusal, valueToStore, type ValueRefusal } from './asked-value';
import type { PrivacyContext } from './privacy-context';

/** A request that came another way than through the page of the case, as an official writes it down. */
export type RecordedRequest = {
  readonly id: string;
  /** Number of the case it is about, as people write it; null where none was found. */
  readonly caseNumber: string | null;
  readonly kind: RequestKind;
  readonly channel: Exclude<RequestChannel, 'web'>;
  readonly receivedAt: Date;
  readonly requester: { readonly name: string; readonly reach: string };
  readonly identityCheck: IdentityCheck;
  readonly words: string;
  readonly correction: { readonly field: ContactField; readonly to: string } | null;
};

/** Why it is not taken. */
export type RecordRefusal =
  ValueRefusal | 'case-unknown' | 'requester-missing' | 'in-future' | 'nothing-stored' | 'words-too-long';

export type RecordRequestResult =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly refusal: { readonly code: RecordRefusal } };

/**
 * Writes down a request that came by letter, at the desk, by e-mail or by telephone. Its 72 hours run from when it came,
 * not from when it was written down. The same form sent twice is one request.
 *
 * @throws {OperationError} `conflict` for an id that is none, or another request's
 */
export async function recordSubjectRequest(
  ctx: PrivacyContext,
  asked: RecordedRequest,
): Promise<RecordRequestResult> {
  return ctx.run('personal-data:decide', async (tx) => {
    if (!isId(asked.id)) throw new OperationError('conflict');
    const sent = await sentBefore(tx, asked.id, ctx.official.userId);
    if (sent !== null) return { ok: true, number: sent };
    const about = await caseOf(tx, asked.caseNumber);
    if (about === 'unknown') return refused('case-unknown');
    const tenantKey = await openTenantKey(tx, ctx.keys);
    const correction =
      asked.kind !== 'correction' || asked.correction === null
        ? null
        : { ...asked.correction, to: valueToStore(asked.correction.field, asked.correction.to) };
    const refusal = await refusalOf(tx, ctx, { ...asked, correction }, { about, tenantKey });
    if (refusal !== null) return refused(refusal);
    const { requester, identityCheck, kind, channel, receivedAt } = asked;
    const name = requester.name.trim();
    const { number } = await addRequest(
      tx,
      tenantKey,
      {
        ...{ id: asked.id, caseId: about?.row.id ?? null, kind, channel, receivedAt },
        words: {
          ...{ words: asked.words.trim(), correction, identityCheck },
          requester: { name, reach: requester.reach.trim() },
        },
      },
      {
        ...{ now: ctx.now, actor: `user:${ctx.official.userId}`, recordedBy: ctx.official.userId },
        subject: about?.row.number ?? null,
      },
    );
    return { ok: true, number };
  });
}

function refused(code: RecordRefusal): RecordRequestResult {
  return { ok: false, refusal: { code } };
}

async function sentBefore(tx: TenantTx, id: string, userId: string): Promise<string | null> {
  const [row] = await tx
    .select({ number: subjectRequests.number, recordedBy: subjectRequests.recordedBy })
    .from(subjectRequests)
    .where(and(eq(subjectRequests.tenantId, tx.tenantId), eq(subjectRequests.id, id)));
  if (row === undefined) return null;
  if (row.recordedBy !== userId) throw new OperationError('conflict');
  return row.number;
}

async function caseOf(tx: TenantTx, typed: string | null): Promise<LoadedCase | null | 'unknown'> {
  if (typed === null) return null;
  const number = readPublicNumber(typed, (await readFrame(tx)).profile.casePrefix);
  if (number === null) return 'unknown';
  try {
    return await loadCase(tx, number);
  } catch (error) {
    if (error instanceof OperationError && error.code === 'not-found') return 'unknown';
    throw error;
  }
}

async function refusalOf(
  tx: TenantTx,
  { now }: PrivacyContext,
  { kind, words, requester, receivedAt, correction }: RecordedRequest,
  { about, tenantKey }: { readonly about: LoadedCase | null; readonly tenantKey: TenantKey },
): Promise<RecordRefusal | null> {
  if (requester.name.trim() === '') return 'requester-missing';
  if (receivedAt.getTime() > now.getTime()) return 'in-future';
  if (words.trim().length > LONGEST_WORDS) return 'words-too-long';
  if (kind !== 'correction') return null;
  const stored = about === null ? null : await readContact(tx, about.row.id, tenantKey);
  if (stored === null) return 'nothing-stored';
  // Whoever writes requests down learns nothing by trying either.
  const known = about?.state.identity === 'confidential' ? null : stored;
  return correction === null ? 'value-missing' : valueRefusal(correction.field, correction.to, known);
}
