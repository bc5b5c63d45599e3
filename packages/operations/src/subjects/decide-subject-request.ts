import { caseRestrictions, subjectRequests, type TenantTx } from '@maklumat/db';
import {
  refusalToDecide,
  type DecisionFacts,
  type DecisionRefusal,
  type RequestDecision,
} from '@maklumat/personal-data';
import { and, eq } from 'drizzle-orm';
import { readContact } from '../cases/case-contact';
import { openTenantKey, type TenantKey } from '../keys';
import { OperationError } from '../operation-error';
import { recordAudit } from '../office/record-audit';
import { applyCorrection } from './apply-correction';
import { auditSubject, loadRequest, type LoadedRequest } from './load-request';
import type { PrivacyContext } from './privacy-context';
import { sealRequest, withWords } from './request-rows';
import { countStored } from './view-own-data';

export type DecideResult =
  { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: DecisionRefusal } };

/**
 * Answers a request. What is granted is done in the same transaction: the corrected value stands in the person's row,
 * the case is restricted. Of two answers at once the second is refused.
 *
 * @throws {OperationError} `not-found` for a number of nobody, and for another agency's alike
 */
export async function decideSubjectRequest(
  ctx: PrivacyContext,
  number: string,
  decision: RequestDecision,
): Promise<DecideResult> {
  return ctx.run('personal-data:decide', async (tx) => {
    const loaded = await loadRequest(tx, number, 'for-update');
    const tenantKey = await openTenantKey(tx, ctx.keys);
    const facts = await factsOf(tx, loaded, tenantKey, ctx.official.userId);
    const refusal = refusalToDecide(facts, decision);
    if (refusal !== null) return { ok: false, refusal: { code: refusal } };
    const { row } = loaded;
    const done = decision.does === 'grant' ? await grant(tx, ctx, loaded, tenantKey) : {};
    const ground = decision.does === 'refuse' ? decision.ground : null;
    await tx
      .update(subjectRequests)
      .set({
        ...{ state: decision.does === 'grant' ? ('granted' as const) : ('refused' as const), ground },
        ...{ decidedAt: ctx.now, decidedBy: ctx.official.userId },
        handlerId: row.handlerId ?? ctx.official.userId,
        sealedAnswer: sealRequest(tx, tenantKey, row.id, 'answer', decision.words.trim()),
      })
      .where(and(eq(subjectRequests.tenantId, tx.tenantId), eq(subjectRequests.id, row.id)));
    const details = { request: row.number, kind: row.kind, ...(ground === null ? {} : { ground }), ...done };
    await recordAudit(tx, ctx, {
      action: decision.does === 'grant' ? 'subject-request-granted' : 'subject-request-refused',
      ...{ subject: auditSubject(loaded), details },
    });
    return { ok: true };
  });
}

async function factsOf(
  tx: TenantTx,
  { row, about }: LoadedRequest,
  tenantKey: TenantKey,
  userId: string,
): Promise<DecisionFacts> {
  const { kind, state } = row;
  const isOwn = row.recordedBy === userId;
  if (about === null) return { kind, state, isOwn, hasContact: false, isStored: false };
  const hasContact = (await readContact(tx, about.row.id, tenantKey)) !== null;
  const { texts, files } = await countStored(tx, about.row.id);
  return { kind, state, isOwn, hasContact, isStored: hasContact || texts + files > 0 };
}

/** Does what is granted. @returns what of it stands in the audit */
async function grant(
  tx: TenantTx,
  ctx: PrivacyContext,
  { row, about }: LoadedRequest,
  tenantKey: TenantKey,
): Promise<Readonly<Record<string, unknown>>> {
  switch (row.kind) {
    case 'correction': {
      const asked = withWords(row, tenantKey, ctx.now).words?.correction;
      if (about === null || asked == null) throw new OperationError('conflict');
      return applyCorrection(tx, { caseId: about.row.id, requestId: row.id }, asked, tenantKey);
    }
    case 'restriction':
    case 'withdrawal':
      if (about === null) return {};
      await tx
        .insert(caseRestrictions)
        .values({ tenantId: tx.tenantId, id: about.row.id, requestId: row.id, restrictedAt: ctx.now })
        .onConflictDoNothing();
      return { restricted: true };
    case 'access':
    case 'deletion':
      return {};
  }
}
