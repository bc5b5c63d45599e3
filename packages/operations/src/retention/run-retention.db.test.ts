import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { diskFileStore, type FileStore } from '@maklumat/files';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOwnCase, viewCaseStatus, viewOwnCase } from '../citizen';
import type { TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { addNote, viewCase } from '../office';
import { addOutputs, aRetentionRule } from '../testing/add-outputs';
import { EndedCases, type EndedCase } from '../testing/ended-cases';
import { aLinkedCase } from '../testing/a-linked-case';
import { anAgencyOfItsOwn, type Agency } from '../testing/two-agencies';
import { rebuildCases } from '../upkeep/rebuild-cases';
import { verifyCases } from '../upkeep/verify-cases';
import { holdCase } from './change-hold';
import { runRetention, type RetentionReport, type RetentionRun } from './run-retention';

const KEYS = parseMasterKey('aa'.repeat(32));
/** The invented agency lies in WIB: this is 23.59.59 on 2 March 2027, and the moment after it. */
const LAST_MOMENT = new Date('2027-03-02T16:59:59Z');
const PERSON_DUE = new Date('2027-03-02T17:00:00Z');
const WORDS_DUE = new Date('2028-03-02T17:00:00Z');

let database: TestDatabase;
let agency: Agency;
let tenant: TenantRef;
let files: FileStore;
let cases: EndedCases;
let agencies = 0;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  agencies += 1;
  agency = await anAgencyOfItsOwn(database, `contoh-${agencies}`);
  tenant = agency.tenant;
  files = diskFileStore(mkdtempSync(join(tmpdir(), 'maklumat-retention-')));
  cases = new EndedCases(agency, files);
  await addOutputs(database, tenant, {
    retention: [aRetentionRule(agency.workflow, { identity: ['files'] })],
  });
});

function run(at: Date, more: Partial<RetentionRun> = {}): Promise<RetentionReport> {
  return runRetention(database.db, tenant.id, { at, keys: KEYS, files, dryRun: false, limit: 100, ...more });
}

/** How much is still there of a case: texts, papers, its key, its contact, its files. */
async function left({ id }: EndedCase): Promise<Record<string, number>> {
  const [row] = await database.adminSql<Record<string, number>[]>`
    select
      (select count(*)::int from case_contents where case_id = ${id} and kind = 'text' and sealed is not null) as texts,
      (select count(*)::int from case_contents where case_id = ${id} and kind = 'document' and sealed is not null) as papers,
      (select count(*)::int from case_keys where id = ${id}) as keys,
      (select count(*)::int from case_contacts where id = ${id} and sealed is not null) as contacts,
      (select count(*)::int from case_contacts where id = ${id} and phone_index is not null) as indexes,
      (select count(*)::int from case_files where case_id = ${id}) as files`;
  return row ?? {};
}

async function bodies({ id }: EndedCase): Promise<{ body: Record<string, unknown> }[]> {
  const rows = await database.adminSql<{ body: Record<string, unknown> }[]>`
    select body from case_events where case_id = ${id} and type = 'erased' order by sequence`;
  return [...rows];
}

async function isSound(): Promise<void> {
  expect((await verifyCases(database.db, tenant.id, KEYS)).faults).toEqual([]);
  expect((await rebuildCases(database.db, tenant.id, { dryRun: true })).differences).toEqual([]);
}

