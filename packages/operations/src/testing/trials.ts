import { newId } from '@maklumat/db';
import * as operations from '../index';
import type { Session } from '../index';
import { aFormWorkflow } from './a-form-workflow';
import { WORDING } from './agency-outputs';
import { ANSWER_TRIALS, WHOLE_ANSWERS } from './answer-trials';
import { INFORMATION_TRIALS, WHOLE_INFORMATION } from './information-trials';
import { DEMO } from './a-demo';
import { LINK_TRIALS } from './link-trials';
import { OUTPUT_TRIALS } from './output-trials';
import { PEOPLE_TRIALS, WHOLE_PEOPLE } from './people-trials';
import { RECORDING_TRIALS } from './recording-trials';
import { SUBJECT_TRIALS, WHOLE_SUBJECTS } from './subject-trials';
import { HOLD_TRIALS, WHOLE_UPKEEP } from './upkeep-trials';
import { citizenOf, FINISH, NOW, PDF, type Agency, type Names } from './two-agencies';

/**
 * One operation, called in the own agency with names that may be its own, another's or nobody's. What it gives must
 * tell the own from all others, and the others not from each other.
 */
export type Trial = (own: Agency, named: Names, mine: Names) => Promise<unknown>;

const { ADD_TO_CASE } = operations;

