import { draftDocument, issueDocument, type PaperWording } from '../outputs';
import { aRetentionRule, type GivenOutputs } from './add-outputs';
import type { Agency } from './two-agencies';

/** A register, a recap and a letter, called as the form: the other agency has none of that name. */
export function outputsOf(slug: string): GivenOutputs {
  const about = { slug, name: { id: slug }, workflows: [slug] };
  const column = { label: { id: 'Nomor' }, shows: 'number' };
  return {
    series: ['agenda', 'surat'].map((one) => ({ slug: one, name: { id: one }, pattern: '{n}' })),
    registers: [{ ...about, series: 'agenda', opens: ['admin'], columns: [column, column] }],
    recaps: [{ ...about, opens: ['admin'], evaluates: ['admin'] }],
    documents: [
      {
        ...{ ...about, title: 'SURAT', by: ['admin'], series: 'surat', visibleTo: 'citizen' },
        blocks: [{ text: '{answer:report}' }],
      },
    ],
    retention: [aRetentionRule(slug)],
  };
}

/** How a test puts facts into words. */
export const WORDING: PaperWording = {
  value: (value) => (value.kind === 'text' ? value.text : value.kind),
  day: (on) => on,
  missing: '-',
};

/** Issues the letter of a case. @returns the sequence of its event */
export async function issueLetter({ official, workflow }: Agency, number: string): Promise<number> {
  const { version } = await draftDocument(official, number, workflow, WORDING);
  const form = { number, document: workflow, expectedVersion: version };
  const issued = await issueDocument(official, form, WORDING);
  return issued.ok ? issued.sequence : 0;
}
