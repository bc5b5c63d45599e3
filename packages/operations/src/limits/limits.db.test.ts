import { makePublicNumber } from '@maklumat/cases';
import { closeDatabase, openDatabase, withTenant, type Database } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addDraftFiles,
  openOwnCase,
  readDraft,
  saveDraftAnswer,
  startDraft,
  submitDraft,
  viewOwnCase,
} from '../citizen';
import { citizenContext, type CitizenContext } from '../context';
import { openTenantKey } from '../keys';
import { anAgencyOfItsOwn, KEYS, namesOf, NOW, type Agency, type Names } from '../testing/two-agencies';
import { ACCESS_LIMITS, CITIZEN_LIMITS, TooManyError } from './citizen-limits';
import { reserve, type RateLimit, type Reserved } from './rate-limit';

let database: TestDatabase;
let second: Database;
let [agency, other]: Agency[] = [];
let names: Names;
beforeAll(async () => {
  database = await openTestDatabase();
  second = openDatabase({ url: database.appUrl });
  [agency, other] = [
    await anAgencyOfItsOwn(database, 'batas'),
    await anAgencyOfItsOwn(database, 'batas-lain'),
  ];
  names = await namesOf(agency);
}, 60_000);
afterAll(async () => {
  await closeDatabase(second);
  await database.close();
});

const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);

function ask(subject: string, limit: RateLimit, now = NOW, from: Database = database.db): Promise<Reserved> {
  return withTenant(from, agency!.tenant.id, async (tx) =>
    reserve(tx, await openTenantKey(tx, KEYS), [{ kind: 'uji', subject, limit }], now),
  );
}

function citizenAt(
  clientAddress: string,
  { of = agency!, now = NOW, from = database.db } = {},
): CitizenContext {
  return citizenContext(from, of.tenant, { now, keys: KEYS, files: of.official.files, clientAddress });
}

const TEN = { most: 10, windowMs: 600_000 } as const;

test.each<[asked: number, after: number, isIn: boolean, why: string]>([
  [9, 0, true, 'one below the limit'],
  [10, 0, false, 'at the limit'],
  [10, 59_999, false, 'a moment before the first is forgotten'],
  [10, 60_000, true, 'once one is forgotten'],
  [10, 600_000, true, 'once all are'],
])('after %d of ten, %d ms later, the next is in: %s (%s)', async (asked, after, isIn, why) => {
  for (let count = 0; count < asked; count += 1) await ask(why, TEN);
  expect((await ask(why, TEN, later(after))).ok).toBe(isIn);
});

test('a hundred at once from two processes are ten, and each refused one is told the same time', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, at) => ask('seratus', TEN, NOW, at % 2 === 0 ? database.db : second)),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
  for (const answer of answers) if (!answer.ok) expect(answer.retryAt).toEqual(later(60_000));
});

test('a clock that ran a day ahead keeps nobody out once it is put right; one that is a minute off changes nothing', async () => {
  for (let count = 0; count < 10; count += 1) await ask('jam', TEN, later(24 * 3_600_000));
  for (let count = 0; count < 10; count += 1) expect((await ask('jam', TEN)).ok).toBe(true);
  expect((await ask('jam', TEN)).ok).toBe(false);
  expect((await ask('jam', TEN, later(-60_000))).ok).toBe(false);
});

test('who waits for nothing is not made to wait longer', async () => {
  for (let count = 0; count < 30; count += 1) await ask('sabar', TEN);
  expect((await ask('sabar', TEN, later(60_000))).ok).toBe(true);
});

test('neither address nor number stands in the table', async () => {
  await openOwnCase(citizenAt('203.0.113.77'), { number: names.key.number, accessCode: '2222-2222' });
  const rows = await database.adminSql<{ row: string }[]>`select t::text as row from rate_limits t`;
  expect(rows.length).toBeGreaterThan(3);
  for (const { row } of rows) {
    expect(row).not.toContain('203.0.113.77');
    expect(row).not.toContain(names.key.number);
  }
});

test('drafts: as many as the limit from one connection, whatever its last digits; another and another agency go on', async () => {
  const { most } = CITIZEN_LIMITS.draft;
  const begin = (address: string, of = agency!) => startDraft(citizenAt(address, { of }), of.workflow);
  for (let count = 0; count < most; count += 1) await begin(`2001:db8:7:7::${String(count + 1)}`);
  const refused = await begin('2001:db8:7:7:ffff::1').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TooManyError);
  expect((refused as TooManyError).retryAt).toEqual(later(CITIZEN_LIMITS.draft.windowMs / most));
  await begin('2001:db8:7:8::1');
  await begin('2001:db8:7:7::1', other);
}, 60_000);

