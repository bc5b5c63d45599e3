import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { WorkflowDefinition } from '@maklumat/workflow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicContext, type TenantContext } from '../context';
import { aFormWorkflow } from '../testing/a-form-workflow';
import { addWorkflow, addWorkflowVersion } from '../testing/add-workflow';
import { publishAgency } from '../testing/publish-agency';
import { viewProcedure } from './view-standard';

let database: TestDatabase;
let ctx: TenantContext;
beforeAll(async () => {
  database = await openTestDatabase();
  const tenant = await publishAgency(database, 'contoh-alur');
  const service = aFormWorkflow();
  const complaint = WorkflowDefinition.parse({ ...aFormWorkflow('keluhan'), kind: 'complaint' });
  await addWorkflow(database, tenant, service);
  await addWorkflowVersion(database, tenant, complaint);
  ctx = publicContext(database.db, tenant, new Date('2026-11-23T02:00:00Z'));
});
afterAll(() => database.close());

test('what handles complaints about a service is told apart from what carries the service out', async () => {
  const page = await viewProcedure(ctx, { service: 'pengaduan', version: null });
  const slugs = (all: typeof page.workflows) => all.map(({ definition }) => definition.slug);
  expect(slugs(page.workflows)).toEqual(['pengaduan']);
  expect(slugs(page.complaints)).toEqual(['keluhan']);
  expect(page.elsewhere).toEqual([]);
});