test('on the last day nothing goes; the day after the person, and a year later every word', async () => {
  const ended = await cases.ended();
  const before = await left(ended);
  expect(before).toMatchObject({ texts: 3, papers: 1, keys: 1, contacts: 1, indexes: 1, files: 1 });
  expect(await run(LAST_MOMENT)).toEqual({ erased: [], kept: [], failed: [], files: 0 });
  expect(await left(ended)).toEqual(before);

  const line = { number: ended.number, workflow: agency.workflow, state: 'done' };
  const ruled = { rule: `simpan-${agency.workflow}`, endedOn: '2026-03-02' };
  expect(await run(PERSON_DUE)).toEqual({
    ...{ erased: [{ ...line, ...ruled, parts: ['person'] }], kept: [], failed: [], files: 1 },
  });
  expect(await left(ended)).toEqual({ ...before, papers: 0, contacts: 0, indexes: 0, files: 0 });
  expect(await files.has(ended.storedAs)).toBe(false);
  await isSound();

  expect((await run(WORDS_DUE)).erased).toEqual([{ ...line, ...ruled, parts: ['words'] }]);
  expect(await left(ended)).toEqual({ texts: 0, papers: 0, keys: 0, contacts: 0, indexes: 0, files: 0 });
  await isSound();
  const about = { type: 'erased', ...ruled, person: 'P1Y', words: 'P2Y', identity: ['files'] };
  expect(await bodies(ended)).toEqual([
    { body: { ...about, parts: ['person'], counts: { contacts: 1, texts: 0, papers: 1, files: 1 } } },
    { body: { ...about, parts: ['words'], counts: { contacts: 0, texts: 3, papers: 0, files: 0 } } },
  ]);
});

test('erased in one go, once, and nothing a second time; the audit says so without a word of the case', async () => {
  const ended = await cases.ended();
  expect((await run(WORDS_DUE)).erased).toMatchObject([{ parts: ['person', 'words'] }]);
  expect(await run(WORDS_DUE)).toEqual({ erased: [], kept: [], failed: [], files: 0 });
  const rows = await database.adminSql`
    select actor, details from audit_events where action = 'case-erased' and subject = ${ended.number}`;
  expect([...rows]).toMatchObject([
    { actor: 'system', details: { parts: ['person', 'words'], counts: { contacts: 1, files: 1 } } },
  ]);
  expect(JSON.stringify(rows)).not.toContain(agency.secret);
});

test('a dry run says the same and does nothing', async () => {
  const ended = await cases.ended();
  const before = await left(ended);
  const dry = await run(WORDS_DUE, { dryRun: true });
  expect(await left(ended)).toEqual(before);
  expect(await files.has(ended.storedAs)).toBe(true);
  expect((await run(WORDS_DUE)).erased).toEqual(dry.erased);
});

test('neither an open case, nor one with an open case that belongs to it, nor one without a rule', async () => {
  const open = await cases.open();
  const ended = await cases.ended();
  await aLinkedCase(agency, ended.key);
  expect(await run(new Date('2090-01-01T00:00:00Z'))).toMatchObject({
    erased: [],
    kept: [{ number: ended.number, because: 'linked-open' }],
  });
  expect((await run(WORDS_DUE, { number: open.number })).kept).toEqual([
    { number: open.number, because: 'is-open' },
  ]);
  await database.adminSql`delete from outputs where tenant_id = ${tenant.id} and kind = 'retention-rule'`;
  const unruled = await cases.ended();
  expect((await run(WORDS_DUE, { number: unruled.number })).kept).toEqual([
    { number: unruled.number, because: 'no-rule' },
  ]);
  expect((await left(unruled)).texts).toBe(3);
});

test('a hold on it, or on the case it was opened in, keeps it until it is released', async () => {
  const ended = await cases.ended();
  const objection = await cases.endedIn(ended);
  await holdCase(agency.administrator, {
    number: ended.number,
    ground: 'legal-proceedings',
    reason: 'Perkara',
  });
  const late = new Date('2029-01-01T00:00:00Z');
  const kept = await run(late);
  expect(kept.erased).toEqual([]);
  expect(kept.kept.map(({ number, because }) => `${number} ${because}`).toSorted()).toEqual(
    [`${ended.number} held`, `${objection.number} held`].toSorted(),
  );
  await database.adminSql`
    update case_holds set released_at = now(), released_by = placed_by where case_id = ${ended.id}`;
  expect((await run(late)).erased).toHaveLength(2);
});

