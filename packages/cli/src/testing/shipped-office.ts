import {
  actInOwnCase,
  actOnCase,
  citizenContext,
  createUser,
  findTenant,
  grantMembership,
  officialContext,
  openLinkedOwnCase,
  parseMasterKey,
  recordCase,
  runDueTimers,
  viewCase,
  viewOwnCase,
  type GivenInput,
  type OfficialContext,
  type OwnCase,
  type OwnCaseKey,
  type Recording,
  type Session,
  type TenantRef,
} from '@maklumat/operations';
import type { TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import { applyNational, applyTenant, readTenantFolder } from '@maklumat/tenant-config';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../repository-root';

const KEYS = parseMasterKey('aa'.repeat(32));
const FILES = diskFileStore(join(tmpdir(), 'maklumat-test-files'));
const FOUNDED = new Date('2026-01-05T01:00:00Z');

/** `2026-03-02 09:00`, by the agency's clocks (WIB). */
function wib(local: string): Date {
  return new Date(`${local.replace(' ', 'T')}:00+07:00`);
}

/**
 * The shipped agency that runs a workflow, applied to the tests' database as it is, with one example official for each
 * role that works there, all in the unit that owns its standards. Everything is done by the operations that the pages call.
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
    await applyTenant(database.db, agency, stamp);
    const tenant = await findTenant(database.db, agency.slug);
    const unit = agency.units[0]?.slug;
    if (tenant === null || unit === undefined) throw new Error(`${agency.slug} was not applied`);
    const roles = agency.roles.filter(({ outside }) => !outside).map(({ slug }) => slug);
    const sessions = new Map<string, Session>();
    for (const role of roles) sessions.set(role, await aSession(database, tenant, role, unit));
    return new ShippedOffice(database, tenant, unit, sessions);
  }

  /** The unit that owns the standards. */
  get unit(): string {
    return this.#unit;
  }

  /** Who holds the role, at a local time. */
  official(role: string, local: string): OfficialContext {
    const session = this.#sessions.get(role);
    if (session === undefined) throw new Error(`nobody is ${role}`);
    return officialContext(this.#database.db, session, { now: wib(local), keys: KEYS, files: FILES });
  }

  /** Writes down who came by letter. @returns what opens the case */
  async record(
    role: string,
    local: string,
    given: Pick<Recording, 'workflow' | 'answers'>,
  ): Promise<OwnCaseKey> {
    const result = await recordCase(this.official(role, local), {
      ...given,
      ...{ submissionId: randomUUID(), channel: 'letter', identity: 'named', reachedAt: wib(local) },
      contact: { name: 'Sumarni', phone: '0812-3456-7890', email: null, address: 'Jalan Contoh 1' },
      ...{ originalNumber: '', internalNote: '' },
    });
    if (!result.ok) throw new Error(result.refusals.map(({ code }) => code).join());
    const { number, accessCode } = result.recorded;
    return { number, accessCode };
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
    const made = await actOnCase(ctx, { number, expectedVersion: version, transition, inputs });
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

  /** Does what the citizen sends. @throws {Error} with the codes of the refusals */
  async send(
    key: OwnCaseKey,
    local: string,
    act: string,
    typed: Readonly<Record<string, readonly string[]>>,
  ): Promise<void> {
    const { version: expectedVersion } = await this.read(key, local);
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
  const user = { signInName: `${role}@contoh.go.id`, displayName: role, password: 'kata sandi contoh' };
  const made = await createUser(db, { ...user, ...stamp });
  if (!made.ok) throw new Error(made.refusal.code);
  const granted = await grantMembership(db, {
    userId: made.userId,
    tenantId: tenant.id,
    role,
    unit,
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
