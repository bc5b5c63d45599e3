import { mayRecord } from '@maklumat/access';
import type { AgencyProfile, LocalisedText } from '@maklumat/standards';
import type { Channel, FormQuestion, Identity } from '@maklumat/workflow';
import { newId } from '@maklumat/db';
import { readCurrentRules, readStartableWorkflows } from '../cases/current-rules';
import { personOf, type CasePerson } from '../cases/person-of';
import type { OfficialContext } from '../context';
import { readFrame } from '../public/read-frame';

/** A workflow an official may record reports of, with the questions of its form. */
export type RecordingForm = {
  readonly workflow: string;
  readonly name: LocalisedText;
  readonly channels: readonly Exclude<Channel, 'web'>[];
  readonly identities: readonly Identity[];
  readonly titleQuestion: string;
  readonly questions: readonly FormQuestion[];
  /** Who comes with it. */
  readonly person: CasePerson;
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
    const offered = startable
      .map(({ definition }) => definition)
      .filter(
        (definition) =>
          definition.doors.recorded.length > 0 && mayRecord(definition, ctx.official.memberships),
      );
    const forms: RecordingForm[] = [];
    for (const definition of offered) {
      const { slug, name, doors, form } = definition;
      const { standard } = await readCurrentRules(tx, slug, ctx.now);
      forms.push({
        ...{ workflow: slug, name, channels: doors.recorded, identities: doors.identities },
        ...{ titleQuestion: form.title, questions: form.questions, person: personOf(definition, standard) },
      });
    }
    return { zone: (await readFrame(tx)).profile.zone, forms, submissionId: newId() };
  });
}
