import * as operations from '../index';
import { WORDING } from './agency-outputs';
import type { Trial } from './trials';
import { citizenOf } from './two-agencies';

function monthOf(register: string): operations.AskedRegister {
  return { register, month: '2026-11', query: '' };
}

/** Papers, registers and recaps. */
export const OUTPUT_TRIALS: Readonly<Record<string, readonly Trial[]>> = {
  listDocuments: [({ official }, { key }) => operations.listDocuments(official, key.number)],
  draftDocument: [
    ({ official }, { key, workflow }) => operations.draftDocument(official, key.number, workflow, WORDING),
    ({ official }, { workflow }, { key }) =>
      operations.draftDocument(official, key.number, workflow, WORDING),
  ],
  issueDocument: [
    ({ official }, { key, workflow, version }) =>
      operations.issueDocument(
        official,
        { number: key.number, document: workflow, expectedVersion: version },
        WORDING,
      ),
  ],
  readIssuedDocument: [
    ({ official }, { key, issued }) => operations.readIssuedDocument(official, key.number, issued),
  ],
  readOwnDocument: [(own, { key, issued }) => operations.readOwnDocument(citizenOf(own), key, issued)],
  viewRegister: [({ official }, { workflow }) => operations.viewRegister(official, monthOf(workflow), 1)],
  exportRegister: [
    ({ official }, { workflow }) => operations.exportRegister(official, monthOf(workflow), 'csv'),
  ],
  viewRecap: [({ official }, { workflow }) => operations.viewRecap(official, workflow, '2026-11')],
  writeRecapNote: [
    ({ official }, { workflow }) =>
      operations.writeRecapNote(official, {
        ...{ recap: workflow, month: '2026-11', readNumber: 0, text: 'Baik' },
      }),
  ],
};
