import type { TenantTx } from '@maklumat/db';
import type { Refusal, RoleInUnit } from '@maklumat/workflow';
import { actInCase } from '../cases/act-in-case';
import type { GivenInput } from '../cases/given-input';
import { readFormFiles } from '../cases/form-files';
import type { LoadedCase } from '../cases/load-case';
import type { OfficialContext } from '../context';
import { openTenantKey } from '../keys';
import { OperationError } from '../operation-error';
import type { PaperWording } from '../outputs/compose-paper';
import { issueWithAct } from '../outputs/issue-with-act';
import { actFormId } from './act-files';
import { changesSince, type CaseChanges } from './case-changes';
import { isDoneAlready } from './done-already';
import { recordAudit } from './record-audit';
import { loadSeenCase, mayReadWords, rolesOf, signedBy } from './seen-case';

export type ActOnCase = {
  readonly number: string;
  /** Version of the case the official read; any later one is told, not overwritten. */
  readonly expectedVersion: number;
  readonly transition: string;
  readonly inputs: Readonly<Record<string, GivenInput>>;
};

export type ActOnCaseResult =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] }
  /** Somebody was faster: what happened since, and nothing was done. */
  | { readonly ok: false; readonly changed: CaseChanges };

/**
 * Makes a transition in the official's own name. The same form sent again after it was done is done once; another
 * decision on the same page is not done, and told what changed. What the act issues is issued with it.
 *
 * @param wording of the papers that the act issues
 * @throws {OperationError} `not-found` for a case out of sight
 */
export async function actOnCase(
  ctx: OfficialContext,
  act: ActOnCase,
  wording: PaperWording,
): Promise<ActOnCaseResult> {
  const staff = await ctx.colleagues();
  try {
    return await ctx.run('cases:decide', (tx) => actIn(tx, ctx, act, { staff, wording }));
  } catch (error) {
    if (!(error instanceof OperationError) || error.code !== 'conflict') throw error;
    return { ok: false, changed: await changesSince(ctx, act.number, act.expectedVersion) };
  }
}

async function actIn(
  tx: TenantTx,
  ctx: OfficialContext,
  act: ActOnCase,
  { staff, wording }: { readonly staff: readonly RoleInUnit[]; readonly wording: PaperWording },
): Promise<ActOnCaseResult> {
  const { loaded, sight } = await loadSeenCase(tx, ctx, act.number, 'for-update');
  if (!mayReadWords(sight)) return { ok: false, refusals: [{ code: 'role-may-not' }] };
  const { version } = loaded.state;
  if (version !== act.expectedVersion) {
    if (await isDoneAlready(tx, ctx, loaded, act)) return { ok: true, version };
    throw new OperationError('conflict');
  }
  if (act.transition === loaded.rules.definition.call?.entry)
    return { ok: false, refusals: [{ code: 'transition-unknown' }] };
  const form = await readForm(tx, ctx, loaded, act);
  const result = await actInCase(
    tx,
    loaded,
    {
      transition: act.transition,
      inputs: form.inputs,
      actor: rolesOf(ctx),
      signedBy: (role) => signedBy(ctx, role),
      channel: 'web',
      staff,
      submissionId: form.id,
    },
    ctx,
  );
  if (!result.ok) return result;
  const transition = loaded.rules.definition.transitions.find(({ id }) => id === act.transition);
  const issued = await issueWithAct(tx, ctx, { caseId: loaded.row.id, transition }, wording);
  await recordAudit(tx, ctx, {
    action: 'case-transition',
    subject: loaded.row.number,
    details: { transition: act.transition },
  });
  return { ok: true, version: issued ?? result.state.version };
}

/** What was typed, and the files that wait with this official's form of the act. */
async function readForm(
  tx: TenantTx,
  ctx: OfficialContext,
  { row, rules }: LoadedCase,
  { transition, inputs }: ActOnCase,
): Promise<{ id: string; inputs: ActOnCase['inputs'] }> {
  const tenantKey = await openTenantKey(tx, ctx.keys);
  const id = actFormId(tenantKey, ctx, { caseId: row.id, transition });
  const asked = rules.definition.transitions.find((one) => one.id === transition)?.inputs ?? [];
  const field = asked.find(({ kind }) => kind === 'files');
  const ids = field === undefined ? [] : (await readFormFiles(tx, id, tenantKey)).map((file) => file.id);
  if (field === undefined || ids.length === 0) return { id, inputs };
  return { id, inputs: { ...inputs, [field.id]: { kind: 'files', ids } } };
}
