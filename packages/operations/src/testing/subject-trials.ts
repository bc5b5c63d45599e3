import { newId } from '@maklumat/db';
import type { BreachRecord } from '@maklumat/personal-data';
import * as operations from '../index';
import type { OwnCaseKey } from '../index';
import { aDataOfficer } from './an-office';
import type { Trial } from './trials';
import { citizenOf, NOW, type Agency, type Names } from './two-agencies';

/** A breach as an agency would write it down. */
export const A_BREACH: BreachRecord = {
  ...{ title: 'Surel salah kirim', happenedAt: null, foundAt: '2026-11-22T02:00:00.000Z' },
  ...{ data: ['name', 'contact'], what: 'Daftar pemohon terkirim ke dinas lain.', people: 12 },
  ...{ isEstimate: false, cause: 'Alamat salah dipilih.', handling: 'Penerima diminta menghapus.' },
  ...{ recovery: 'Surel ditarik kembali.', prevention: '', publicReason: null },
  told: { persons: null, institution: null, public: null },
};

const REASON = 'Data yang tersimpan sudah dicocokkan dengan kartu identitas.';

function recorded(caseNumber: string): operations.RecordedRequest {
  return {
    ...{ id: newId(), caseNumber, kind: 'restriction', channel: 'desk', receivedAt: NOW, words: '' },
    ...{ requester: { name: 'Budi', reach: 'Loket' }, identityCheck: 'identity-card', correction: null },
  };
}

/** Requests about personal data and a breach of an agency, made just now. */
export async function subjectsOf(
  agency: Agency,
  key: OwnCaseKey,
  linked: string,
): Promise<Pick<Names, 'request' | 'restricted' | 'breach'>> {
  const { protector, secret } = agency;
  const asked = await operations.askAboutOwnData(citizenOf(agency), key, {
    ...{ id: newId(), kind: 'correction', words: `Nama saya keliru, ${secret}` },
    correction: { field: 'name', to: `${secret} Baru` },
  });
  const restriction = await operations.recordSubjectRequest(protector, recorded(linked));
  if (!asked.ok || !restriction.ok) throw new Error('a request was not taken');
  const second = await aDataOfficer(agency.database, agency.tenant, NOW);
  const grant = { does: 'grant', words: '' } as const;
  const granted = await operations.decideSubjectRequest(second, restriction.number, grant);
  if (!granted.ok) throw new Error(granted.refusal.code);
  const breach = newId();
  const record = { ...A_BREACH, title: `Insiden ${secret}` };
  await operations.writeBreach(protector, { id: breach, read: 0, record, why: '' });
  return { request: asked.number, restricted: restriction.number, breach };
}

/** Operations about one request or breach. */
export const SUBJECT_TRIALS: Readonly<Record<string, readonly Trial[]>> = {
  viewOwnData: [(own, { key }) => operations.viewOwnData(citizenOf(own), key)],
  takeOwnCopy: [(own, { key }) => operations.takeOwnCopy(citizenOf(own), key)],
  askAboutOwnData: [
    (own, { key }) =>
      operations.askAboutOwnData(citizenOf(own), key, {
        ...{ id: newId(), kind: 'restriction', words: '', correction: null },
      }),
  ],
  liftOwnRestriction: [(own, { key }) => operations.liftOwnRestriction(citizenOf(own), key)],
  viewSubjectRequest: [({ protector }, { request }) => operations.viewSubjectRequest(protector, request)],
  takeSubjectRequest: [({ protector }, { request }) => operations.takeSubjectRequest(protector, request)],
  decideSubjectRequest: [
    ({ protector }, { request }) =>
      operations.decideSubjectRequest(protector, request, { does: 'refuse', words: REASON, ground: '6' }),
  ],
  liftRestriction: [({ protector }, { restricted }) => operations.liftRestriction(protector, restricted)],
  recordSubjectRequest: [
    ({ protector }, { key }) => operations.recordSubjectRequest(protector, recorded(key.number)),
  ],
  viewBreach: [({ protector }, { breach }) => operations.viewBreach(protector, breach)],
  writeBreach: [
    ({ protector }, { breach }) =>
      operations.writeBreach(protector, { id: breach, read: 1, record: A_BREACH, why: 'Jumlah diperiksa' }),
  ],
};

/** Operations on all requests and breaches of an agency. */
export const WHOLE_SUBJECTS: Readonly<Record<string, (own: Agency) => Promise<unknown>>> = {
  listSubjectRequests: ({ protector }) => operations.listSubjectRequests(protector),
  findSubjectCases: ({ protector }) => operations.findSubjectCases(protector, '0812-3456-7890'),
  listBreaches: ({ protector }) => operations.listBreaches(protector),
  exportBreaches: ({ protector }) => operations.exportBreaches(protector),
  runSubjectClocks: ({ database, tenant }) => operations.runSubjectClocks(database.db, NOW, tenant.id),
};
