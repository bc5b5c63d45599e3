import type { TestDatabase } from '@maklumat/db/testing';
import type { OfficialContext, TenantRef } from '../context';
import { draftDocument, issueDocument, type PaperWording } from '../outputs';
import { addOutputs } from './add-outputs';

/** How a test puts facts into words. */
export const WORDING: PaperWording = {
  value: (value) => (value.kind === 'text' ? value.text : value.kind),
  day: (on) => on,
  missing: '-',
};

/** A register, a recap and a letter, called as the workflow: no other agency has one of that name. */
export async function addPapers(database: TestDatabase, tenant: TenantRef, slug: string): Promise<void> {
  const about = { slug, name: { id: slug }, workflows: [slug] };
  const column = { label: { id: 'Nomor' }, shows: 'number' };
  await addOutputs(database, tenant, {
    series: ['agenda', 'surat'].map((one) => ({ slug: one, name: { id: one }, pattern: '{n}' })),
    registers: [{ ...about, series: 'agenda', opens: ['admin'], columns: [column, column] }],
    recaps: [{ ...about, opens: ['admin'], evaluates: ['admin'] }],
    documents: [
      {
        ...{ ...about, title: 'SURAT', by: ['admin'], series: 'surat', visibleTo: 'citizen' },
        blocks: [{ text: '{answer:report}' }],
      },
    ],
  });
}

/** Issues that letter in a case; answers the event it was issued with. */
export async function issueLetter(
  official: OfficialContext,
  document: string,
  number: string,
): Promise<number> {
  const { version } = await draftDocument(official, number, document, WORDING);
  const issued = await issueDocument(official, { number, document, expectedVersion: version }, WORDING);
  return issued.ok ? issued.sequence : 0;
}
