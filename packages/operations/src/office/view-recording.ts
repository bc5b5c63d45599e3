import { mayRecord } from '@maklumat/access';
import type { ServiceInChat } from '@maklumat/cases';
import {
  contactsOf,
  type AgencyProfile,
  type LocalisedText,
  type StandardVersion,
} from '@maklumat/standards';
import type { Channel, FormQuestion, Identity, Transition, WorkflowDefinition } from '@maklumat/workflow';
import { newId, type TenantTx } from '@maklumat/db';
import { readCurrentRules, readStartableWorkflows } from '../cases/current-rules';
import { personOf, type CasePerson } from '../cases/person-of';
import type { OfficialContext } from '../context';
import { OperationError } from '../operation-error';
import { readFrame } from '../public/read-frame';
import type { AgencyFrame } from '../public/views';

/** A step as it is asked for: its name and what it takes in words and choices. */
export type RecordingStep = Pick<Transition, 'id' | 'label' | 'inputs'>;

/** A workflow an official may record reports of, with the questions of its form. */
export type RecordingForm = {
  readonly workflow: string;
  readonly name: LocalisedText;
  /** What a case of it is called. */
  readonly noun: LocalisedText;
  readonly channels: readonly Exclude<Channel, 'web'>[];
  /** Channels on which all that the form requires is asked; and those whose reports bear a number of their own. */
  readonly asked: readonly Channel[];
  readonly numbered: readonly Channel[];
  readonly identities: readonly Identity[];
  readonly titleQuestion: string;
  readonly questions: readonly FormQuestion[];
  /** Who comes with it. */
  readonly person: CasePerson;
  /** Steps that may be written down with it when they were made before, one after another. */
  readonly afterwards: readonly RecordingStep[];
};

/** The form of a report that is written down, and how the service is told from the reporter in a chat that is pasted into it. */
export type PastedForm = RecordingForm & { readonly itself: ServiceInChat };

/** What the page for recording shows: every workflow to choose from, and a fresh id for its form. */
export type RecordingForms = {
  readonly zone: AgencyProfile['zone'];
  readonly forms: readonly PastedForm[];
  readonly submissionId: string;
};

/** The forms this official may fill in for somebody else; none without a role that records. */
export async function viewRecordingForms(ctx: OfficialContext): Promise<RecordingForms> {
  return ctx.run('cases:record', async (tx) => {
    const startable = await readStartableWorkflows(tx);
    const offered = startable
      .map(({ definition }) => definition)
      .filter(
        (definition) =>
          definition.doors.recorded.length > 0 && mayRecord(definition, ctx.official.memberships),
      );
    const forms: PastedForm[] = [];
    const frame = await readFrame(tx);
    for (const definition of offered) {
      const standard = await standardNow(tx, definition.slug, ctx.now);
      if (standard === null) continue;
      forms.push({
        ...recordingFormOf(definition, standard),
        itself: serviceInChat(definition, standard, frame),
      });
    }
    return { zone: frame.profile.zone, forms, submissionId: newId() };
  });
}

/** Kinds of contacts a chat may show as its sender. */
const NUMBERS: ReadonlySet<string> = new Set(['telephone', 'mobile', 'whatsapp', 'sms']);

/** What the service is called and how it writes; also numbers that are flagged are its own. */
function serviceInChat(
  { name, start }: WorkflowDefinition,
  standard: StandardVersion,
  { profile, publisher }: AgencyFrame,
): ServiceInChat {
  const contacts = [...contactsOf(standard).map(({ contact }) => contact), ...publisher.contacts];
  const named = [
    name,
    standard.name,
    profile.name,
    profile.officialName,
    publisher.name,
    publisher.shortName,
  ];
  return {
    names: [...named.flatMap((text) => Object.values(text)), ...[standard.printedTitle, publisher.slug]],
    numbers: contacts.filter(({ kind }) => NUMBERS.has(kind)).map(({ value }) => value),
    sentences: Object.values(start.tells),
  };
}

/** The standard a report of today would count by; null while the service has none in force. */
async function standardNow(tx: TenantTx, workflow: string, now: Date): Promise<StandardVersion | null> {
  try {
    return (await readCurrentRules(tx, workflow, now)).standard;
  } catch (error) {
    if (error instanceof OperationError && error.code === 'not-found') return null;
    throw error;
  }
}

/** The form of a workflow as an official fills it in for somebody else. @internal */
export function recordingFormOf(
  definition: WorkflowDefinition,
  standard: Pick<StandardVersion, 'category'>,
): RecordingForm {
  const { slug, name, doors, form } = definition;
  return {
    workflow: slug,
    name,
    noun: form.noun,
    channels: doors.recorded,
    asked: doors.asked ?? [],
    numbered: doors.numbered ?? [],
    identities: doors.identities,
    titleQuestion: form.title,
    questions: form.questions.filter(
      ({ channels }) => channels === undefined || doors.recorded.some((one) => channels.includes(one)),
    ),
    person: personOf(definition, standard),
    afterwards: afterwardsOf(definition),
  };
}

function afterwardsOf({ afterwards = [], transitions }: WorkflowDefinition): RecordingStep[] {
  return afterwards.flatMap((step) => {
    const found = transitions.find((one) => one.id === step);
    if (found === undefined) return [];
    const inputs = found.inputs.filter(({ kind }) => kind === 'text' || kind === 'choice');
    return [{ id: found.id, label: found.done ?? found.label, inputs }];
  });
}
