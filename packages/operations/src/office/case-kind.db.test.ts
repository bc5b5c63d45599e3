import { newId, roles, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { aRole, aStandard } from '@maklumat/standards/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficialContext, OfficialRole, TenantRef } from '../context';
import { countQueues, listQueue } from '../index';
import { aFormWorkflow } from '../testing/a-form-workflow';
import { guestBook } from '../testing/a-guest-book';
import { addWorkflow, addWorkflowVersion } from '../testing/add-workflow';
import { anOfficial } from '../testing/an-office';
import { publishAgency } from '../testing/publish-agency';
import { recordPlainYears } from '../testing/publish-workflow';

const NOW = new Date('2026-11-23T02:00:00Z');

const DESK = { role: 'petugas', unit: null };
const COMPLAINTS = { role: 'pengelola', unit: null };

let database: TestDatabase;
let tenant: TenantRef;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await publishAgency(database, 'contoh-kota', [
    { slug: 'pengaduan', versions: [aStandard({ category: 'visit' })] },
  ]);
  const visit = guestBook();
  await addWorkflow(database, tenant, {
    ...visit,
    form: { ...visit.form, noun: { id: 'kunjungan', en: 'visit' } },
  });
  const complaint = aFormWorkflow();
  await addWorkflowVersion(database, tenant, {
    ...{ ...complaint, slug: 'keluhan', kind: 'complaint' },
    roles: complaint.roles.map((one) => ({ ...one, role: COMPLAINTS.role })),
  });
  await withTenant(database.db, tenant.id, (tx) =>
    tx.insert(roles).values(
      [DESK.role, COMPLAINTS.role].map((slug) => ({
        ...{ tenantId: tx.tenantId, id: newId(), slug, contentHash: 'hash' },
        content: { ...aRole(), slug },
      })),
    ),
  );
});
afterAll(() => database.close());

function at(...held: OfficialRole[]): Promise<OfficialContext> {
  return anOfficial(database, tenant, held, NOW);
}

test('who works for one service reads its own words; who works for several neutral ones', async () => {
  const both = await at(DESK, COMPLAINTS);
  const visit = { noun: { id: 'kunjungan', en: 'visit' }, person: 'visitor' };
  expect((await countQueues(await at(DESK))).kind).toEqual(visit);
  expect((await countQueues(both)).kind).toEqual({ noun: null, person: null });
  expect((await listQueue(both, { view: 'all' })).kind).toEqual({ noun: null, person: null });
  const visits = guestBook().slug;
  expect((await listQueue(both, { view: 'all', workflow: visits })).kind).toEqual(visit);
});
