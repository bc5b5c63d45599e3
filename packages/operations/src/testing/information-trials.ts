import { newId } from '@maklumat/db';
import { anEntry } from '@maklumat/public-information/testing';
import * as operations from '../index';
import { anEntryOf, aPublishedEntryOf } from './an-information-office';
import type { Trial } from './trials';
import { NOW, PDF, type Agency } from './two-agencies';

const ENTRY = { ...anEntry(), unit: 'diskominfo' };

function listOf(title: string): string {
  return `Judul,Klasifikasi,Unit\n${title},berkala,diskominfo`;
}

/** The public information list, where it is told what it is about. */
export const INFORMATION_TRIALS: Readonly<Record<string, readonly Trial[]>> = {
  approveImport: [({ official }, { importId }) => operations.approveImport(official, importId)],
  importInformation: [
    // Which numbers the entries get is told by nothing but the own ones.
    async ({ official, secret }, { importId }) =>
      (await operations.importInformation(official, listOf(`${secret} ${newId()}`), importId)).ok,
  ],
  saveInformation: [
    ({ official }, { ticket }) =>
      operations.saveInformation(official, {
        ...{ number: null, readVersion: 0, submissionId: newId(), entry: ENTRY },
        file: { does: 'take', ticket },
      }),
  ],
  searchPublicInformation: [
    ({ official }, { key }) =>
      operations.searchPublicInformation(official, { query: null, caseNumber: key.number }),
  ],
};

/** The public information list of a whole agency. */
export const WHOLE_INFORMATION: Readonly<Record<string, (own: Agency) => Promise<unknown>>> = {
  listInformation: ({ official }) =>
    operations.listInformation(official, {
      ...{ list: null, class: null, unit: null, query: null, importId: null, page: 1 },
    }),
  viewInformationForm: ({ official }) => operations.viewInformationForm(official),
  viewInformation: async (own) => operations.viewInformation(own.official, await anEntryOf(own)),
  decideInformation: async (own) =>
    operations.decideInformation(own.official, {
      ...{ number: await anEntryOf(own), readVersion: 1, step: 'return', reason: 'Lengkapi.' },
    }),
  downloadInformation: async (own) =>
    (await operations.downloadInformation(own.official, await anEntryOf(own), 1)).name,
  keepInformationFile: ({ official }) => operations.keepInformationFile(official, PDF),
  previewInformationImport: ({ official }) =>
    operations.previewInformationImport(official, listOf('Laporan')),
  importInformationOf: ({ database, tenant }) =>
    operations.importInformationOf(database.db, tenant.id, listOf(newId()), {
      ...{ now: NOW, actor: 'test', dryRun: false },
    }),
  listPublicInformation: ({ anyone }) =>
    operations.listPublicInformation(anyone, {
      ...{ query: null, class: null, unit: null, year: null, page: 1 },
    }),
  exportPublicInformation: ({ anyone }) => operations.exportPublicInformation(anyone),
  viewPublicInformation: async (own) =>
    (await operations.viewPublicInformation(own.anyone, await aPublishedEntryOf(own))).entry,
  downloadPublicInformation: async (own) =>
    (await operations.downloadPublicInformation(own.anyone, own.official.files, await aPublishedEntryOf(own)))
      .name,
};
