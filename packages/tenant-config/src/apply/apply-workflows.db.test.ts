import { withTenant, workflowVersions } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencyFrom } from '../testing/agency-from';
import { edit } from '../testing/sample-tenants';
import { SAMPLE_WORKFLOW, withWorkflow } from '../testing/sample-workflow';
import { applyTenant, findTenantId } from './apply-tenant';
import { isWrite, type Change } from './change-report';

const STAMP = { now: new Date('2026-11-22T01:00:00Z'), actor: 'test', dryRun: false };
const LATER = { ...STAMP, now: new Date('2026-11-23T01:00:00Z') };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function ofWorkflows(changes: readonly Change[]): string[] {
  return changes
    .filter(({ kind }) => kind === 'workflow-version')
    .map(({ key, change }) => `${change} ${key}`);
}

async function recorded(slug: string): Promise<[string, number, string][]> {
  const tenantId = (await findTenantId(database.db, slug)) ?? '';
  const rows = await withTenant(database.db, tenantId, (tx) =>
    tx
      .select()
      .from(workflowVersions)
      .where(eq(workflowVersions.tenantId, tx.tenantId))
      .orderBy(asc(workflowVersions.number)),
  );
  return rows.map((row) => [row.slug, row.number, row.recordedAt.toISOString()]);
}

function withSecond(slug: string): Record<string, string> {
  const second = edit(SAMPLE_WORKFLOW, 'version: 1', 'version: 2');
  return { ...withWorkflow(slug), [`${slug}/workflows/pengaduan/v2.yaml`]: second };
}

test('a workflow is recorded with its service, and a second apply writes nothing', async () => {
  const config = agencyFrom(withWorkflow('alur-a'));
  const first = await applyTenant(database.db, config, STAMP);
  expect(ofWorkflows(first.report.changes)).toEqual(['add pengaduan/v1']);
  const again = await applyTenant(database.db, config, LATER);
  expect(again.report.changes.filter(isWrite)).toEqual([]);
  expect(await recorded('alur-a')).toEqual([['pengaduan', 1, '2026-11-22T01:00:00.000Z']]);
});

test('a recorded version is never edited: cases may run on it', async () => {
  await applyTenant(database.db, agencyFrom(withWorkflow('alur-b')), STAMP);
  const edited = edit(SAMPLE_WORKFLOW, 'id: Jawab,', 'id: Balas,');
  const result = await applyTenant(database.db, agencyFrom(withWorkflow('alur-b', edited)), LATER);
  expect(result).toMatchObject({
    ok: false,
    refusals: [
      'workflows/pengaduan/v1.yaml differs from the recorded version in transitions; cases may run on it: ' +
        'restore it and put the change into workflows/pengaduan/v2.yaml',
    ],
  });
});

test('a new version is added beside the old one', async () => {
  await applyTenant(database.db, agencyFrom(withWorkflow('alur-c')), STAMP);
  const result = await applyTenant(database.db, agencyFrom(withSecond('alur-c')), LATER);
  expect(ofWorkflows(result.report.changes)).toEqual(['keep pengaduan/v1', 'add pengaduan/v2']);
  expect(await recorded('alur-c')).toEqual([
    ['pengaduan', 1, '2026-11-22T01:00:00.000Z'],
    ['pengaduan', 2, '2026-11-23T01:00:00.000Z'],
  ]);
});

test('a recorded version that has left the folder is a refusal', async () => {
  await applyTenant(database.db, agencyFrom(withSecond('alur-d')), STAMP);
  const result = await applyTenant(database.db, agencyFrom(withWorkflow('alur-d')), LATER);
  expect(result).toMatchObject({
    ok: false,
    refusals: [
      'workflows/pengaduan/v2.yaml is recorded but not in the folder any more; cases may run on it: put the file back',
    ],
  });
});

test('a workflow waits until the standard of its service is published', async () => {
  const files = withWorkflow('alur-e');
  const standard = 'alur-e/standards/pengaduan/v1.yaml';
  const draft = { ...files, [standard]: edit(files[standard], 'state: published', 'state: draft') };
  const waiting = await applyTenant(database.db, agencyFrom(draft), STAMP);
  expect(ofWorkflows(waiting.report.changes)).toEqual(['unpublished pengaduan/v1']);
  const published = await applyTenant(database.db, agencyFrom(files), LATER);
  expect(ofWorkflows(published.report.changes)).toEqual(['add pengaduan/v1']);
});