/** Operations that are told what they are about. */
export const TRIALS: Readonly<Record<string, readonly Trial[]>> = {
  viewFilingForm: [(own, { workflow }) => operations.viewFilingForm(citizenOf(own), workflow)],
  startDraft: [(own, { workflow }) => operations.startDraft(citizenOf(own), workflow)],
  readDraft: [(own, { draft }) => operations.readDraft(citizenOf(own), draft)],
  saveDraftAnswer: [
    (own, { draft }) => operations.saveDraftAnswer(citizenOf(own), draft, 'report', { answer: 'Lain' }),
  ],
  addDraftFiles: [(own, { draft }) => operations.addDraftFiles(citizenOf(own), draft, [PDF])],
  removeDraftFile: [
    async (own, { draftFile }, { draft }) => {
      await operations.removeDraftFile(citizenOf(own), draft, draftFile);
      return (await operations.readDraft(citizenOf(own), draft))?.files.length;
    },
  ],
  submitDraft: [
    (own, { draft }) => operations.submitDraft(citizenOf(own), draft),
    (own, { sentDraft }) => operations.submitDraft(citizenOf(own), sentDraft),
  ],
  openOwnCase: [(own, { key }) => operations.openOwnCase(citizenOf(own), key)],
  openLinkedOwnCase: [
    (own, { linked }, { key }) => operations.openLinkedOwnCase(citizenOf(own), key, linked),
    (own, { key }, { linked }) => operations.openLinkedOwnCase(citizenOf(own), key, linked),
  ],
  viewCaseStatus: [(own, { key }) => operations.viewCaseStatus(citizenOf(own), key.number)],
  explainOwnDates: [(own, { key }) => operations.explainOwnDates(citizenOf(own), key)],
  explainCaseDates: [({ official }, { key }) => operations.explainCaseDates(official, key.number)],
  viewOwnReceipt: [(own, { key }) => operations.viewOwnReceipt(citizenOf(own), key)],
  viewOwnCase: [(own, { key }) => operations.viewOwnCase(citizenOf(own), key)],
  actInOwnCase: [
    (own, { key, version }) =>
      operations.actInOwnCase(citizenOf(own), key, {
        ...{ act: 'confirm', typed: { text: ['Sudah'] }, expectedVersion: version },
      }),
  ],
  downloadOwnFile: [
    (own, { key, caseFile }) => operations.downloadOwnFile(citizenOf(own), key, caseFile),
    (own, { caseFile }, { key }) => operations.downloadOwnFile(citizenOf(own), key, caseFile),
  ],
  readReplyFiles: [(own, { key }) => operations.readReplyFiles(citizenOf(own), key, ADD_TO_CASE)],
  addReplyFiles: [(own, { key }) => operations.addReplyFiles(citizenOf(own), key, ADD_TO_CASE, [PDF])],
  removeReplyFile: [
    (own, { key, replyFile }) => operations.removeReplyFile(citizenOf(own), key, ADD_TO_CASE, replyFile),
    async (own, { replyFile }, { key }) => {
      await operations.removeReplyFile(citizenOf(own), key, ADD_TO_CASE, replyFile);
      return (await operations.readReplyFiles(citizenOf(own), key, ADD_TO_CASE)).length;
    },
  ],
  viewCase: [({ official }, { key }) => operations.viewCase(official, key.number)],
  listQueue: [
    async ({ official }, { key }) =>
      (await operations.listQueue(official, { view: 'all', query: key.number })).rows,
    async ({ official }, { workflow }) =>
      (await operations.listQueue(official, { view: 'all', workflow })).rows.length > 0,
  ],
  actOnCase: [
    ({ official }, { key, version }) =>
      operations.actOnCase(official, finish(key.number, version, []), WORDING),
  ],
  addNote: [
    ({ official }, { key }) =>
      operations.addNote(official, { number: key.number, readVersion: 1, text: 'Catatan' }),
  ],
  assignCase: [
    ({ official }, { key, userId }) => operations.assignCase(official, key.number, userId),
    ({ official }, { userId }, { key }) => operations.assignCase(official, key.number, userId),
  ],
  revealContact: [({ official }, { key }) => operations.revealContact(official, key.number, 'reach')],
  downloadCaseFile: [
    ({ official }, { key, caseFile }) => operations.downloadCaseFile(official, key.number, caseFile),
    ({ official }, { caseFile }, { key }) => operations.downloadCaseFile(official, key.number, caseFile),
  ],
  readActFiles: [({ official }, { key }) => operations.readActFiles(official, formOf(key.number))],
  readActQuestions: [({ official }, { key }) => operations.readActQuestions(official, formOf(key.number))],
  addActFiles: [({ official }, { key }) => operations.addActFiles(official, formOf(key.number), [PDF])],
  removeActFile: [
    ({ official }, { key, actFile }) => operations.removeActFile(official, formOf(key.number), actFile),
    async ({ official }, { actFile }, { key }) => {
      await operations.removeActFile(official, formOf(key.number), actFile);
      return (await operations.readActFiles(official, formOf(key.number))).length;
    },
  ],
  recordCase: [
    ({ official }, { workflow }) => operations.recordCase(official, recording(workflow, newId())),
    async ({ official, workflow }, { sentDraft }, { key }) => {
      const result = await operations.recordCase(official, recording(workflow, sentDraft.id));
      return result.ok && result.recorded.number === key.number;
    },
  ],
  ...LINK_TRIALS,
  ...ANSWER_TRIALS,
  ...INFORMATION_TRIALS,
  ...OUTPUT_TRIALS,
  ...PEOPLE_TRIALS,
  ...RECORDING_TRIALS,
  ...HOLD_TRIALS,
  ...SUBJECT_TRIALS,
  openTablet: [({ official }, { workflow }) => operations.openTablet(official, workflow)],
  closeTablet: [({ official }, { tablet }) => operations.closeTablet(official, tablet.id)],
  readTabletLink: [(own, { tabletLink }) => operations.readTabletLink(citizenOf(own), tabletLink)],
  takeTablet: [(own, { tabletLink }) => operations.takeTablet(citizenOf(own), tabletLink)],
  viewGuestForm: [
    (own, { workflow, tablet }) => operations.viewGuestForm(citizenOf(own), workflow, tablet),
    (own, { workflow }, { tablet }) => operations.viewGuestForm(citizenOf(own), workflow, tablet),
  ],
  signGuestBook: [
    (own, { workflow, tablet }) => operations.signGuestBook(citizenOf(own), workflow, tablet, GUEST()),
    ({ workflow, ...own }, { tablet }) =>
      operations.signGuestBook(citizenOf({ ...own, workflow }), workflow, tablet, GUEST()),
  ],
  chooseTenant: [
    ({ database, official }, { tenantId }, mine) => {
      const session = { userId: official.official.userId, id: mine.tenantId } as unknown as Session;
      return operations.chooseTenant(database.db, session, tenantId, NOW);
    },
  ],
};

const GUEST = (): operations.GuestEntry => ({
  submissionId: newId(),
  typed: {
    report: { answer: 'Mengantar surat' },
    contact: { name: 'Budi', phone: '0812-3456-7890', identity: 'named' },
  },
});

function finish(number: string, expectedVersion: number, files: readonly string[]): operations.ActOnCase {
  return { number, expectedVersion, transition: FINISH, inputs: { files: { kind: 'files', ids: files } } };
}

