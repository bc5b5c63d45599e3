import {
  actInOwnCase,
  actOnCase,
  addDraftFiles,
  addReplyFiles,
  citizenContext,
  createUser,
  decideInformation,
  findTenant,
  grantMembership,
  officialContext,
  openLinkedOwnCase,
  parseMasterKey,
  recordCase,
  runDueTimers,
  saveDraftAnswer,
  saveInformation,
  startDraft,
  submitDraft,
  viewCase,
  viewOwnCase,
  type GivenInput,
  type OfficialContext,
  type OwnCase,
  type OwnCaseKey,
  type PaperWording,
  type Recording,
  type Session,
  type TenantRef,
} from '@maklumat/operations';
import type { TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import { anEntry, anExcludedEntry } from '@maklumat/public-information/testing';
import { applyNational, applyTenant, readTenantFolder } from '@maklumat/tenant-config';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../repository-root';

/** How a test puts the facts of papers into words. */
export const TEST_WORDING: PaperWording = {
  value: (value) => (value.kind === 'text' ? value.text : value.kind),
  day: (on) => on,
  missing: '-',
};
const KEYS = parseMasterKey('aa'.repeat(32));
const FILES = diskFileStore(join(tmpdir(), 'maklumat-test-files'));
/** What is sent where the texts ask for a scan. */
const SCAN = {
  name: 'identitas.pdf',
  bytes: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
};
/** A second unit, made up: the texts name none. */
const OTHER_UNIT = 'contoh-unit-lain';
const FOUNDED = new Date('2026-01-05T01:00:00Z');

/** `2026-03-02 09:00`, by the agency's clocks (WIB). */
function wib(local: string): Date {
  return new Date(`${local.replace(' ', 'T')}:00+07:00`);
}

/**
 * The shipped agency that runs a workflow, applied to the tests' database as it is, with a second example unit. One
 * example official for each role works in the unit that owns its standards, and another, `role@other`, in that one.
 * Everything is done by the operations that the pages call.
 */
export class ShippedOffice {
  readonly #database: TestDatabase;
  readonly #tenant: TenantRef;
  readonly #unit: string;
  readonly #sessions: ReadonlyMap<string, Session>;

  private constructor(
    database: TestDatabase,
    tenant: TenantRef,
    unit: string,
    sessions: ReadonlyMap<string, Session>,
  ) {
    this.#database = database;
    this.#tenant = tenant;
    this.#unit = unit;
    this.#sessions = sessions;
  }

  /** @param workflow of which there is one agency; @throws {Error} when no shipped agency runs it */
  static async thatRuns(database: TestDatabase, workflow: string): Promise<ShippedOffice> {
    const { agencies, national } = readTenantFolder(join(repositoryRoot(), 'tenants'));
    const agency = agencies.find(({ workflows }) => workflows.some(({ slug }) => slug === workflow));
    if (agency === undefined || national === null) throw new Error(`no agency runs ${workflow}`);
    const stamp = { now: FOUNDED, actor: 'test', dryRun: false };
    await applyNational(database.db, national, stamp);
    const [own] = agency.units;
    if (own === undefined) throw new Error(`${agency.slug} has no unit`);
    const units = [...agency.units, { ...own, slug: OTHER_UNIT }];
    await applyTenant(database.db, { ...agency, units }, stamp);
    const tenant = await findTenant(database.db, agency.slug);
    if (tenant === null) throw new Error(`${agency.slug} was not applied`);
    const roles = agency.roles.filter(({ outside }) => !outside).map(({ slug }) => slug);
    const sessions = new Map<string, Session>();
    for (const role of roles) {
      sessions.set(role, await aSession(database, tenant, role, own.slug));
      sessions.set(`${role}@other`, await aSession(database, tenant, role, OTHER_UNIT));
    }
    return new ShippedOffice(database, tenant, own.slug, sessions);
  }

  /** The unit that owns the standards. */
  get unit(): string {
    return this.#unit;
  }

  /** The unit of those who are called `role@other`. */
  get otherUnit(): string {
    return OTHER_UNIT;
  }

  /** Every role that somebody in the agency holds. */
  get roles(): string[] {
    return [...this.#sessions.keys()].filter((role) => !role.includes('@'));
  }

  /** Who holds the role, at a local time. */
  official(role: string, local: string): OfficialContext {
    const session = this.#sessions.get(role);
    if (session === undefined) throw new Error(`nobody is ${role}`);
    return officialContext(this.#database.db, session, { now: wib(local), keys: KEYS, files: FILES });
  }

  /** Writes down who came by letter, or as it says. @returns what opens the case */
  async record(
    role: string,
    local: string,
    given: Pick<Recording, 'workflow' | 'answers'> &
      Partial<Pick<Recording, 'channel' | 'identity' | 'contact' | 'originalNumber'>>,
  ): Promise<OwnCaseKey> {
    const result = await recordCase(this.official(role, local), {
      ...{ submissionId: randomUUID(), channel: 'letter', identity: 'named', reachedAt: wib(local) },
      contact: { name: 'Sumarni', phone: '0812-3456-7890', email: null, address: 'Jalan Contoh 1' },
      ...{ originalNumber: '', internalNote: '' },
      ...given,
    });
    if (!result.ok) throw new Error(result.refusals.map(({ code }) => code).join());
    const { number, accessCode } = result.recorded;
    return { number, accessCode };
  }

  /** Files on the web what a citizen answers, with a scan if asked to. @returns what opens the case, or what is still open */
  async file(
    local: string,
    workflow: string,
    answers: Readonly<Record<string, string>>,
    { scan }: { readonly scan: boolean },
  ): Promise<OwnCaseKey | readonly string[]> {
    const ctx = this.#citizen(local);
    const ref = await startDraft(ctx, workflow);
    for (const [question, answer] of Object.entries(answers))
      await saveDraftAnswer(ctx, ref, question, { answer });
    const contact = { name: 'Sumarni', phone: '0812-3456-7890', address: 'Jalan Contoh 1' };
    await saveDraftAnswer(ctx, ref, 'contact', contact);
    if (scan) await addDraftFiles(ctx, ref, [SCAN]);
    const result = await submitDraft(ctx, ref);
    return result.ok ? result.sent : (result.open ?? []);
  }

  /**
   * Publishes an entry of the public information list: one role writes it, another approves it.
   *
   * @returns its number, as it is typed into a form
   */
  async publish(
    writer: string,
    approver: string,
    local: string,
    kind: 'open' | 'excluded' = 'open',
  ): Promise<string> {
    const { file: _none, ...entry } = {
      ...(kind === 'open' ? anEntry() : anExcludedEntry()),
      unit: this.#unit,
    };
    const saved = await saveInformation(this.official(writer, local), {
      ...{ number: null, readVersion: 0, submissionId: randomUUID(), entry, file: { does: 'keep' } },
    });
    if (!saved.ok) throw new Error(saved.refusal.code);
    const step = { number: saved.number, readVersion: 1, step: 'approve', reason: '' } as const;
    const approved = await decideInformation(this.official(approver, local), step);
    if (!approved.ok) throw new Error(approved.refusal.code);
    return String(saved.number);
  }

  /** Makes a step of an official's. @throws {Error} with the codes of the refusals */
  async act(
    role: string,
    local: string,
    number: string,
    transition: string,
    inputs: Readonly<Record<string, GivenInput>> = {},
  ): Promise<void> {
    const ctx = this.official(role, local);
    const { version } = await viewCase(ctx, number);
    const act = { number, expectedVersion: version, transition, inputs };
    const made = await actOnCase(ctx, act, TEST_WORDING);
    if (!made.ok)
      throw new Error('changed' in made ? 'changed' : made.refusals.map(({ code }) => code).join());
  }

  /** What the citizen reads at a local time. */
  async read(key: OwnCaseKey, local: string): Promise<OwnCase> {
    return viewOwnCase(this.#citizen(local), key);
  }

  /** Ids of what the citizen may do at a local time. */
  async acts(key: OwnCaseKey, local: string): Promise<string[]> {
    return (await this.read(key, local)).acts.map(({ id }) => id);
  }

  /** Does what the citizen sends, with a scan where the act asks for one. @throws {Error} with the codes of the refusals */
  async send(
    key: OwnCaseKey,
    local: string,
    act: string,
    typed: Readonly<Record<string, readonly string[]>>,
    { scan = true }: { readonly scan?: boolean } = {},
  ): Promise<void> {
    const { version: expectedVersion, acts } = await this.read(key, local);
    const asked = acts.find(({ id }) => id === act)?.inputs ?? [];
    if (scan && asked.some(({ kind, required }) => kind === 'files' && required))
      await addReplyFiles(this.#citizen(local), key, act, [SCAN]);
    const made = await actInOwnCase(this.#citizen(local), key, { act, typed, expectedVersion });
    if (!made.ok) throw new Error(made.refusals?.map(({ code }) => code).join() ?? 'changed');
  }

  /** The case that was opened last in the one of the key. */
  async opened(key: OwnCaseKey, local: string): Promise<OwnCaseKey> {
    const last = (await this.read(key, local)).linked.findLast(({ relation }) => relation === 'opened-here');
    return openLinkedOwnCase(this.#citizen(local), key, last?.number ?? '');
  }

  /** Lets time do what it does by a local time. */
  async pass(local: string): Promise<void> {
    const { failed } = await runDueTimers(this.#database.db, { now: wib(local), keys: KEYS, limit: 1000 });
    if (failed.length > 0) throw new Error(JSON.stringify(failed));
  }

  #citizen(local: string) {
    return citizenContext(this.#database.db, this.#tenant, {
      ...{ now: wib(local), keys: KEYS, files: FILES, clientAddress: '192.0.2.7' },
    });
  }
}

async function aSession(
  { db }: TestDatabase,
  tenant: TenantRef,
  role: string,
  unit: string,
): Promise<Session> {
  const stamp = { example: true, now: FOUNDED };
  const user = {
    signInName: `${role}.${unit}.${tenant.slug}@contoh.go.id`,
    displayName: role,
    password: 'kata sandi contoh',
  };
  const made = await createUser(db, { ...user, ...stamp });
  if (!made.ok) throw new Error(made.refusal.code);
  const granted = await grantMembership(db, {
    userId: made.userId,
    tenantId: tenant.id,
    role,
    unit,
    actor: 'terminal:test',
    ...stamp,
  });
  if (!granted.ok) throw new Error(granted.refusal.code);
  const memberships = [{ tenantId: tenant.id, tenantSlug: tenant.slug, role, unit }];
  const session = {
    userId: made.userId,
    displayName: role,
    tenantId: tenant.id,
    memberships,
    platformRoles: [],
  };
  return session as unknown as Session;
}
