import type { HolidayChange } from '@maklumat/calendar';
import {
  calendarRecounts,
  calendarRevisions,
  coveredYears,
  newId,
  withNationalCalendar,
  withTenant,
  workingCalendars,
} from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readEvents } from '../cases/load-case';
import { parseMasterKey } from '../keys';
import { publishWorkflow, recordPlainYears } from '../testing/publish-workflow';
import { CaseWalk, wib } from '../testing/walk-case';
import { rebuildCases } from '../upkeep/rebuild-cases';
import { verifyCases } from '../upkeep/verify-cases';
import { requestRecount } from './calendar-recounts';
import { readSnapshot } from './calendar-snapshot';
import { changeCalendarIn } from './change-calendar';
import { previewForTenant } from './of-tenant';
import { recountCases } from './recount-cases';
import { runDueRecounts } from './run-due-recounts';

const KEYS = parseMasterKey('aa'.repeat(32));
const NOW = wib('2026-03-03 12:00');

let database: TestDatabase;
let walk: CaseWalk;
let agencies = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  agencies += 1;
  const tenant = await publishWorkflow(database, `contoh-ubah-${agencies}`);
  await database.adminSql`delete from jobs.due_jobs`;
  walk = new CaseWalk(database.db, tenant, KEYS);
  await inTenant((tx) => requestRecount(tx, { now: wib('2026-01-05 09:00'), actor: 'test' }));
});

function inTenant<T>(work: Parameters<typeof withTenant<T>>[2]): Promise<T> {
  return withTenant(database.db, walk.tenant.id, work);
}

function change(holiday: HolidayChange, now = NOW) {
  const stamp = { now, actor: 'test' };
  return inTenant((tx) => changeCalendarIn(tx, 'kantor', holiday, stamp));
}

const FRIDAY: HolidayChange = { does: 'add', date: '2026-03-06', name: 'Hari jadi', decree: 'SK 1/2026' };

/** What the log says of the date of the answer, in order. */
async function dates(caseId: string): Promise<string[]> {
  const events = await inTenant((tx) => readEvents(tx, caseId));
  return events.flatMap(({ body }) => {
    if (!('limit' in body) || body.limit !== 'answer') return [];
    if (body.type === 'promise-told') return [`${body.limit} ${body.dueOn} ${body.why}`];
    if (body.type !== 'calendar-amended') return [];
    const days = body.days.map((day) => `${day.date} ${day.change} ${String(day.decree)}`).join(', ');
    const stays = body.moves ? 'moves' : 'stands';
    return [`${body.limit} told ${String(body.told?.dueOn)}, now ${body.dueOn}, ${stays}: ${days}`];
  });
}

function recount(now = NOW) {
  return recountCases(database.db, walk.tenant.id, { now });
}

test('a new holiday is written into each running case it touches, with its decree; the date told stands', async () => {
  const touched = await walk.file('2026-03-02 09:00');
  await change(FRIDAY);
  expect(await recount()).toEqual({ cases: 1, moved: 0, stood: 1, failed: 0 });
  expect(await dates(touched.id)).toEqual([
    'answer 2026-03-09 first',
    'answer told 2026-03-09, now 2026-03-10, stands: 2026-03-06 off SK 1/2026',
  ]);
});

test('a holiday taken back moves the agency’s date to the citizen’s advantage, and tells it', async () => {
  await change(FRIDAY, wib('2026-02-02 09:00'));
  await recount(wib('2026-02-02 09:01'));
  const { id } = await walk.file('2026-03-02 09:00');
  expect(await dates(id)).toEqual(['answer 2026-03-10 first']);
  await change({ does: 'revoke', date: '2026-03-06', decree: 'SK 2/2026' });
  expect(await recount()).toEqual({ cases: 1, moved: 1, stood: 0, failed: 0 });
  expect(await dates(id)).toEqual([
    'answer 2026-03-10 first',
    'answer told 2026-03-10, now 2026-03-09, moves: 2026-03-06 open SK 2/2026',
    'answer 2026-03-09 calendar-amended',
  ]);
  const rebuilt = await rebuildCases(database.db, walk.tenant.id, { dryRun: true });
  expect(rebuilt).toMatchObject({ cases: 1, differences: [] });
});

test('no other case is written to: not one whose date comes before, nor one that waits, nor one that ended', async () => {
  const before = await walk.file('2026-02-20 09:00');
  const waiting = await walk.answered('2026-03-02 09:00', '2026-03-02 10:00', '2026-03-02 11:00');
  const marks = () =>
    database.adminSql`select id, version, xmin::text from service_cases where tenant_id = ${walk.tenant.id} order by id`;
  const asTheyWere = await marks();
  await change({ ...FRIDAY, date: '2026-04-06' });
  expect(await recount()).toMatchObject({ moved: 0, stood: 0 });
  expect(await dates(before.id)).toEqual(['answer 2026-02-27 first']);
  expect((await dates(waiting.id)).filter((line) => line.includes('told'))).toEqual([]);
  expect(await marks()).toEqual(asTheyWere);
});

