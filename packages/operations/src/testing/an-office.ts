import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFileStore } from '@maklumat/files';
import { LIMITS, sampleWorkflow } from '@maklumat/cases/testing';
import {
  newId,
  roles,
  serviceUnits,
  services,
  withTenant,
  workflowVersions,
  workingCalendars,
} from '@maklumat/db';
import type { TestDatabase } from '@maklumat/db/testing';
import { aRole, aStandard, aUnit, anAgency, complaintsBy } from '@maklumat/standards/testing';
import { and, eq } from 'drizzle-orm';
import { fileCaseIn, type FiledCase, type Filing } from '../cases/file-case';
import { officialContext, type OfficialContext, type OfficialRole, type TenantRef } from '../context';
import { createUser, grantMembership, type Session } from '../identity';
import { parseMasterKey } from '../keys';
import { manageContext, type ManageContext } from '../manage';
import { privacyContext, type PrivacyContext } from '../subjects';
import { publishAgency } from './publish-agency';

/** Files of a test stay in the system's folder for passing things. */
const FILES = diskFileStore(join(tmpdir(), 'maklumat-test-files'));
/** Root key of the tests. */
const KEYS = parseMasterKey('aa'.repeat(32));

const DAY = [{ from: '08:00', until: '16:00' }];
const WEEK = {
  ...{ monday: DAY, tuesday: DAY, wednesday: DAY, thursday: DAY, friday: DAY },
  ...{ saturday: [], sunday: [] },
};

/** Role of {@link anOffice} that administers. */
export const ADMINISTRATOR = 'administrator';

/** Role that decides about personal data, in {@link anOffice} too. */
export const DATA_OFFICER = 'data-officer';

/** Publishes an invented agency that runs the sample workflow, with two units: its own and `dinas-lain`. */
export async function anOffice(database: TestDatabase, slug: string): Promise<TenantRef> {
  const standard = aStandard({ complaintHandling: { ...complaintsBy([]), limits: LIMITS } });
  const tenant = await publishAgency(database, slug, [{ slug: 'layanan-contoh', versions: [standard] }]);
  await withTenant(database.db, tenant.id, async (tx) => {
    const own = { tenantId: tenant.id, contentHash: 'hash' };
    const [service] = await tx
      .select({ id: services.id })
      .from(services)
      .where(and(eq(services.tenantId, tenant.id), eq(services.slug, 'layanan-contoh')));
    await tx.insert(workflowVersions).values({
      ...own,
      id: newId(),
      serviceId: service?.id ?? '',
      slug: 'pengaduan-contoh',
      number: 1,
      content: OFFICE_WORKFLOW,
      recordedAt: new Date('2026-01-10T02:00:00Z'),
    });
    await tx.insert(roles).values(
      ['officer', 'unit-officer', 'head', ADMINISTRATOR, DATA_OFFICER].map((slug) => ({
        ...own,
        id: newId(),
        slug,
        content: {
          ...{ ...aRole(), slug, administers: slug === ADMINISTRATOR },
          protectsData: slug === DATA_OFFICER,
        },
      })),
    );
    const unit = aUnit({ slug: 'dinas-lain', name: { id: 'Dinas Lain' } });
    await tx.insert(serviceUnits).values({
      ...own,
      id: newId(),
      slug: unit.slug,
      name: unit.name.id,
      position: 2,
      content: unit,
    });
    await tx.insert(workingCalendars).values({
      ...own,
      id: newId(),
      slug: anAgency().officeCalendar,
      content: {
        slug: anAgency().officeCalendar,
        name: { id: 'Jam kerja' },
        zone: 'Asia/Jakarta',
        week: WEEK,
        ramadan: WEEK,
        localHolidays: [],
        basis: { citation: 'Perwal 1/2025', confirmed: true },
      },
    });
  });
  return tenant;
}

const SAMPLE = sampleWorkflow();
const FILES_INPUT = {
  id: 'photos',
  kind: 'files',
  label: { id: 'Foto' },
  required: false,
  visibleTo: 'citizen',
  options: [],
};