test('two runners at once erase each case once', async () => {
  const ended = [await cases.ended(), await cases.ended(), await cases.ended()];
  const reports = await Promise.all([run(WORDS_DUE), run(WORDS_DUE)]);
  const erased = reports.flatMap((report) => report.erased.map(({ number }) => number));
  expect(erased.toSorted()).toEqual(ended.map(({ number }) => number).toSorted());
  expect(reports.flatMap(({ failed }) => failed)).toEqual([]);
  for (const one of ended) expect(await bodies(one)).toHaveLength(1);
  await isSound();
});

test('a crash in the middle of a case leaves it whole; one before its files went leaves them to the next run', async () => {
  const ended = await cases.ended();
  const before = await left(ended);
  await database.adminSql`
    alter table audit_events add constraint crash_ck check (action <> 'case-erased') not valid`;
  try {
    expect((await run(WORDS_DUE)).failed).toMatchObject([{ number: ended.number }]);
  } finally {
    await database.adminSql`alter table audit_events drop constraint crash_ck`;
  }
  expect(await left(ended)).toEqual(before);
  const broken: FileStore = { ...files, delete: () => Promise.reject(new Error('the disk is away')) };
  await expect(run(WORDS_DUE, { files: broken })).rejects.toThrow('the disk is away');
  expect((await left(ended)).keys).toBe(0);
  expect(await files.has(ended.storedAs)).toBe(true);
  expect(await run(WORDS_DUE)).toEqual({ erased: [], kept: [], failed: [], files: 1 });
  expect(await files.has(ended.storedAs)).toBe(false);
});

test('bytes that another case keeps too stay', async () => {
  const [ended, other] = [await cases.ended(), await cases.open()];
  await database.adminSql`update case_files set stored_as = ${ended.storedAs} where case_id = ${other.id}`;
  expect((await run(WORDS_DUE)).files).toBe(1);
  expect(await files.has(ended.storedAs)).toBe(true);
});

test('who has the number and the code still reads where it stands, and officials what became of it', async () => {
  const ended = await cases.ended();
  await run(WORDS_DUE);
  const citizen = cases.citizen(WORDS_DUE);
  expect(await viewCaseStatus(citizen, ended.number)).toMatchObject({ number: ended.number });
  expect(await openOwnCase(citizen, ended.key)).toMatchObject({ ok: true });
  const own = await viewOwnCase(citizen, ended.key);
  expect(own.entries.at(-1)?.body).toMatchObject({ type: 'erased', parts: ['person', 'words'] });
  expect(
    own.entries.flatMap(({ texts, files: sent }) => [...texts.map(({ text }) => text), ...sent]),
  ).toEqual([null, null]);
  expect(own.acts).toEqual([]);
  expect(JSON.stringify(own)).not.toContain(agency.secret);
  const seen = await viewCase(agency.official, ended.number);
  expect(JSON.stringify(seen)).not.toContain(agency.secret);
  expect(seen.history.at(-1)?.body.type).toBe('erased');
});

test('nothing is added to a case that was erased', async () => {
  const ended = await cases.ended();
  await run(WORDS_DUE);
  const note = { number: ended.number, readVersion: 1, text: 'Catatan' };
  await expect(addNote(agency.official, note)).rejects.toMatchObject({ code: 'conflict' });
  await expect(cases.confirm(ended)).rejects.toThrow('case-erased');
});

test('messages that wait for the citizen are not sent any more, forms nobody came back to go', async () => {
  const ended = await cases.ended();
  await cases.draft();
  await database.adminSql`update outbox_messages set state = 'waiting' where case_id = ${ended.id}`;
  expect((await run(WORDS_DUE)).files).toBe(2);
  const rows = await database.adminSql`
    select distinct state from outbox_messages where case_id = ${ended.id} and recipient = 'citizen'`;
  expect([...rows]).toEqual([{ state: 'not-reachable' }]);
  expect(await database.adminSql`select 1 from case_drafts where tenant_id = ${tenant.id}`).toHaveLength(0);
});