test('the log stays whole and replays to the same rows', async () => {
  await walk.file('2026-03-02 09:00');
  await change(FRIDAY);
  await recount();
  expect(await verifyCases(database.db, walk.tenant.id, KEYS)).toMatchObject({ cases: 1, faults: [] });
  expect(await rebuildCases(database.db, walk.tenant.id, { dryRun: true })).toMatchObject({
    differences: [],
  });
});

test('what a crash left undone is done by the next run, nothing twice, and all of it is counted', async () => {
  const cases = [];
  for (let index = 0; index < 3; index += 1) cases.push(await walk.file('2026-03-02 09:00'));
  await change(FRIDAY);
  const [, second] = cases.map(({ id }) => id).toSorted();
  await database.adminSql`create table public.doomed as select ${second ?? ''}::uuid as case_id`;
  await database.adminSql`grant select on public.doomed to maklumat_app`;
  await database.adminSql`
    create function public.dies() returns trigger language plpgsql as $$ begin
      if new.type = 'calendar-amended' and exists (select from public.doomed d where d.case_id = new.case_id)
      then raise exception 'power cut'; end if;
      return new;
    end $$`;
  await database.adminSql`
    create trigger dies before insert on case_events for each row execute function public.dies()`;
  const clock = { at: wib('2026-03-03 12:00') };
  const first = await runDueRecounts(database.db, () => clock.at);
  expect(first.done).toEqual([]);
  expect(first.failed).toHaveLength(1);
  const written = await Promise.all(cases.map(async ({ id }) => [id === second, (await dates(id)).length]));
  expect(written.toSorted()).toEqual([
    [false, 2],
    [false, 2],
    [true, 1],
  ]);
  await database.adminSql`drop trigger dies on case_events`;
  await database.adminSql`drop function public.dies()`;
  await database.adminSql`drop table public.doomed`;
  clock.at = wib('2026-03-03 12:05');
  const next = await runDueRecounts(database.db, () => clock.at);
  expect(next.done).toEqual([{ tenantId: walk.tenant.id, cases: 3, moved: 0, stood: 3, failed: 0 }]);
  for (const { id } of cases) expect(await dates(id)).toHaveLength(2);
  expect(await runDueRecounts(database.db, () => clock.at)).toEqual({ done: [], failed: [] });
});

test('a recount that failed often is tried again all the same', async () => {
  await walk.file('2026-03-02 09:00');
  await change(FRIDAY);
  await database.adminSql`update jobs.due_jobs set attempts = 40 where kind = 'calendar-recount'`;
  expect((await runDueRecounts(database.db, () => NOW)).done).toMatchObject([{ cases: 1, stood: 1 }]);
});

test('two runners at once write each case once', async () => {
  const { id } = await walk.file('2026-03-02 09:00');
  await change(FRIDAY);
  const figures = await Promise.all([recount(), recount()]);
  for (const told of figures) if (told !== null) expect(told).toMatchObject({ cases: 1, stood: 1 });
  expect(await dates(id)).toHaveLength(2);
  expect(await recount()).toBeNull();
});

test('a second amendment before the first was counted is counted with it, against what was counted last', async () => {
  const { id } = await walk.file('2026-03-02 09:00');
  await change(FRIDAY);
  await change({ does: 'move', date: '2026-03-06', to: '2026-03-05', decree: 'SK 2/2026' });
  expect(await recount()).toMatchObject({ stood: 2 });
  expect((await dates(id)).at(-1)).toBe(
    'answer told 2026-03-09, now 2026-03-10, stands: 2026-03-05 off SK 2/2026',
  );
  const rows = await inTenant((tx) =>
    tx
      .select({ number: calendarRecounts.number, finishedAt: calendarRecounts.finishedAt })
      .from(calendarRecounts)
      .where(eq(calendarRecounts.tenantId, tx.tenantId))
      .orderBy(asc(calendarRecounts.number)),
  );
  expect(rows.map(({ number, finishedAt }) => [number, finishedAt === null])).toEqual([
    [1, false],
    [2, false],
    [3, false],
  ]);
});

test('a case filed between the amendment and its recount is counted by it already, and left alone', async () => {
  await change(FRIDAY);
  const { id } = await walk.file('2026-03-03 12:30');
  expect(await recount(wib('2026-03-03 13:00'))).toMatchObject({ moved: 0, stood: 0 });
  expect(await dates(id)).toEqual(['answer 2026-03-11 first']);
});