test('filings: what was filed is counted, what is refused stays a draft and is filed later', async () => {
  const { most, windowMs } = CITIZEN_LIMITS.filing;
  const filled = async () => {
    const citizen = citizenAt('127.0.0.1');
    const ref = await startDraft(citizen, agency!.workflow);
    await saveDraftAnswer(citizen, ref, 'report', { answer: 'Lampu padam' });
    await saveDraftAnswer(citizen, ref, 'contact', {
      identity: 'named',
      name: 'Budi',
      phone: '0812-3456-7890',
    });
    return ref;
  };
  for (let count = 0; count < most; count += 1)
    expect(await submitDraft(citizenAt('198.51.100.1'), await filled())).toMatchObject({ ok: true });
  const ref = await filled();
  await expect(submitDraft(citizenAt('198.51.100.1'), ref)).rejects.toThrow(TooManyError);
  expect((await readDraft(citizenAt('198.51.100.1'), ref))?.open).toEqual([]);
  const again = citizenAt('198.51.100.1', { now: later(windowMs / most) });
  expect(await submitDraft(again, ref)).toMatchObject({ ok: true });
}, 120_000);

test('uploads: each file is counted, also one that is not taken, and the refusal says when', async () => {
  const { most, windowMs } = CITIZEN_LIMITS.upload;
  const ref = await startDraft(citizenAt('198.51.100.2'), agency!.workflow);
  const wrong = { name: 'a.exe', bytes: Buffer.from('MZ') };
  for (let count = 0; count < most / 8; count += 1)
    await addDraftFiles(
      citizenAt('198.51.100.2'),
      ref,
      Array.from({ length: 8 }, () => wrong),
    );
  const refused = await addDraftFiles(citizenAt('198.51.100.2'), ref, [wrong]);
  const retryAt = later(windowMs / most).toISOString();
  expect(refused).toEqual([{ name: 'a.exe', refusal: { code: 'too-many-uploads', retryAt } }]);
  expect((await addDraftFiles(citizenAt('198.51.100.3'), ref, [wrong]))?.[0]?.refusal.code).toBe(
    'file-type-not-allowed',
  );
}, 60_000);

test('this machine itself is a proxy that names nobody: its drafts are not counted', async () => {
  for (let count = 0; count <= CITIZEN_LIMITS.draft.most; count += 1)
    await startDraft(citizenAt('::1'), agency!.workflow);
}, 60_000);

test('whoever guesses at a number keeps nobody out: another phone opens it, an opened one stays open', async () => {
  const { number } = names.key;
  const guess = (at: number, from = database.db) =>
    openOwnCase(citizenAt(`198.18.${String(at)}.1`, { from }), { number, accessCode: '2222-2222' });
  const guesses = Array.from({ length: 30 }, (_, at) =>
    Array.from({ length: 11 }, (__, one) => guess(at, one % 2 === 0 ? database.db : second)),
  );
  const answers = (await Promise.all(guesses.flat())).map((answer) =>
    answer.ok ? 'in' : answer.refusal.code,
  );
  expect(answers.filter((code) => code === 'no-match')).toHaveLength(300);
  expect(answers.filter((code) => code === 'too-many-attempts')).toHaveLength(30);
  expect(await openOwnCase(citizenAt('203.0.113.5'), names.key)).toMatchObject({ ok: true });
  expect((await viewOwnCase(citizenAt('198.18.1.1'), names.key)).entries.length).toBeGreaterThan(0);
}, 60_000);

test('from everywhere together a number takes six hundred tries an hour; the phone on which it is open goes on', async () => {
  const limit = ACCESS_LIMITS.byNumber.most;
  const number = 'CTH-2222-2222';
  let closed = 0;
  for (let at = 0; at < limit / 10 + 1; at += 1) {
    const tries = Array.from({ length: 10 }, () =>
      openOwnCase(citizenAt(`100.64.${String(at)}.1`), { number, accessCode: '2222-2222' }),
    );
    for (const answer of await Promise.all(tries))
      if (!answer.ok && answer.refusal.code === 'too-many-attempts') closed += 1;
  }
  expect(closed).toBe(10);
  expect((await viewOwnCase(citizenAt('100.64.0.1'), names.key)).entries.length).toBeGreaterThan(0);
}, 120_000);

test('the right code is not held against anybody: forty times from one office', async () => {
  for (let count = 0; count < 40; count += 1)
    expect(await openOwnCase(citizenAt('203.0.113.6'), names.key)).toMatchObject({ ok: true });
}, 60_000);

test('an unknown number and a wrong code take the same time', async () => {
  const unknown = makePublicNumber(names.key.number.slice(0, 3), [3, 3, 3, 3, 3, 3, 3]);
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  for (let count = 0; count < 60; count += 1)
    for (const which of ['known', 'unknown'] as const) {
      const number = which === 'known' ? names.key.number : unknown;
      const citizen = citizenAt(`192.0.2.${String(count)}`);
      const began = performance.now();
      await openOwnCase(citizen, { number, accessCode: '2222-2222' });
      times[which].push(performance.now() - began);
    }
  const median = (of: readonly number[]): number => [...of].sort((a, b) => a - b)[of.length >> 1] ?? 0;
  const ratio = median(times.known) / median(times.unknown);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.6);
}, 60_000);
