import { isId, subjectRequests, type TenantTx } from '@maklumat/db';
import { LONGEST_WORDS, type ContactField, type RequestKind } from '@maklumat/personal-data';
import { and, eq } from 'drizzle-orm';
import { readContact } from '../cases/case-contact';
import { readRestrictions } from '../cases/case-restriction';
import type { LoadedCase } from '../cases/load-case';
import { loadOwnCase, type OwnCaseKey } from '../citizen/own-case';
import type { CitizenContext } from '../context';
import { openTenantKey, type TenantKey } from '../keys';
import { OperationError } from '../operation-error';
import { addRequest } from './add-request';
import { valueRefusal, valueToStore, type ValueRefusal } from './asked-value';

/** Requests about one case that may wait for an answer at once. */
export const MOST_OPEN = 5;

/** What somebody asks about their own data on the page of the case. */
export type OwnRequest = {
  /** Made with the form: the same sent twice is one request. */
  readonly id: string;
  readonly kind: RequestKind;
  readonly words: string;
  /** Of a correction. */
  readonly correction: { readonly field: ContactField; readonly to: string } | null;
};

/** Why it is not taken. */
export type OwnRequestRefusal =
  | ValueRefusal
  | 'words-missing'
  | 'words-too-long'
  | 'nothing-stored'
  | 'restricted-already'
  | 'too-many-open';

export type OwnRequestResult =
  | { readonly ok: true; readonly number: string; readonly dueAt: string }
  | { readonly ok: false; readonly refusal: { readonly code: OwnRequestRefusal } };

/**
 * Asks something about one's own data, with number and code as the proof of who asks. Its 72 hours begin now.
 *
 * @throws {OperationError} `not-found` for a wrong number or code; `conflict` for an id that another request has
 */
export async function askAboutOwnData(
  ctx: CitizenContext,
  key: OwnCaseKey,
  asked: OwnRequest,
): Promise<OwnRequestResult> {
  return ctx.run('cases:track', async (tx) => {
    const loaded = await loadOwnCase(tx, key, ctx.keys, 'for-update');
    if (!isId(asked.id)) throw new OperationError('conflict');
    const sent = await sentBefore(tx, asked.id, loaded.row.id);
    if (sent !== null) return { ok: true, ...sent };
    const tenantKey = await openTenantKey(tx, ctx.keys);
    const correction =
      asked.correction === null
        ? null
        : { ...asked.correction, to: valueToStore(asked.correction.field, asked.correction.to) };
    const refusal = await refusalOf(tx, loaded, { ...asked, correction }, tenantKey);
    if (refusal !== null) return { ok: false, refusal: { code: refusal } };
    const { number, dueAt } = await addRequest(
      tx,
      tenantKey,
      {
        ...{ id: asked.id, caseId: loaded.row.id, kind: asked.kind, channel: 'web', receivedAt: ctx.now },
        words: {
          ...{ words: asked.words.trim(), requester: null, identityCheck: 'access-code' },
          correction: asked.kind === 'correction' ? correction : null,
        },
      },
      { now: ctx.now, actor: 'citizen', recordedBy: null, subject: loaded.row.number },
    );
    return { ok: true, number, dueAt: dueAt.toISOString() };
  });
}

/** The request this form was sent for already. @throws {OperationError} `conflict` when the id is another case's */
async function sentBefore(
  tx: TenantTx,
  id: string,
  caseId: string,
): Promise<{ number: string; dueAt: string } | null> {
  const [row] = await tx
    .select()
    .from(subjectRequests)
    .where(and(eq(subjectRequests.tenantId, tx.tenantId), eq(subjectRequests.id, id)));
  if (row === undefined) return null;
  if (row.caseId !== caseId) throw new OperationError('conflict');
  return { number: row.number, dueAt: row.dueAt.toISOString() };
}

async function refusalOf(
  tx: TenantTx,
  { row, state }: LoadedCase,
  { kind, words, correction }: OwnRequest,
  tenantKey: TenantKey,
): Promise<OwnRequestRefusal | null> {
  if (words.trim().length > LONGEST_WORDS) return 'words-too-long';
  if ((kind === 'access' || kind === 'correction') && words.trim() === '') return 'words-missing';
  if (kind === 'correction') {
    const stored = await readContact(tx, row.id, tenantKey);
    if (stored === null) return 'nothing-stored';
    // That a value stands there already would let a finder of the receipt try names until one is confirmed.
    const known = state.identity === 'confidential' ? null : stored;
    const refusal =
      correction === null ? 'value-missing' : valueRefusal(correction.field, correction.to, known);
    if (refusal !== null) return refusal;
  }
  if (kind === 'restriction' && (await readRestrictions(tx, [row.id])).size > 0) return 'restricted-already';
  const open = await tx
    .select({ id: subjectRequests.id })
    .from(subjectRequests)
    .where(
      and(
        eq(subjectRequests.tenantId, tx.tenantId),
        eq(subjectRequests.caseId, row.id),
        eq(subjectRequests.state, 'open'),
      ),
    )
    .limit(MOST_OPEN);
  return open.length >= MOST_OPEN ? 'too-many-open' : null;
}