const REASON_INPUT = {
  ...{ id: 'reason', kind: 'text', label: { id: 'Alasan' }, required: false },
  ...{ visibleTo: 'citizen', options: [] },
};
const INPUTS: Readonly<Record<string, readonly unknown[]>> = {
  verify: [FILES_INPUT],
  reject: [REASON_INPUT],
  extend: [REASON_INPUT],
};

/**
 * The sample workflow with a role that records, a way to stay unnamed, photos with the verification and a reason
 * with the rejection.
 */
const OFFICE_WORKFLOW = {
  ...SAMPLE,
  transitions: SAMPLE.transitions.map((one) => ({ ...one, inputs: INPUTS[one.id] ?? one.inputs })),
  doors: { web: true, identities: ['named', 'confidential', 'anonymous'], recorded: ['letter', 'sms'] },
  roles: [
    { role: 'officer', sees: 'all', records: true },
    { role: 'unit-officer', sees: 'own-unit' },
    { role: 'head', sees: 'all', handles: false },
  ],
};

let people = 0;

/** Somebody who works in the agency in these roles, at this instant. */
export async function anOfficial(
  database: TestDatabase,
  tenant: TenantRef,
  held: readonly OfficialRole[],
  now: Date,
): Promise<OfficialContext> {
  const session = await aSession(database, tenant, held, now);
  return officialContext(database.db, session, { now, keys: KEYS, files: FILES });
}

/** Somebody who runs the agency's settings in these roles, at this instant. */
export async function anAdministrator(
  database: TestDatabase,
  tenant: TenantRef,
  now: Date,
  held: readonly OfficialRole[] = [{ role: ADMINISTRATOR, unit: null }],
): Promise<ManageContext> {
  const session = await aSession(database, tenant, held, now);
  return manageContext(database.db, session, { now, keys: KEYS, files: FILES });
}

/** Somebody who decides about personal data, at this instant. */
export async function aDataOfficer(
  database: TestDatabase,
  tenant: TenantRef,
  now: Date,
  held: readonly OfficialRole[] = [{ role: DATA_OFFICER, unit: null }],
): Promise<PrivacyContext> {
  const session = await aSession(database, tenant, held, now);
  return privacyContext(database.db, session, { now, keys: KEYS, files: FILES });
}

async function aSession(
  database: TestDatabase,
  tenant: TenantRef,
  held: readonly OfficialRole[],
  now: Date,
): Promise<Session> {
  people += 1;
  // Sorted by name they stand in the order in which they came, however many there are.
  const displayName = `Petugas ${String(people).padStart(4, '0')}`;
  const made = await createUser(database.db, {
    signInName: `petugas.${String(people)}@contoh.go.id`,
    displayName,
    password: 'kata sandi contoh',
    example: true,
    now,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  for (const { role, unit } of held) {
    const grant = {
      userId: made.userId,
      tenantId: tenant.id,
      role,
      unit,
      example: true,
      now,
      actor: 'terminal:test',
    };
    const granted = await grantMembership(database.db, grant);
    if (!granted.ok) throw new Error(granted.refusal.code);
  }
  const memberships = held.map(({ role, unit }) => ({
    tenantId: tenant.id,
    tenantSlug: tenant.slug,
    role,
    unit,
  }));
  const session = { userId: made.userId, displayName, tenantId: tenant.id, memberships, platformRoles: [] };
  return session as unknown as Session;
}

/** A report that a citizen filed. */
export async function aFiledCase(
  database: TestDatabase,
  tenant: TenantRef,
  now: Date,
  more: Partial<Filing> = {},
): Promise<FiledCase> {
  const filing: Filing = {
    workflow: 'pengaduan-contoh',
    submissionId: newId(),
    channel: 'web',
    identity: 'named',
    actor: { kind: 'citizen' },
    title: 'Lampu jalan mati',
    texts: [{ field: 'what', text: 'Lampu jalan mati sejak Senin.' }],
    choices: {},
    fileIds: [],
    contact: { name: 'Budi', phone: '0812-3456-7890', email: null, address: null },
    reachedAt: now,
    originalNumber: null,
    internalNote: null,
    example: true,
    ...more,
  };
  return withTenant(database.db, tenant.id, (tx) => fileCaseIn(tx, filing, { now, keys: KEYS }));
}
