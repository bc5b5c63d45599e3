import { mayRecord } from '@maklumat/access';
import type { AgencyProfile, LocalisedText } from '@maklumat/standards';
import type { Channel, FormQuestion, Identity, WorkflowDefinition } from '@maklumat/workflow';
import { newId } from '@maklumat/db';
import { readStartableWorkflows } from '../cases/current-rules';
import type { OfficialContext } from '../context';
import { readFrame } from '../public/read-frame';

/** A workflow an official may record reports of, with the questions of its form. */
export type RecordingForm = {
  readonly workflow: string;
  readonly name: LocalisedText;
  readonly channels: readonly Exclude<Channel, 'web'>[];
  /** Channels on which all that the form requires is asked; and those whose reports bear a number of their own. */
  readonly asked: readonly Channel[];
  readonly numbered: readonly Channel[];
  readonly identities: readonly Identity[];
  readonly titleQuestion: string;
  readonly questions: readonly FormQuestion[];
};

/** What the page for recording shows: every workflow to choose from, and a fresh id for its form. */
export type RecordingForms = {
  readonly zone: AgencyProfile['zone'];
  readonly forms: readonly RecordingForm[];
  readonly submissionId: string;
};

/** The forms this official may fill in for somebody else; none without a role that records. */
export async function viewRecordingForms(ctx: OfficialContext): Promise<RecordingForms> {
  return ctx.run('cases:record', async (tx) => {
    const startable = await readStartableWorkflows(tx);
    const forms = startable
      .map(({ definition }) => definition)
      .filter(
        (definition) =>
          definition.doors.recorded.length > 0 && mayRecord(definition, ctx.official.memberships),
      )
      .map(recordingFormOf);
    return { zone: (await readFrame(tx)).profile.zone, forms, submissionId: newId() };
  });
}

/** The form of a workflow as an official fills it in for somebody else. @internal */
export function recordingFormOf({ slug, name, doors, form }: WorkflowDefinition): RecordingForm {
  return {
    workflow: slug,
    name,
    channels: doors.recorded,
    asked: doors.asked ?? [],
    numbered: doors.numbered ?? [],
    identities: doors.identities,
    titleQuestion: form.title,
    questions: form.questions,
  };
}