test('a calendar that is put back before the recount touches nothing', async () => {
  const { id } = await walk.file('2026-03-02 09:00');
  await change(FRIDAY);
  await change({ does: 'revoke', date: '2026-03-06', decree: 'SK 2/2026' });
  expect(await recount()).toMatchObject({ moved: 0, stood: 0 });
  expect(await dates(id)).toEqual(['answer 2026-03-09 first']);
});

test('a reminder that the amended calendar puts later is woken up later, and the log stays untouched', async () => {
  await walk.file('2026-03-02 09:00');
  await change({ ...FRIDAY, date: '2026-03-04' });
  const wakesAt = async () => {
    const [row] = await database.adminSql<{ at: Date }[]>`
      select next_timer_at as at from service_cases where tenant_id = ${walk.tenant.id}`;
    return row?.at.toISOString();
  };
  const before = await wakesAt();
  await recount();
  expect(await wakesAt()).not.toBe(before);
});

test('a preview says what the recount will do, and writes nothing', async () => {
  const { number } = await walk.file('2026-03-02 09:00');
  const preview = await previewForTenant(
    database.db,
    walk.tenant.id,
    (snapshot) => ({
      ...snapshot,
      calendars: snapshot.calendars.map((calendar) => ({
        ...calendar,
        localHolidays: [
          { date: '2026-03-06', name: { id: 'Hari jadi' }, decree: 'SK 1/2026', knownOn: '2026-03-03' },
        ],
      })),
    }),
    NOW,
  );
  expect(preview).toMatchObject({ cases: 1, moved: 0, stood: 1, failed: 0 });
  expect(preview.days.map(({ date }) => date)).toEqual(['2026-03-06']);
  expect(preview.dates).toMatchObject([
    { number, told: { dueOn: '2026-03-09' }, dueOn: '2026-03-10', moves: false, binds: 'agency' },
  ]);
  expect(await recount()).toBeNull();
});

test('a day off holds for every calendar of the agency, unless one is named', async () => {
  await inTenant(async (tx) => {
    const [office] = await tx
      .select({ content: workingCalendars.content })
      .from(workingCalendars)
      .where(eq(workingCalendars.tenantId, tx.tenantId));
    const content = { ...office?.content, slug: 'loket' };
    const row = { tenantId: tx.tenantId, id: newId(), slug: 'loket', contentHash: 'hash' };
    await tx.insert(workingCalendars).values({ ...row, content });
  });
  const off = () =>
    inTenant(async (tx) =>
      (await readSnapshot(tx)).calendars.map(({ slug, localHolidays }) => `${slug} ${localHolidays.length}`),
    );
  const changeIn = (slug: string | null, date: string) =>
    inTenant((tx) => changeCalendarIn(tx, slug, { ...FRIDAY, date }, { now: NOW, actor: 'test' }));
  expect(await changeIn('loket', '2026-03-05')).toEqual({ ok: true });
  expect((await off()).toSorted()).toEqual(['kantor 0', 'loket 1']);
  expect(await changeIn(null, '2026-03-06')).toEqual({ ok: true });
  expect((await off()).toSorted()).toEqual(['kantor 1', 'loket 2']);
});

test('a calendar nobody has cannot be changed, and a refused change asks for nothing', async () => {
  const stamp = { now: NOW, actor: 'test' };
  const elsewhere = inTenant((tx) => changeCalendarIn(tx, 'loket', FRIDAY, stamp));
  await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' });
  expect(await change({ does: 'revoke', date: '2026-03-06', decree: 'SK' })).toEqual({
    ok: false,
    refusal: 'holiday-unknown',
  });
  expect(await recount()).toBeNull();
});

test('a date that could not be counted is told when the calendar of its year comes', async () => {
  const { id } = await walk.file('2027-12-29 09:00');
  const undetermined = async () =>
    (await inTenant((tx) => readEvents(tx, id))).flatMap(({ body }) =>
      body.type === 'promise-undetermined' ? [body.year] : [],
    );
  expect(await undetermined()).toContain(2028);
  await withNationalCalendar(database.db, async (tx) => {
    await tx.insert(coveredYears).values({ year: 2028 });
    const revision = { number: 2, contentHash: 'plain-2028', recordedAt: NOW, actor: 'test', changes: [] };
    await tx.insert(calendarRevisions).values(revision);
  });
  const now = wib('2027-12-30 09:00');
  await inTenant((tx) => requestRecount(tx, { now, actor: 'test' }));
  expect(await recount(now)).toMatchObject({ failed: 0, stood: 0 });
  expect((await dates(id)).slice(-2)).toEqual([
    'answer told undefined, now 2028-01-05, moves: ',
    'answer 2028-01-05 first',
  ]);
});
