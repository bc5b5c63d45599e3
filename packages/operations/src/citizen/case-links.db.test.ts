import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { actOnCase } from '../office';
import { aFiledCase, anOffice } from '../testing/an-office';
import { WORDING } from '../testing/agency-outputs';
import {
  anAgencyOfItsOwn,
  citizenOf,
  FINISH,
  namesOf,
  NOW,
  type Agency,
  type Names,
} from '../testing/two-agencies';
import { citizenContext, type CitizenContext } from '../context';
import { eraseTenant } from '../upkeep/erase-tenant';
import { LINK_DAYS, listCaseLinks, makeCaseLink, MOST_LINKS, revokeCaseLink } from './case-links';
import { saveDraftAnswer } from './save-draft-answer';
import { startDraft } from './start-draft';
import { submitDraft } from './submit-draft';
import { viewSharedCase } from './view-shared-case';
import type { OwnCaseKey } from './own-case';

const DAY_MS = 86_400_000;

let database: TestDatabase;
let agency: Agency;
let names: Names;
let citizen: CitizenContext;
let made = 0;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  made += 1;
  agency = await anAgencyOfItsOwn(database, `tautan-${String(made)}`);
  names = await namesOf(agency);
  citizen = citizenOf(agency);
}, 60_000);

function at(days: number): CitizenContext {
  const { database: db, tenant, official } = agency;
  const { keys, files } = official;
  const now = new Date(NOW.getTime() + days * DAY_MS);
  return citizenContext(db.db, tenant, { now, keys, files, clientAddress: '203.0.113.9' });
}

async function filedAs(identity: string): Promise<OwnCaseKey> {
  const ref = await startDraft(citizen, agency.workflow);
  await saveDraftAnswer(citizen, ref, 'report', { answer: agency.secret });
  await saveDraftAnswer(citizen, ref, 'contact', { identity, name: agency.secret, phone: '0812-3456-7890' });
  const sent = await submitDraft(citizen, ref);
  if (!sent.ok) throw new Error('not filed');
  return sent.sent;
}

async function token(days = 7, key = names.key): Promise<string> {
  const link = await makeCaseLink(citizen, key, days);
  if (!link.ok) throw new Error(link.refusal.code);
  return link.token;
}

test('it shows the status and when it came to each, and nothing that was said or sent, nobody’s name, no code', async () => {
  const link = await token();
  const before = await viewSharedCase(citizen, link);
  expect(before).toMatchObject({ number: names.key.number, stage: 'received' });
  expect(before.steps).toHaveLength(1);
  const done = { number: names.key.number, expectedVersion: names.version, transition: FINISH, inputs: {} };
  const open = await listCaseLinks(citizen, names.key);
  expect(open.links).toHaveLength(2);
  const acted = await actOnCase(agency.official, { ...done, expectedVersion: await versionOf() }, WORDING);
  expect(acted.ok).toBe(true);
  const after = await viewSharedCase(citizen, link);
  expect(after.outcome).toBe('finished');
  expect(after.steps.map(({ label }) => label)).toEqual([before.label, after.label]);
  const told = JSON.stringify(after);
  for (const secret of [agency.secret, names.key.accessCode, '0812', names.caseFile, 'surat.pdf'])
    expect(told).not.toContain(secret);
});

async function versionOf(): Promise<number> {
  const [row] = await database.adminSql<{ version: number }[]>`
    select version from service_cases where tenant_id = ${agency.tenant.id} and number = ${names.key.number}`;
  return row?.version ?? 0;
}

test.each<[days: number, at: number, isOpen: boolean, why: string]>([
  [7, 6.999, true, 'a moment before its end'],
  [7, 7, false, 'at its end'],
  [30, 29.999, true, 'a month'],
  [90, 90, false, 'a quarter, at its end'],
  [3650, 6.999, true, 'what is not offered is the shortest'],
  [3650, 7, false, 'and ends with it'],
])('made for %d days it opens after %d days: %s (%s)', async (days, later, isOpen) => {
  const opened = viewSharedCase(at(later), await token(days));
  await (isOpen ? expect(opened).resolves.toBeDefined() : expect(opened).rejects.toThrow('not-found'));
});

