import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TenantRef } from '../context';
import type { Session } from '../identity';
import { ADMINISTRATOR, anAdministrator, anOffice } from '../testing/an-office';
import { manageContext } from './manage-context';

const NOW = new Date('2026-11-23T02:00:00Z');

let database: TestDatabase;
let tenant: TenantRef;
beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-kelola');
});
afterAll(() => database.close());

test('a role that administers opens the settings, beside whatever else is held', async () => {
  const held = [
    { role: 'officer', unit: null },
    { role: ADMINISTRATOR, unit: null },
  ];
  const ctx = await anAdministrator(database, tenant, NOW, held);
  expect(await ctx.run('settings:change', (tx) => Promise.resolve(tx.tenantId))).toBe(tenant.id);
  expect(ctx.official.memberships).toEqual(held);
});

test('no other role does, however high', async () => {
  const asked = anAdministrator(database, tenant, NOW, [{ role: 'head', unit: null }]);
  await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
});

test('a role counts where it is held: an administrator next door administers nothing here', async () => {
  const next = await anOffice(database, 'contoh-sebelah');
  const ctx = await anAdministrator(database, next, NOW);
  const memberships = [
    { tenantId: next.id, tenantSlug: next.slug, role: ADMINISTRATOR, unit: null },
    { tenantId: tenant.id, tenantSlug: tenant.slug, role: 'officer', unit: null },
  ];
  const inOf = (tenantId: string) => {
    const session = { ...ctx.official, tenantId, memberships, platformRoles: [] } as unknown as Session;
    return manageContext(database.db, session, { now: NOW, keys: ctx.keys, files: ctx.files });
  };
  expect((await inOf(next.id)).tenant.slug).toBe('contoh-sebelah');
  await expect(inOf(tenant.id)).rejects.toMatchObject({ code: 'forbidden' });
});
