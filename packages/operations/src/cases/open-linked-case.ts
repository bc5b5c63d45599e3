import { caseSubmissions, newId, serviceCases, type TenantTx } from '@maklumat/db';
import { Channel, type Actor, type CaseForm, type FormQuestion, type Transition } from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import { openTenantKey, type MasterKey, type TenantKey } from '../keys';
import { OperationError } from '../operation-error';
import { accessCodeOf } from './access-code';
import { readContact } from './case-contact';
import { caseTitle } from './case-title';
import { readCurrentRules } from './current-rules';
import { fileCaseIn, type FiledCase, type Filing } from './file-case';
import { writtenText, type GivenInput } from './given-input';
import type { LoadedCase } from './load-case';

type OpeningAct = {
  readonly inputs: Readonly<Record<string, GivenInput>>;
  readonly actor: Actor;
  readonly submissionId: string | null;
};

/**
 * Opens the case that a transition opens, in the caller's transaction: for the same person, under the same code,
 * answered by what was filled in here. Null for a transition that opens none.
 *
 * @throws {OperationError} `not-found` when the agency does not have that workflow, or no standard for it in force
 */
export async function openLinkedCase(
  tx: TenantTx,
  parent: LoadedCase,
  transition: Transition,
  act: OpeningAct,
  context: { readonly now: Date; readonly keys: MasterKey },
): Promise<Pick<FiledCase, 'id' | 'number'> | null> {
  const { opens } = transition.effects;
  if (opens === undefined) return null;
  const { definition } = await readCurrentRules(tx, opens.workflow, context.now);
  const { form, start } = definition;
  const tenantKey = await openTenantKey(tx, context.keys);
  return fileCaseIn(
    tx,
    {
      workflow: opens.workflow,
      submissionId: newId(),
      ...{ channel: channelOf(transition, act), identity: parent.state.identity, actor: act.actor },
      ...answersOf(form, act.inputs),
      title: caseTitle(wordsOf(form, act.inputs), definition.name.id),
      contact: await readContact(tx, parent.row.id, tenantKey),
      reachedAt: context.now,
      originalNumber: null,
      internalNote: null,
      example: parent.row.example,
      linked: {
        parentId: parent.row.id,
        accessCode: await codeOf(tx, parent.row.id, tenantKey),
        formId: act.submissionId,
        carried: carriedInto(parent, start.carried ?? [], transition, context.now),
      },
    },
    context,
  );
}

/** What a citizen sends came over the web; what an official records says how it came, or it came to the desk. */
function channelOf({ effects }: Transition, { actor, inputs }: OpeningAct): Channel {
  if (actor.kind !== 'official') return 'web';
  const chosen = inputs[effects.opens?.channelFrom ?? ''];
  const said = Channel.safeParse(chosen?.kind === 'options' ? chosen.ids[0] : undefined);
  return said.success ? said.data : 'desk';
}

function answersOf(
  { questions }: CaseForm,
  inputs: OpeningAct['inputs'],
): Pick<Filing, 'texts' | 'choices' | 'fileIds'> {
  const given = questions.flatMap((question) => {
    const input = Object.hasOwn(inputs, question.id) ? inputs[question.id] : undefined;
    return input === undefined ? [] : [{ question, input }];
  });
  const texts = given.flatMap(({ question, input }) => {
    const text = writtenText(input);
    return text === null ? [] : [{ field: question.id, text }];
  });
  return {
    texts,
    choices: Object.fromEntries(given.flatMap(choiceOf)),
    fileIds: given.flatMap(({ input }) => (input.kind === 'files' ? input.ids : [])),
  };
}

/** What the case is titled by; empty when nothing was written there. */
function wordsOf({ title }: CaseForm, inputs: OpeningAct['inputs']): string {
  return writtenText(Object.hasOwn(inputs, title) ? inputs[title] : undefined) ?? '';
}

function choiceOf({ question, input }: { question: FormQuestion; input: GivenInput }): [string, string][] {
  const id = input.kind === 'options' ? input.ids[0] : undefined;
  return id === undefined ? [] : [[question.id, id]];
}

/** Names that were emitted here, with the last instant of each; what this very act emits counts from now. */
function carriedInto(
  { state }: LoadedCase,
  names: readonly string[],
  { emits }: Transition,
  now: Date,
): { name: string; at: string }[] {
  return names.flatMap((name) => {
    const at = emits.includes(name)
      ? now.getTime()
      : state.emissions.findLast((emission) => emission.name === name)?.at;
    return at === undefined ? [] : [{ name, at: new Date(at).toISOString() }];
  });
}

/** The code that opens a case and all that are opened in it: that of the form the first of them was filed with. */
async function codeOf(tx: TenantTx, caseId: string, tenantKey: TenantKey): Promise<string> {
  const [row] = await tx
    .select({ parentId: serviceCases.parentId, submissionId: caseSubmissions.id })
    .from(serviceCases)
    .innerJoin(
      caseSubmissions,
      and(eq(caseSubmissions.tenantId, serviceCases.tenantId), eq(caseSubmissions.caseId, serviceCases.id)),
    )
    .where(and(eq(serviceCases.tenantId, tx.tenantId), eq(serviceCases.id, caseId)));
  if (row === undefined) throw new OperationError('not-found');
  return row.parentId === null
    ? accessCodeOf(tenantKey, row.submissionId)
    : codeOf(tx, row.parentId, tenantKey);
}
