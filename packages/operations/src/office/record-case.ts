import { mayRecord } from '@maklumat/access';
import type { TenantTx } from '@maklumat/db';
import {
  formFor,
  type Channel,
  type FormQuestion,
  type Identity,
  type Refusal,
  type RoleInUnit,
  type WorkflowDefinition,
} from '@maklumat/workflow';
import { actInCase } from '../cases/act-in-case';
import { readCurrentRules } from '../cases/current-rules';
import { AlreadyFiledError, fileCaseIn, type Filing } from '../cases/file-case';
import { readFormFiles } from '../cases/form-files';
import { openTenantKey } from '../keys';
import type { CaseContact } from '../cases/case-contact';
import { caseTitle } from '../cases/case-title';
import { loadCaseById, readEvents } from '../cases/load-case';
import type { OfficialContext } from '../context';
import { OperationError } from '../operation-error';
import { checkDoneSteps, type DoneStep } from './check-done-steps';
import { checkRecording } from './check-recording';
import { toldRegistrations, type Registration } from '../outputs/told-registrations';
import { readFirstTold, type FirstTold } from './first-told';
import { recordingFormId } from './recording-files';
import { recordAudit } from './record-audit';
import { rolesOf, signedBy } from './seen-case';

/** A report as an official writes it down. Empty texts count as not given. */
export type Recording = {
  readonly workflow: string;
  /** Made with the form: sending it twice records one case. */
  readonly submissionId: string;
  readonly channel: string;
  readonly identity: string;
  /** Answers by question id: words, an option's id, a place in one line. */
  readonly answers: Readonly<Record<string, string>>;
  readonly contact: CaseContact | null;
  /** The instant it reached the agency, from which its clocks count; null when it cannot be read. */
  readonly reachedAt: Date | null;
  readonly originalNumber: string;
  readonly internalNote: string;
  /** Steps made before it was written down, in the order of the workflow's `afterwards`. */
  readonly done?: readonly DoneStep[];
};

/** What is handed over to whoever reported. */
export type RecordedCase = {
  readonly number: string;
  readonly accessCode: string;
  /** What the workflow tells whoever reported, to be sent on by hand; null where it says nothing. */
  readonly told: FirstTold | null;
};

/** The same with its numbers in the registers that tell them, for whoever stands at the desk. */
export type RegisteredCase = RecordedCase & { readonly registrations: readonly Registration[] };

export type RecordCaseResult =
  | { readonly ok: true; readonly recorded: RegisteredCase }
  | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };

/**
 * Records a report that came in another way, with the files that were added to its form. Refusals name `channel`, `identity`, `reached-at`, `contact`
 * and its parts (`name`, `phone`, `email`, `address`), `original`, `note`, a question as `answers.<id>`, or a step of the past as
 * `done.<transition>.<input>`, its time as `done.<transition>.at`.
 *
 * @throws {OperationError} `not-found` for a workflow the tenant does not have, `forbidden` without a role that records
 */
export async function recordCase(ctx: OfficialContext, recording: Recording): Promise<RecordCaseResult> {
  const staff = (recording.done ?? []).length === 0 ? [] : await ctx.colleagues();
  try {
    return await ctx.run('cases:record', (tx) => recordIn(tx, ctx, recording, staff));
  } catch (error) {
    // The same form sent twice at once: the other one is committed by now.
    if (!(error instanceof AlreadyFiledError)) throw error;
    return ctx.run('cases:record', (tx) => recordIn(tx, ctx, recording, staff));
  }
}

async function recordIn(
  tx: TenantTx,
  ctx: OfficialContext,
  recording: Recording,
  staff: readonly RoleInUnit[],
): Promise<RecordCaseResult> {
  const rules = await readCurrentRules(tx, recording.workflow, ctx.now);
  const { definition } = rules;
  if (!mayRecord(definition, ctx.official.memberships)) throw new OperationError('forbidden');
  const [first, ...rest] = [
    ...checkRecording(definition, recording, ctx.now),
    ...(await checkDoneSteps(tx, ctx, rules, recording, staff)),
  ];
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const formId = await recordingFormId(tx, ctx, recording.submissionId);
  const files = await readFormFiles(tx, formId, await openTenantKey(tx, ctx.keys));
  const filed = await fileCaseIn(
    tx,
    { ...filingOf(ctx, definition, recording), formId, fileIds: files.map(({ id }) => id) },
    ctx,
  );
  if (!filed.again) {
    for (const step of recording.done ?? []) await takeDone(tx, ctx, filed.id, step, recording, staff);
    await recordAudit(tx, ctx, {
      action: 'case-recorded',
      subject: filed.number,
      details: { channel: recording.channel },
    });
  }
  const told = await readFirstTold(tx, filed.id);
  const registrations = await toldRegistrations(tx, await readEvents(tx, filed.id));
  return { ok: true, recorded: { number: filed.number, accessCode: filed.accessCode, told, registrations } };
}

/** A step of the past, in its place of the log with its own instant. */
async function takeDone(
  tx: TenantTx,
  ctx: OfficialContext,
  caseId: string,
  { transition, inputs, at }: DoneStep,
  { channel }: Recording,
  staff: readonly RoleInUnit[],
): Promise<void> {
  const made = await actInCase(
    tx,
    await loadCaseById(tx, caseId, 'for-update'),
    {
      ...{ transition, inputs, actor: rolesOf(ctx), signedBy: (role) => signedBy(ctx, role) },
      ...{ channel: channel as Channel, staff, submissionId: null, happenedAt: at ?? ctx.now },
    },
    ctx,
  );
  // Judged before the case was there: only a rule that knows the case could still refuse.
  if (!made.ok) throw new OperationError('conflict');
}

/** A recording as it is filed, by who writes it down. @internal */
export function filingOf(ctx: OfficialContext, definition: WorkflowDefinition, recording: Recording): Filing {
  const asked = formFor(definition.form, recording.channel as Channel).questions;
  const answered = asked.flatMap((question) => {
    const text = (recording.answers[question.id] ?? '').trim();
    return text === '' ? [] : [{ question, text }];
  });
  const role = definition.roles.flatMap(({ role: slug, records }) =>
    ctx.official.memberships.filter((held) => records && held.role === slug),
  )[0];
  if (role === undefined) throw new OperationError('forbidden');
  return {
    workflow: recording.workflow,
    submissionId: recording.submissionId,
    channel: recording.channel as Channel,
    identity: recording.identity as Identity,
    actor: signedBy(ctx, role),
    title: titleOf(definition, recording.answers),
    texts: answered
      .filter(({ question }) => question.kind !== 'choice')
      .map(({ question, text }) => ({ field: question.id, text })),
    choices: Object.fromEntries(answered.filter(({ question }) => question.kind === 'choice').map(choiceOf)),
    fileIds: [],
    contact: recording.identity === 'anonymous' ? null : recording.contact,
    reachedAt: recording.reachedAt ?? ctx.now,
    originalNumber: recording.originalNumber.trim() || null,
    internalNote: recording.internalNote.trim() || null,
    example: false,
  };
}

function choiceOf({ question, text }: { question: FormQuestion; text: string }): [string, string] {
  return [question.id, text];
}

/** The first words of the answer that titles the case. */
function titleOf({ form, name }: WorkflowDefinition, answers: Recording['answers']): string {
  const question = form.questions.find(({ id }) => id === form.title);
  const text = answers[form.title] ?? '';
  const chosen = question?.options.find(({ id }) => id === text.trim());
  return caseTitle(chosen?.label.id ?? text, name.id);
}
