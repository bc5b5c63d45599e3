import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dueJobs, newId, withTenant } from '@maklumat/db';
import type { TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import type { Role } from '@maklumat/standards';
import { aUnit } from '@maklumat/standards/testing';
import { WorkflowDefinition } from '@maklumat/workflow';
import {
  addActFiles,
  addDraftFiles,
  addReplyFiles,
  citizenContext,
  decideAnswer,
  importInformationOf,
  keepInformationFile,
  parseMasterKey,
  proposeAnswer,
  publicContext,
  addRecordingFiles,
  readActFiles,
  readRecordingFiles,
  readDraft,
  readReplyFiles,
  saveDraftAnswer,
  startDraft,
  openTablet,
  submitDraft,
  takeTablet,
  viewOwnCase,
  ADD_TO_CASE,
  type AnswerDraft,
  type CitizenContext,
  type DraftRef,
  type ManageContext,
  type OfficialContext,
  type OwnCaseKey,
  type PrivacyContext,
  type TenantContext,
  type TabletKey,
  type TenantRef,
} from '../index';
import { addRole } from './add-role';
import { aLink, type MadeLink } from './a-link';
import { aLinkedCase } from './a-linked-case';
import { addOutputs } from './add-outputs';
import { issueLetter, outputsOf } from './agency-outputs';
import { addWorkflow } from './add-workflow';
import { addInformationRole, INFORMATION_KEEPER } from './an-information-office';
import { aFormWorkflow } from './a-form-workflow';
import { ADMINISTRATOR, aDataOfficer, anAdministrator, anOfficial, DATA_OFFICER } from './an-office';
import { peopleOf } from './people-of';
import { publishAgency } from './publish-agency';
import { subjectsOf } from './subject-trials';

export { madeUpNames } from './made-up-names';

/** Root key of the invented agencies. */
export const KEYS = parseMasterKey('aa'.repeat(32));
/** The moment at which everything happens. */
export const NOW = new Date('2026-11-23T02:00:00Z');
/** A transition of the official's that takes a file. */
export const FINISH = 'finish';
/** A file as a citizen sends one. */
export const PDF = {
  name: 'surat.pdf',
  bytes: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
};
const FILES = diskFileStore(mkdtempSync(join(tmpdir(), 'maklumat-isolation-')));

/** An agency with somebody who works there. */
export type Agency = {
  readonly database: TestDatabase;
  readonly tenant: TenantRef;
  readonly workflow: string;
  /** Stands in every text that a citizen of this agency writes. */
  readonly secret: string;
  readonly official: OfficialContext;
  /** Somebody else, who approves what the official writes. */
  readonly approver: OfficialContext;
  /** Somebody else, who runs its settings. */
  readonly administrator: ManageContext;
  /** Somebody else, who decides about personal data. */
  readonly protector: PrivacyContext;
  readonly anyone: TenantContext;
};

/** Everything by which an operation can be told what it is about: all of it of one agency, or made up. */
export type Names = {
  readonly tenantId: string;
  readonly workflow: string;
  readonly userId: string;
  readonly draft: DraftRef;
  readonly draftFile: string;
  /** A draft that has become a case. */
  readonly sentDraft: DraftRef;
  readonly key: OwnCaseKey;
  /** Number of a case that was opened in that one. */
  readonly linked: string;
  readonly version: number;
  /** A link that shows where the case stands. */
  readonly link: MadeLink;
  /** Sequence of a letter that was issued. */
  readonly issued: number;
  readonly caseFile: string;
  readonly replyFile: string;
  readonly actFile: string;
  /** A report that is being written down, and one of the two files that wait with it. */
  readonly recording: { readonly form: string; readonly file: string };
  /** Questions with answers: one that waits, and one that is public. */
  readonly proposedAnswer: string;
  readonly publicAnswer: string;
  /** A list of public information that waits for approval. */
  readonly importId: string;
  /** A file that was kept for an entry. */
  readonly ticket: string;
  /** Somebody who works there, and an invitation of somebody who may. */
  readonly colleague: string;
  readonly invitation: string;
  readonly delegation: string;
  readonly hold: string;
  /** Numbers of a request about personal data that waits, and of one by which a case was restricted; a breach. */
  readonly request: string;
  readonly restricted: string;
  readonly breach: string;
  /** A link that waits for a device at the desk, and a device that was opened with another. */
  readonly tabletLink: string;
  readonly tablet: TabletKey;
};

/** Publishes an invented agency whose form nobody else has. */
export async function anAgencyOfItsOwn(database: TestDatabase, slug: string): Promise<Agency> {
  const tenant = await publishAgency(database, slug);
  const workflow = `formulir-${slug}`;
  await addWorkflow(database, tenant, officialFinishes(workflow));
  await addRole(database, tenant, { slug: ADMINISTRATOR, administers: true });
  await addRole(database, tenant, { slug: DATA_OFFICER, protectsData: true });
  await addRole(database, tenant, { slug: ANSWERER, writes: ANSWERS, approves: ANSWERS });
  await addInformationRole(database, tenant);
  await addOutputs(database, tenant, outputsOf(workflow));
  const held = ['admin', ANSWERER, INFORMATION_KEEPER].map((role) => ({ role, unit: null }));
  const official = await anOfficial(database, tenant, held, NOW);
  const approver = await anOfficial(database, tenant, [{ role: ANSWERER, unit: null }], NOW);
  const administrator = await anAdministrator(database, tenant, NOW);
  const protector = await aDataOfficer(database, tenant, NOW);
  const anyone = publicContext(database.db, tenant, NOW);
  return {
    database,
    tenant,
    workflow,
    secret: `hanya-${slug}`,
    official,
    approver,
    administrator,
    protector,
    anyone,
  };
}

const ANSWERER = 'answerer';
const ANSWERS: Role['writes'] = ['question-answers'];

function officialFinishes(slug: string): WorkflowDefinition {
  const words = (id: string) => ({ id, en: id });
  const plain = aFormWorkflow(slug);
  return WorkflowDefinition.parse({
    ...plain,
    doors: { ...plain.doors, recorded: ['letter', 'telephone'], tablet: true },
    roles: [{ role: 'admin', sees: 'all', records: true }],
    transitions: [
      ...plain.transitions,
      {
        ...{ id: FINISH, label: words('Selesaikan'), from: ['received'], to: 'done', by: ['admin'] },
        inputs: [
          { id: 'files', kind: 'files', label: words('Berkas'), required: false, visibleTo: 'citizen' },
        ],
        emits: ['finished'],
      },
    ],
  });
}

let addresses = 0;

/** A citizen of this agency, at an address of their own. */
export function citizenOf({ database, tenant }: Agency): CitizenContext {
  addresses += 1;
  const clientAddress = `10.1.${String(addresses >> 8)}.${String(addresses & 255)}`;
  return citizenContext(database.db, tenant, { now: NOW, keys: KEYS, files: FILES, clientAddress });
}

/** A draft, a case with files of each kind and a wake-up of this agency, made just now. */
export async function namesOf(agency: Agency): Promise<Names> {
  const ctx = citizenOf(agency);
  const draft = await aDraft(ctx, agency);
  const draftFile = (await readDraft(ctx, draft))?.files[0]?.id ?? '';
  const sentDraft = await aDraft(ctx, agency);
  const result = await submitDraft(ctx, sentDraft);
  if (!result.ok) throw new Error('the form was not filed');
  const key = result.sent;
  const issued = await issueLetter(agency, key.number);
  const { version, entries } = await viewOwnCase(ctx, key);
  await addReplyFiles(ctx, key, ADD_TO_CASE, [PDF]);
  const act = { number: key.number, transition: FINISH };
  await addActFiles(agency.official, act, [PDF]);
  await wakeUp(agency);
  const linked = await aLinkedCase(agency, key);
  return {
    tenantId: agency.tenant.id,
    workflow: agency.workflow,
    userId: agency.official.official.userId,
    ...{ draft, draftFile, sentDraft, key, linked, version, issued },
    link: await aLink(ctx, key),
    caseFile: entries.flatMap(({ files }) => files)[0]?.id ?? '',
    replyFile: (await readReplyFiles(ctx, key, ADD_TO_CASE))[0]?.id ?? '',
    actFile: (await readActFiles(agency.official, act))[0]?.id ?? '',
    recording: await aRecordingForm(agency),
    proposedAnswer: await anAnswer(agency, 'waits'),
    publicAnswer: await anAnswer(agency, 'is-public'),
    importId: await anImport(agency),
    ticket: await aTicket(agency),
    ...(await peopleOf(agency, key.number)),
    ...(await subjectsOf(agency, key, linked)),
    ...(await tabletsOf(agency)),
  };
}

/** A report that is being written down, with two files. */
async function aRecordingForm({ official }: Agency): Promise<Names['recording']> {
  const form = newId();
  const other = (words: string) => ({
    name: `${words}.pdf`,
    bytes: Buffer.from(`${PDF.bytes.toString()}%${words}`),
  });
  await addRecordingFiles(official, form, [other('surat'), other('foto')]);
  return { form, file: (await readRecordingFiles(official, form))[0]?.id ?? '' };
}

/** A list of one entry, brought from a terminal. */
async function anImport({ database, tenant, secret }: Agency): Promise<string> {
  const text = `Judul,Klasifikasi,Unit\nLaporan ${secret} ${newId()},berkala,diskominfo`;
  const stamp = { now: NOW, actor: 'test', dryRun: false };
  const result = await importInformationOf(database.db, tenant.id, text, stamp);
  if (!result.ok) throw new Error('the list was not taken');
  return result.importId;
}

async function aTicket({ official }: Agency): Promise<string> {
  const kept = await keepInformationFile(official, PDF);
  if (!kept.ok) throw new Error(kept.refusal.code);
  return kept.file.ticket;
}

async function tabletsOf(agency: Agency): Promise<Pick<Names, 'tabletLink' | 'tablet'>> {
  const waiting = await openTablet(agency.official, agency.workflow);
  const opened = await openTablet(agency.official, agency.workflow);
  const taken = await takeTablet(citizenOf(agency), opened.link);
  if (taken === null) throw new Error('the device was not opened');
  return { tabletLink: waiting.link, tablet: taken.key };
}

async function aDraft(ctx: CitizenContext, { workflow, secret }: Agency): Promise<DraftRef> {
  const ref = await startDraft(ctx, workflow);
  await saveDraftAnswer(ctx, ref, 'report', { answer: `Lampu padam ${secret}` });
  await saveDraftAnswer(ctx, ref, 'contact', { identity: 'named', name: secret, phone: '0812-3456-7890' });
  await addDraftFiles(ctx, ref, [PDF]);
  return ref;
}

async function anAnswer(agency: Agency, which: 'waits' | 'is-public'): Promise<string> {
  const { official, approver, secret } = agency;
  const proposal = { submissionId: newId(), code: null, expected: null, from: null, confirmed: [] };
  const proposed = await proposeAnswer(official, { ...proposal, draft: draftOf(secret) });
  if (!proposed.ok) throw new Error('the answer was not proposed');
  const { code } = proposed;
  if (which === 'is-public')
    await decideAnswer(approver, { code, expected: 1, decision: 'publish', reason: '' });
  return code;
}

/** Words for an entry. */
export function draftOf(words: string): AnswerDraft {
  const unit = aUnit().slug;
  return {
    ...{ question: `Apa itu ${words}?`, answer: `Jawaban ${words}.`, keywords: words, service: null, unit },
    validUntil: '2027-11-23',
  };
}

async function wakeUp({ database, tenant }: Agency): Promise<void> {
  const job = { kind: 'case-timer', id: newId(), dueAt: NOW, attempts: 0 };
  await withTenant(database.db, tenant.id, (tx) =>
    tx.insert(dueJobs).values({ tenantId: tenant.id, ...job }),
  );
}