function formOf(number: string): { number: string; transition: string } {
  return { number, transition: FINISH };
}

function recording(workflow: string, submissionId: string): operations.Recording {
  return {
    ...{ workflow, submissionId, channel: 'letter', identity: 'named' },
    answers: { report: 'Surat warga' },
    contact: { name: 'Budi', phone: '0812-3456-7890', email: null, address: null },
    ...{ reachedAt: NOW, originalNumber: '12/2026', internalNote: '' },
  };
}

/** Operations on everything of one agency: what they do for the own one leaves the others as they are. */
export const WHOLE_AGENCY: Readonly<Record<string, (own: Agency) => Promise<unknown>>> = {
  listFilingForms: (own) => operations.listFilingForms(citizenOf(own)),
  listRegisters: ({ official }) => operations.listRegisters(official),
  listRecaps: ({ official }) => operations.listRecaps(official),
  countQueues: ({ official }) => operations.countQueues(official),
  viewDeadlines: ({ official }) => operations.viewDeadlines(official),
  viewCalendarFeed: ({ official }) => operations.viewCalendarFeed(official),
  renewCalendarFeed: ({ official }) => operations.renewCalendarFeed(official),
  revokeCalendarFeed: async ({ official }) => {
    await operations.revokeCalendarFeed(official);
    return operations.viewCalendarFeed(official);
  },
  holderOfFeed: async ({ database, official }) =>
    operations.holderOfFeed(database.db, await operations.renewCalendarFeed(official), NOW),
  deadlineContext: async ({ database, official }) => {
    const token = await operations.renewCalendarFeed(official);
    const holder = await operations.holderOfFeed(database.db, token, NOW);
    if (holder === null) throw new Error('nobody');
    return operations.viewDeadlines(operations.deadlineContext(database.db, holder, NOW));
  },
  viewOfficeFrame: ({ official }) => operations.viewOfficeFrame(official),
  ...WHOLE_ANSWERS,
  ...WHOLE_INFORMATION,
  ...WHOLE_PEOPLE,
  ...WHOLE_SUBJECTS,
  viewVisits: async ({ official }) => {
    // No service of the invented agencies is one people come to the desk for: nobody sees figures of it.
    const asked = operations.viewVisits(official, null);
    return asked.catch((error: unknown) => String(error));
  },
  viewTablets: ({ official }) => operations.viewTablets(official),
  viewRecordingForms: ({ official }) => operations.viewRecordingForms(official),
  colleaguesOf: ({ database, tenant }) => operations.colleaguesOf(database.db, tenant.id, NOW),
  viewAlerts: ({ administrator }) => operations.viewAlerts(administrator),
  viewFileUsage: ({ administrator }) => operations.viewFileUsage(administrator),
  readCalendarRevision: ({ anyone }) => operations.readCalendarRevision(anyone),
  viewWorkCalendar: ({ administrator }) => operations.viewWorkCalendar(administrator, 2026),
  previewHoliday: ({ administrator }) => operations.previewHoliday(administrator, HOLIDAY),
  changeHoliday: ({ administrator }) => operations.changeHoliday(administrator, HOLIDAY),
  requestRecountOf: ({ database, tenant }) =>
    operations.requestRecountOf(database.db, tenant.id, { now: NOW, actor: 'test' }),
  changeCalendarOf: ({ database, tenant }) =>
    operations.changeCalendarOf(database.db, tenant.id, HOLIDAY, { now: NOW, actor: 'test' }),
  previewChangeOf: ({ database, tenant }) =>
    operations.previewChangeOf(database.db, tenant.id, HOLIDAY, { now: NOW }),
  previewForTenant: ({ database, tenant }) =>
    operations.previewForTenant(database.db, tenant.id, (snapshot) => snapshot, NOW),
  ...WHOLE_UPKEEP,
  simulateService: ({ database, tenant }) =>
    operations.simulateService(database.db, tenant.id, { ...SIMULATION, now: NOW }),
  simulateProposal: ({ administrator }) => operations.simulateProposal(administrator, SIMULATION),
  viewSimulationServices: ({ administrator }) => operations.viewSimulationServices(administrator),
  checkMembership: ({ database, tenant }) =>
    operations.checkMembership(database.db, { tenantId: tenant.id, role: 'admin', unit: null }),
  grantMembership: ({ database, tenant, official }) =>
    operations.grantMembership(database.db, {
      ...{ userId: official.official.userId, tenantId: tenant.id, role: 'admin', unit: null },
      ...{ example: true, actor: 'terminal:test', now: NOW },
    }),
  membershipsOf: ({ database, official }) => operations.membershipsOf(database.db, official.official.userId),
  listServiceForms: ({ anyone }) => operations.listServiceForms(anyone, 'pengaduan'),
  viewPerformance: ({ anyone }) => operations.viewPerformance(anyone, null),
  loadDemoPeople: ({ database, tenant }) => operations.loadDemoPeople(database.db, tenant, DEMO),
  loadDemoAnswers: ({ database, tenant }) => operations.loadDemoAnswers(database.db, tenant, [], DEMO),
  loadDemoInformation: ({ database, tenant, official }) =>
    operations.loadDemoInformation(database.db, tenant, [], { ...DEMO, files: official.files }),
  loadDemoCases: ({ database, tenant }) =>
    operations.loadDemoCases(database.db, tenant, [], DEMO, new AbortController().signal),
  viewNationalFigures: ({ database }) => {
    const analyst = { userId: newId(), displayName: 'Sri', platformRoles: ['national-analyst'] };
    const ctx = operations.nationalContext(database.db, analyst as unknown as Session, NOW);
    return operations.viewNationalFigures(ctx, null);
  },
};