test('revoked it opens nothing at once; the others go on, and the log says so without the link', async () => {
  const [first, second] = [await token(), await token()];
  const { links } = await listCaseLinks(citizen, names.key);
  const opening = (one: string) => viewSharedCase(citizen, one).then(() => 'open', String);
  await revokeCaseLink(citizen, names.key, links[1]?.id ?? '');
  await revokeCaseLink(citizen, names.key, links[1]?.id ?? '');
  expect(await opening(first)).toContain('not-found');
  expect(await opening(second)).toBe('open');
  expect((await listCaseLinks(citizen, names.key)).links).toHaveLength(2);
  const log = await database.adminSql<{ actor: string; action: string; subject: string; details: unknown }[]>`
    select actor, action, subject, details from audit_events
    where tenant_id = ${agency.tenant.id} and action like 'case-link-%' order by id`;
  expect(log.map(({ action }) => action)).toEqual([
    ...['case-link-made', 'case-link-made', 'case-link-made', 'case-link-revoked'],
  ]);
  expect(new Set(log.map(({ actor }) => actor))).toEqual(new Set(['citizen']));
  expect(JSON.stringify(log)).not.toContain(first);
});

test('of many made at once five hold; once one is revoked there is room for another', async () => {
  const results = await Promise.all(Array.from({ length: 12 }, () => makeCaseLink(citizen, names.key, 7)));
  const held = (await listCaseLinks(citizen, names.key)).links;
  expect(held).toHaveLength(MOST_LINKS);
  const refused = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
  expect(refused).toEqual(Array.from({ length: 12 - (MOST_LINKS - 1) }, () => 'too-many-links'));
  await revokeCaseLink(citizen, names.key, held[0]?.id ?? '');
  expect((await makeCaseLink(citizen, names.key, LINK_DAYS[1])).ok).toBe(true);
});

test('a confidential case has none; one without a name may', async () => {
  const office = await anOffice(database, `rahasia-${String(made)}`);
  const { number, accessCode } = await aFiledCase(database, office, NOW, { identity: 'confidential' });
  const { keys, files } = agency.official;
  const request = { now: NOW, keys, files, clientAddress: '203.0.113.9' };
  const there = citizenContext(database.db, office, request);
  expect((await listCaseLinks(there, { number, accessCode })).mayShare).toBe(false);
  expect(await makeCaseLink(there, { number, accessCode }, 7)).toEqual({
    ok: false,
    refusal: { code: 'not-shared' },
  });
  const link = await token(7, await filedAs('anonymous'));
  expect((await viewSharedCase(citizen, link)).steps).toHaveLength(1);
});

test('without the code nobody makes, lists or revokes one; another case’s link is not theirs', async () => {
  const wrong = { ...names.key, accessCode: '2222-2222' };
  await expect(makeCaseLink(citizen, wrong, 7)).rejects.toThrow('not-found');
  await expect(listCaseLinks(citizen, wrong)).rejects.toThrow('not-found');
  const link = await token();
  const id = (await listCaseLinks(citizen, names.key)).links[1]?.id ?? '';
  await expect(revokeCaseLink(citizen, wrong, id)).rejects.toThrow('not-found');
  await revokeCaseLink(citizen, await filedAs('named'), id);
  await expect(viewSharedCase(citizen, link)).resolves.toBeDefined();
});

test.each(['', 'x', 'g'.repeat(64), '0'.repeat(63), `${'0'.repeat(64)}0`, 'A'.repeat(64)])(
  '%j is no link',
  async (wrong) => {
    await expect(viewSharedCase(citizen, wrong)).rejects.toThrow('not-found');
  },
);

test('the address is stored nowhere, and opens nothing once the agency was erased', async () => {
  const link = await token();
  const rows = await database.adminSql<{ row: string }[]>`select t::text as row from case_links t`;
  for (const { row } of rows) expect(row).not.toContain(link);
  const { files } = agency.official;
  await eraseTenant(database.db, agency.tenant.id, {
    ...{ now: NOW, actor: 'terminal:test', reason: 'Berita acara 12', files, dryRun: false },
  });
  await expect(viewSharedCase(citizen, link)).rejects.toThrow('not-found');
});
