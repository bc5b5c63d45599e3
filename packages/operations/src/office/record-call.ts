import { mayRecord } from '@maklumat/access';
import { questionAnswerUses, type TenantTx } from '@maklumat/db';
import type { Refusal, RoleInUnit, WorkflowDefinition } from '@maklumat/workflow';
import { readPublishedEntry } from '../answers/published-entry';
import { actInCase } from '../cases/act-in-case';
import type { GivenInput } from '../cases/given-input';
import { readCurrentRules } from '../cases/current-rules';
import { AlreadyFiledError, fileCaseIn, type FiledCase } from '../cases/file-case';
import { loadCaseById } from '../cases/load-case';
import type { OfficialContext } from '../context';
import { OperationError } from '../operation-error';
import { checkCallActs, type CallStep } from './check-call-acts';
import { checkRecording } from './check-recording';
import { recordAudit } from './record-audit';
import { filingOf, type RecordedCase, type Recording } from './record-case';
import { rolesOf, signedBy } from './seen-case';

/** A telephone call as an operator writes it down while it lasts. */
export type Call = Pick<Recording, 'workflow' | 'submissionId' | 'answers' | 'contact' | 'internalNote'> & {
  /** What is done with it at once; null: it is recorded and nothing more. */
  readonly does: 'answer' | 'promise' | null;
  /** What that step asks for, by input. */
  readonly inputs: Readonly<Record<string, GivenInput>>;
  /** What the step after a promise asks for, when a unit is to confirm the answer; null: no unit is named. */
  readonly confirm: Readonly<Record<string, GivenInput>> | null;
  /** Code of the entry that was read out; null for own words. */
  readonly entry: string | null;
};

export type RecordCallResult =
  | { readonly ok: true; readonly recorded: RecordedCase }
  | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };

/**
 * Records a call and answers it, or promises an answer, in one transaction: either all of it is there, or nothing.
 * Sent twice it is recorded once. Refusals name the fields of a recording, the inputs of the step as `inputs.<id>`,
 * those of the confirmation as `confirm.<id>`, and the entry as `entry`.
 *
 * @throws {OperationError} `not-found` for a workflow the tenant does not have or that takes no telephone calls,
 *   `forbidden` without a role that records
 */
export async function recordCall(ctx: OfficialContext, call: Call): Promise<RecordCallResult> {
  const staff = await ctx.colleagues();
  try {
    return await ctx.run('cases:record', (tx) => recordIn(tx, ctx, call, staff));
  } catch (error) {
    // The same form sent twice at once: the other one is committed by now.
    if (!(error instanceof AlreadyFiledError)) throw error;
    return ctx.run('cases:record', (tx) => recordIn(tx, ctx, call, staff));
  }
}

async function recordIn(
  tx: TenantTx,
  ctx: OfficialContext,
  call: Call,
  staff: readonly RoleInUnit[],
): Promise<RecordCallResult> {
  const rules = await readCurrentRules(tx, call.workflow, ctx.now);
  const { definition } = rules;
  if (!definition.doors.recorded.includes('telephone')) throw new OperationError('not-found');
  if (!mayRecord(definition, ctx.official.memberships)) throw new OperationError('forbidden');
  const recording = recordingOf(ctx, definition, call);
  const steps = stepsOf(definition, call);
  const entry = call.entry === null ? null : await readPublishedEntry(tx, call.entry, ctx.now);
  const [first, ...rest] = [
    ...checkRecording(definition, recording, ctx.now),
    ...(await checkCallActs(tx, ctx, rules, steps, staff)),
    ...(call.entry !== null && entry === null ? [{ code: 'option-unknown', field: 'entry' } as const] : []),
  ];
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const filed = await fileCaseIn(tx, filingOf(ctx, definition, recording), ctx);
  // Who is on the telephone hears it.
  const recorded = { number: filed.number, accessCode: filed.accessCode, told: null };
  if (filed.again) return { ok: true, recorded };
  for (const step of steps) await take(tx, ctx, filed, step, staff);
  if (entry !== null)
    await tx.insert(questionAnswerUses).values({
      ...{ tenantId: tx.tenantId, id: filed.id, entryId: entry.id },
      ...{ version: entry.version, usedAt: ctx.now },
    });
  const details = { channel: 'telephone', does: call.does };
  await recordAudit(tx, ctx, { action: 'case-recorded', subject: filed.number, details });
  return { ok: true, recorded };
}

function recordingOf(
  { now }: OfficialContext,
  { doors }: WorkflowDefinition,
  { workflow, submissionId, answers, contact, internalNote }: Call,
): Recording {
  return {
    ...{ workflow, submissionId, answers, contact, internalNote, originalNumber: '' },
    channel: 'telephone',
    identity: doors.identities[0] ?? 'named',
    reachedAt: now,
  };
}

/** The steps that follow the recording, in their order. */
function stepsOf({ call: acts }: WorkflowDefinition, { does, inputs, confirm }: Call): CallStep[] {
  if (does === null) return [];
  const first = { transition: acts?.[does] ?? '', inputs, field: 'inputs' } as const;
  if (does === 'answer' || confirm === null) return [first];
  return [first, { transition: acts?.confirm ?? '', inputs: confirm, field: 'confirm' }];
}

async function take(
  tx: TenantTx,
  ctx: OfficialContext,
  filed: FiledCase,
  { transition, inputs }: CallStep,
  staff: readonly RoleInUnit[],
): Promise<void> {
  const made = await actInCase(
    tx,
    await loadCaseById(tx, filed.id, 'for-update'),
    {
      ...{ transition, inputs, actor: rolesOf(ctx), signedBy: (role) => signedBy(ctx, role) },
      ...{ channel: 'telephone', staff, submissionId: null },
    },
    ctx,
  );
  // Judged before the case was there: only a rule that knows the case could still refuse.
  if (!made.ok) throw new OperationError('conflict');
}
