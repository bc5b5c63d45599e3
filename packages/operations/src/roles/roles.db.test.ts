import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialRole, TenantRef } from '../context';
import type { ManageContext } from '../manage';
import { OperationError } from '../operation-error';
import { delegateRole, disablePerson, giveRole, viewRoleChoices } from '../people';
import { addRole } from '../testing/add-role';
import { ADMINISTRATOR, aFiledCase, anAdministrator, anOffice, anOfficial } from '../testing/an-office';
import { listRoles, listUnits, viewRole, viewUnit } from './index';

const NOW = new Date('2026-11-23T02:00:00Z');
const OTHER_UNIT = 'dinas-lain';
const NOT_FOUND = new OperationError('not-found');

let database: TestDatabase;
let tenant: TenantRef;
let admin: ManageContext;
let neighbour: ManageContext;
beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-peran');
  admin = await anAdministrator(database, tenant, NOW);
  neighbour = await anAdministrator(database, await anOffice(database, 'contoh-peran-lain'), NOW);
});
afterAll(() => database.close());

async function aPerson(held: readonly OfficialRole[], of = tenant) {
  const { userId, displayName } = (await anOfficial(database, of, held, NOW)).official;
  const [row] = await database.adminSql`select sign_in_name from identity.users where id = ${userId}`;
  return { userId, displayName, signInName: String(row?.sign_in_name) };
}

async function holdersOf(role: string): Promise<string[]> {
  return (await viewRole(admin, role)).holders.map(({ userId }) => userId);
}

describe('a role of the agency', () => {
  test('says what it permits, gathered from where it is named', async () => {
    const { permissions, workflows, words, isOutside, needsUnit, factor } = await viewRole(admin, 'officer');
    expect(permissions).toEqual(['see-all-cases', 'handle-cases', 'record-cases', 'act-on-cases']);
    expect(workflows.map(({ workflow }) => workflow)).toEqual(['pengaduan-contoh']);
    expect(workflows[0]?.acts.map(({ id }) => id)).toContain('verify');
    expect(words.length).toBeGreaterThan(0);
    expect([isOutside, needsUnit, factor]).toEqual([false, false, null]);
    expect(await viewRole(admin, 'unit-officer')).toMatchObject({ needsUnit: true });
    expect(await viewRole(admin, ADMINISTRATOR)).toMatchObject({
      ...{ permissions: ['administer'], factor: 'administers', workflows: [] },
    });
  });

  test('asks for an authenticator where the agency asks everybody', async () => {
    await database.adminSql`update agency_profiles set content = content || '{"secondFactor":"everyone"}'
      where tenant_id = ${neighbour.tenant.id}`;
    const { roles } = await listRoles(neighbour);
    expect(roles.map(({ slug, factor }) => [slug, factor])).toContainEqual(['officer', 'everyone']);
    expect(roles.map(({ slug, factor }) => [slug, factor])).toContainEqual([ADMINISTRATOR, 'administers']);
  });

  test('is held by whoever has it, and by who stands in, until the last day; not by who was disabled', async () => {
    await addRole(database, tenant, { slug: 'baru' });
    expect(await holdersOf('baru')).toEqual([]);
    const held = [{ role: 'baru', unit: null }];
    const [away, other] = [await aPerson(held), await aPerson([{ role: 'head', unit: null }])];
    await delegateRole(admin, {
      ...{ userId: away.userId, role: 'baru', unit: null, substitute: other.signInName, kind: 'plt' },
      ...{ from: '2026-11-23', until: '2026-11-25', decree: 'SP 1' },
    });
    expect((await viewRole(admin, 'baru')).holders).toEqual([
      expect.objectContaining({ userId: away.userId, standsIn: null }),
      expect.objectContaining({
        userId: other.userId,
        standsIn: { kind: 'plt', awayId: away.userId, awayName: away.displayName, until: '2026-11-25' },
      }),
    ]);
    await disablePerson(admin, away.userId);
    expect(await holdersOf('baru')).toEqual([]);
    const line = (await listRoles(admin)).roles.find(({ slug }) => slug === 'baru');
    expect(line?.holders).toEqual([]);
  });

  test('may be given to everybody active here but the administrator in person, and to nobody elsewhere', async () => {
    const [colleague, stranger] = [
      await aPerson([{ role: 'head', unit: null }]),
      await aPerson([{ role: 'head', unit: null }], neighbour.tenant),
    ];
    const candidates = (await viewRole(admin, 'officer')).candidates.map(({ userId }) => userId);
    expect(candidates).toContain(colleague.userId);
    expect(candidates).not.toContain(admin.official.userId);
    expect(candidates).not.toContain(stranger.userId);
    expect(new Set(candidates).size).toBe(candidates.length);
    await giveRole(admin, { userId: colleague.userId, role: 'officer', unit: null });
    expect(await holdersOf('officer')).toContain(colleague.userId);
  });

  test('of another agency, and of none, is not found', async () => {
    await addRole(database, neighbour.tenant, { slug: 'hanya-tetangga' });
    expect((await viewRole(neighbour, 'hanya-tetangga')).slug).toBe('hanya-tetangga');
    await expect(viewRole(admin, 'hanya-tetangga')).rejects.toEqual(NOT_FOUND);
    await expect(viewRole(admin, '../roles')).rejects.toEqual(NOT_FOUND);
  });
});

test('whoever is outside the agency is listed apart, and holds nothing', async () => {
  await addRole(database, tenant, { slug: 'warga', outside: true });
  const { roles, outside } = await listRoles(admin);
  expect(outside.map(({ slug }) => slug)).toEqual(['warga']);
  const choices = await viewRoleChoices(admin);
  expect(roles.map(({ slug }) => slug).toSorted()).toEqual(choices.roles.map(({ slug }) => slug).toSorted());
});

describe('a unit of the agency', () => {
  test('says who works there, what it holds and what of its contacts cannot be used', async () => {
    const publisher = (await listUnits(admin)).units.find(({ isPublisher }) => isPublisher);
    const before = publisher?.openCases ?? 0;
    await aFiledCase(database, tenant, NOW);
    const officer = await aPerson([{ role: 'unit-officer', unit: OTHER_UNIT }]);
    const { units } = await listUnits(admin);
    const [own, other] = [publisher?.slug, OTHER_UNIT].map((slug) => units.find((one) => one.slug === slug));
    expect(own).toMatchObject({ openCases: before + 1 });
    expect(other).toMatchObject({ people: 1, openCases: 0, parent: null });
    const view = await viewUnit(admin, OTHER_UNIT);
    expect(view.holders.map(({ userId, role }) => [userId, role])).toEqual([
      [officer.userId, 'unit-officer'],
    ]);
    const faulty = (await viewUnit(admin, own?.slug ?? '')).contacts.filter(
      ({ condition }) => condition !== 'usable',
    );
    expect(own?.faultyContacts).toBe(faulty.length);
  });

  test('names the services it owns', async () => {
    const publisher = (await listUnits(admin)).units.find(({ isPublisher }) => isPublisher);
    const { services } = await viewUnit(admin, publisher?.slug ?? '');
    expect(services.map(({ slug }) => slug)).toEqual(['layanan-contoh']);
    expect((await viewUnit(admin, OTHER_UNIT)).services).toEqual([]);
  });

  test('of none is not found', async () => {
    await expect(viewUnit(admin, 'tidak-ada')).rejects.toEqual(NOT_FOUND);
  });
});