const HOLIDAY = { does: 'add', date: '2026-12-02', name: 'Hari jadi', decree: 'SK 1/2026' } as const;

const SIMULATION: Parameters<typeof operations.simulateProposal>[1] = {
  ...{ service: 'pengaduan', since: null },
  proposed: { kind: 'workflow', definition: aFormWorkflow() },
};

/** Operations that touch no agency's own rows, each group with its reason. */
export const NO_AGENCY: Readonly<Record<string, readonly string[]>> = {
  'reads what every agency has published, and that alone': [
    ...['findTenant', 'directoryRevision', 'listAgencies', 'listPublicPlaces', 'searchPublished'],
    ...['listServices', 'viewAgencyFrame', 'viewAgencyHome', 'viewAgencyAbout', 'viewPledge'],
    ...['viewCalendarYear', 'viewCalendarYears'],
    ...['viewStandard', 'viewProcedure', 'viewStandardSheet', 'viewVersionPair'],
  ],
  'is about a person, whom no agency owns': [
    ...['createUser', 'grantPlatformRole', 'displayNamesOf', 'readSession', 'signIn', 'signOut'],
    ...['readHalfSession', 'passSecondStep', 'secondFactorOf', 'offerAuthenticator', 'confirmAuthenticator'],
    ...['removeAuthenticator', 'renewRecoveryCodes', 'changePassword', 'readAccessLink', 'setPasswordByLink'],
    ...['linkByTerminal', 'devicesOf', 'endDevice', 'endOtherDevices', 'passwordProblem', 'deviceOf'],
    ...['readInvitation', 'acceptAsNew', 'acceptAsKnown'],
    ...['demoPassword', 'listDemoAccounts', 'loadDemoAnalyst'],
  ],
  'makes a context, which says what may be done later': [
    ...[
      'publicContext',
      'citizenContext',
      'officialContext',
      'manageContext',
      'privacyContext',
      'directoryContext',
      'nationalContext',
    ],
  ],
  'opens, closes or asks whether there is a database': ['openDatabase', 'closeDatabase', 'isDatabaseReady'],
  'works on keys and texts it is given': [
    ...[
      'blindIndex',
      'blindIndexes',
      'standingKey',
      'deriveKey',
      'newMasterKeyText',
      'parseMasterKey',
      'newDataKey',
      'openUnder',
      'openUnderAny',
      'deriveKeys',
    ],
    ...['sealUnder', 'unwrapKey', 'wrapKey', 'readCursor', 'writeCursor', 'readAnswerCode'],
    ...['readAuditCursor', 'writeAuditCursor'],
    ...['isMonth', 'monthOf'],
  ],
  'wraps each agency’s key in a transaction of that agency alone': ['rewrapKeys'],
  'compares the master key with the mark beside each agency’s wrapped key': ['assertMasterKey'],
  'works in a transaction that is one agency’s already': ['openTenantKey', 'readWorkingTime'],
};
