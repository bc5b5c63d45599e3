import { questionAnswers, questionAnswerUses, type TenantTx } from '@maklumat/db';
import { allowedTransitions } from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import { actInCase } from '../cases/act-in-case';
import type { LoadedCase } from '../cases/load-case';
import type { OfficialContext } from '../context';
import { loadSeenCase, mayReadWords, rolesOf, signedBy, type SeenLoadedCase } from '../office/seen-case';
import { OperationError } from '../operation-error';
import { readRights } from './answer-rows';

/**
 * The case an entry is proposed from. Where its workflow has a step for it and this official may make it, the case's
 * own log says that an entry was proposed.
 *
 * @returns the case's id, which stays with the entry and is never public
 * @throws {OperationError} `not-found` for a case from which this official may propose nothing
 * @internal
 */
export async function noteInSourceCase(tx: TenantTx, ctx: OfficialContext, number: string): Promise<string> {
  const seen = await loadSeenCase(tx, ctx, number, 'for-update');
  const { loaded } = seen;
  if (!(await mayProposeFrom(tx, ctx, seen))) throw new OperationError('not-found');
  if (entryActOf(ctx, loaded) !== null) await note(tx, ctx, loaded);
  return loaded.row.id;
}

/** The step that notes a proposed entry in the case, if this official may make it now. @internal */
export function entryActOf(ctx: OfficialContext, { rules, state }: LoadedCase): string | null {
  const entry = rules.definition.call?.entry;
  if (entry === undefined) return null;
  const allowed = allowedTransitions(rules.definition, state, rolesOf(ctx), new Set());
  return allowed.some(({ id }) => id === entry) ? entry : null;
}

async function note(tx: TenantTx, ctx: OfficialContext, loaded: LoadedCase): Promise<void> {
  const made = await actInCase(
    tx,
    loaded,
    {
      transition: loaded.rules.definition.call?.entry ?? '',
      inputs: {},
      actor: rolesOf(ctx),
      signedBy: (role) => signedBy(ctx, role),
      channel: 'web',
      submissionId: null,
    },
    ctx,
  );
  if (!made.ok) throw new OperationError('conflict');
}

/**
 * Whether this official may propose an entry from a case: one that was answered, in an agency whose roles write
 * questions with answers. A confidential case gives none.
 *
 * @internal
 */
export async function mayProposeFrom(
  tx: TenantTx,
  ctx: OfficialContext,
  { loaded: { state }, sight }: SeenLoadedCase,
): Promise<boolean> {
  if (state.answers === 0 || state.identity === 'confidential' || !mayReadWords(sight)) return false;
  return (await readRights(tx, ctx)).writes;
}

/** Code of the entry a case was answered with; null for none. @internal */
export async function readEntryUsed(tx: TenantTx, caseId: string): Promise<string | null> {
  const [row] = await tx
    .select({ code: questionAnswers.code })
    .from(questionAnswerUses)
    .innerJoin(
      questionAnswers,
      and(
        eq(questionAnswers.tenantId, questionAnswerUses.tenantId),
        eq(questionAnswers.id, questionAnswerUses.entryId),
      ),
    )
    .where(
      and(
        eq(questionAnswerUses.tenantId, tx.tenantId),
        eq(questionAnswers.tenantId, tx.tenantId),
        eq(questionAnswerUses.id, caseId),
      ),
    );
  return row?.code ?? null;
}
