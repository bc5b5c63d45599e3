import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import type { StandardVersion } from '@maklumat/standards';
import { aBoundStandard, aWorkflow, boundLimits } from '@maklumat/workflow/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withTenant } from '@maklumat/db';
import { officeOf, readSnapshot } from '../amendments/calendar-snapshot';
import { changeCalendarOf } from '../amendments/of-tenant';
import type { TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { publishWorkflow, recordPlainYears } from '../testing/publish-workflow';
import { CaseWalk, wib } from '../testing/walk-case';
import type { ServiceProposal } from './proposal';
import { simulateService, type ServiceSimulation, type ServiceSimulationRequest } from './simulate-service';

const KEYS = parseMasterKey('aa'.repeat(32));
const NOW = wib('2026-03-06 12:00');

let database: TestDatabase;
let tenant: TenantRef;
/** Answered on the fourth working day of five, on the seventh, and not at all yet. */
const numbers = { inTime: '', late: '', open: '' };

beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await publishWorkflow(database, 'simulasi');
  const walk = new CaseWalk(database.db, tenant, KEYS);
  numbers.late = (await walk.answered('2026-02-23 09:00', '2026-02-23 10:00', '2026-03-04 10:00')).number;
  numbers.inTime = (await walk.answered('2026-03-02 09:00', '2026-03-02 10:00', '2026-03-06 10:00')).number;
  numbers.open = (await walk.file('2026-03-05 09:00')).number;
});
afterAll(() => database.close());

function answeredWithin(max: number): StandardVersion {
  const limits = boundLimits().map((limit) => (limit.id === 'answer' ? { ...limit, max } : limit));
  return aBoundStandard({ time: { words: ['hari kerja'], limits } });
}

async function simulate(
  proposed: ServiceProposal,
  more: Partial<ServiceSimulationRequest> = {},
): Promise<ServiceSimulation> {
  const request = { service: 'pengaduan', proposed, since: null, now: NOW, ...more };
  const result = await simulateService(database.db, tenant.id, request);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.simulation;
}

/** Each line: number, verdicts, and the dates that move. */
function linesOf({ lines }: ServiceSimulation): string[][] {
  return lines.map(({ number, verdicts, clocks }) => [
    number,
    verdicts.join(),
    ...clocks.map(
      ({ limit, told, would }) =>
        `${limit} ${String(told?.dueOn)} ${String(told?.standing)} → ${String(would?.dueOn)} ${String(would?.standing)}`,
    ),
  ]);
}

describe('a proposed standard', () => {
  test('counts every case of the service, and lists those that something changes for', async () => {
    const simulation = await simulate({ kind: 'standard', standard: answeredWithin(3) });
    expect(simulation).toMatchObject({
      ...{ cases: 3, open: 3, hasMore: false, unreadable: [], missingYears: [] },
      counts: { stuck: 0, late: 1, undetermined: 0, rescued: 0, earlier: 3, later: 0, unchanged: 0 },
    });
    expect(linesOf(simulation)).toEqual([
      [numbers.inTime, 'late,earlier', 'answer 2026-03-09 on-time → 2026-03-05 late'],
      [numbers.open, 'earlier', 'answer 2026-03-12 running → 2026-03-10 running'],
      [numbers.late, 'earlier', 'answer 2026-03-02 late → 2026-02-26 late'],
    ]);
  });

  test('rescues what a longer limit would have kept', async () => {
    const { counts, lines } = await simulate({ kind: 'standard', standard: answeredWithin(7) });
    expect(counts).toMatchObject({ late: 0, rescued: 1, later: 3 });
    expect(lines[0]).toMatchObject({ number: numbers.late, isOpen: true, mayOpen: false });
  });

  test('as it stands changes nothing', async () => {
    const { counts, lines } = await simulate({ kind: 'standard', standard: aBoundStandard() });
    expect(counts).toMatchObject({ unchanged: 3, earlier: 0, later: 0 });
    expect(lines).toEqual([]);
  });

  test('that loses a limit is said to break the workflow in use', async () => {
    const limits = boundLimits().filter(({ id }) => id !== 'verification');
    const standard = aBoundStandard({ time: { words: ['5 hari kerja'], limits } });
    const { findings } = await simulate({ kind: 'standard', standard });
    expect(
      findings.map(({ workflow, isProposed, finding }) => [workflow, isProposed, finding.code]),
    ).toContainEqual(['pengaduan', false, 'clock-without-limit']);
  });
});

describe('a proposed workflow', () => {
  const { transitions, states } = aWorkflow();

  test('says where the cases of its workflow would have been stuck', async () => {
    const definition = aWorkflow({
      version: 2,
      states: [...states, { ...states[2], id: 'weighed', label: { id: 'Ditimbang' } }] as typeof states,
      transitions: [
        ...transitions.map((one) => (one.id === 'answer' ? { ...one, from: ['weighed', 'answered'] } : one)),
        { id: 'weigh', label: { id: 'Timbang' }, from: ['handling'], to: 'weighed', by: ['petugas'] },
      ],
    });
    const { counts, lines } = await simulate({ kind: 'workflow', definition });
    expect(counts).toMatchObject({ stuck: 2, unchanged: 1 });
    expect(lines.map(({ number, stuck }) => [number, stuck])).toEqual([
      [
        numbers.inTime,
        {
          ...{ code: 'not-in-this-state', at: '2026-03-06T10:00:00+07:00' },
          ...{ step: { id: 'Jawab', en: 'answer' }, state: { id: 'Ditangani unit', en: 'handling' } },
        },
      ],
      [numbers.late, expect.objectContaining({ code: 'not-in-this-state' })],
    ]);
  });

  test('leaves cases of another workflow alone', async () => {
    const definition = aWorkflow({ slug: 'pengaduan-lain', transitions: transitions.slice(0, 4) });
    expect((await simulate({ kind: 'workflow', definition })).counts).toMatchObject({
      stuck: 0,
      unchanged: 3,
    });
  });

  test('is linted against the standard of its service', async () => {
    const definition = aWorkflow({ clocks: [{ limit: 'jawab' }] });
    const { findings } = await simulate({ kind: 'workflow', definition });
    expect(findings.map(({ isProposed, finding }) => [isProposed, finding.code])).toContainEqual([
      ...[true, 'clock-without-limit'],
    ]);
  });

  test('of another service is refused', async () => {
    const proposed = { kind: 'workflow', definition: aWorkflow({ service: 'izin' }) } as const;
    const request = { service: 'pengaduan', proposed, since: null, now: NOW };
    expect(await simulateService(database.db, tenant.id, request)).toEqual({
      ...{ ok: false, refusal: { code: 'another-service', service: 'izin' } },
    });
    expect(await simulateService(database.db, tenant.id, { ...request, service: 'tidak-ada' })).toEqual({
      ...{ ok: false, refusal: { code: 'service-unknown' } },
    });
  });
});

describe('proposed calendars', () => {
  const DAY = [{ from: '08:00', until: '16:00' }];
  const calendar = {
    ...{ slug: 'kantor', name: { id: 'Jam kerja' }, zone: 'Asia/Jakarta' as const, ramadan: null },
    week: {
      ...{ monday: DAY, tuesday: DAY, wednesday: [], thursday: DAY, friday: DAY },
      ...{ saturday: [], sunday: [] },
    },
    localHolidays: [],
    basis: { citation: 'Perwal 2/2026', confirmed: true },
  };

  test('are counted with', async () => {
    const simulation = await simulate({ kind: 'calendars', calendars: [calendar] });
    expect(simulation.counts).toMatchObject({ later: 3, earlier: 0 });
    expect(linesOf(simulation).find(([number]) => number === numbers.late)).toEqual([
      ...[numbers.late, 'later', 'verification 2026-02-26 on-time → 2026-02-27 on-time'],
      ...['answer 2026-03-02 late → 2026-03-03 late', 'silence 2026-03-18 running → 2026-03-20 running'],
    ]);
  });

  test('keep the days off that the agency set elsewhere, as an apply of the file does', async () => {
    const own = await publishWorkflow(database, 'simulasi-libur');
    const walk = new CaseWalk(database.db, own, KEYS);
    await walk.file('2026-03-05 09:00');
    const day = { does: 'add', date: '2026-03-09', name: 'Hari jadi', decree: 'SK 1/2026' } as const;
    await changeCalendarOf(database.db, own.id, day, { now: wib('2026-02-02 09:00'), actor: 'test' });
    const file = await withTenant(database.db, own.id, async (tx) => officeOf(await readSnapshot(tx)));
    const proposed: ServiceProposal = { kind: 'calendars', calendars: [{ ...file, localHolidays: [] }] };
    const request = { service: 'pengaduan', proposed, since: null, now: NOW };
    expect(await simulateService(database.db, own.id, request)).toMatchObject({
      simulation: { cases: 1, counts: { earlier: 0 }, lines: [] },
    });
  });

  test('that a limit names and nobody has are refused by name', async () => {
    const limits = boundLimits().map((limit) => ({ ...limit, calendar: 'loket' }));
    const standard = aBoundStandard({ time: { words: ['hari kerja'], limits } });
    const request = {
      service: 'pengaduan',
      proposed: { kind: 'standard', standard },
      since: null,
      now: NOW,
    } as const;
    expect(await simulateService(database.db, tenant.id, request)).toEqual({
      ...{ ok: false, refusal: { code: 'calendar-unknown', calendar: 'loket' } },
    });
  });

  test('without the one the agency counts by are refused', async () => {
    const proposed = { kind: 'calendars', calendars: [{ ...calendar, slug: 'loket' }] } as const;
    const request = { service: 'pengaduan', proposed, since: null, now: NOW };
    expect(await simulateService(database.db, tenant.id, request)).toEqual({
      ...{ ok: false, refusal: { code: 'calendar-missing', calendar: 'kantor' } },
    });
  });
});

describe('which cases are looked at', () => {
  const proposed = { kind: 'standard', standard: answeredWithin(3) } as const;

  test('those received on a day or later, by the agency’s own clock', async () => {
    expect((await simulate(proposed, { since: '2026-03-02' })).cases).toBe(2);
    expect((await simulate(proposed, { since: '2026-03-03' })).cases).toBe(1);
    expect((await simulate(proposed, { since: '2026-03-06' })).cases).toBe(0);
    expect((await simulate(proposed, { since: '0001-01-01' })).cases).toBe(3);
    expect((await simulate(proposed, { since: '9999-12-31' })).cases).toBe(0);
  });

  test('the newest, when there may only be so many; that there are more is said', async () => {
    const some = await simulate(proposed, { most: 2 });
    expect([some.cases, some.hasMore]).toEqual([2, true]);
    expect(some.lines.map(({ number }) => number)).toEqual([numbers.inTime, numbers.open]);
    const all = await simulate(proposed, { most: 3 });
    expect([all.cases, all.hasMore]).toEqual([3, false]);
  });

  test('those of this agency alone, also where another has a service of that name', async () => {
    const other = await publishWorkflow(database, 'simulasi-lain');
    await new CaseWalk(database.db, other, KEYS).file('2026-03-05 09:00');
    const request = { service: 'pengaduan', proposed, since: null, now: NOW };
    const theirs = await simulateService(database.db, other.id, request);
    expect(theirs).toMatchObject({ ok: true, simulation: { cases: 1 } });
    expect((await simulate(proposed)).cases).toBe(3);
  });

  test('all the readable ones: one whose log cannot be read is named and left out', async () => {
    const many = await publishWorkflow(database, 'simulasi-banyak');
    const walk = new CaseWalk(database.db, many, KEYS);
    const filed = [];
    for (let one = 1; one <= 3; one += 1) filed.push(await walk.file('2026-03-05 09:00'));
    const broken = filed[1];
    await database.adminSql`
      update case_events set body = '{"type": "lain"}' where case_id = ${broken?.id ?? ''} and sequence = 1`;
    const request = { service: 'pengaduan', proposed, since: null, now: NOW };
    expect(await simulateService(database.db, many.id, request)).toMatchObject({
      ...{ ok: true, simulation: { cases: 2, unreadable: [broken?.number] } },
    });
  });
});

test('nothing is written', async () => {
  const rows = () => database.adminSql`
    select (select count(*) from case_events) as events, (select count(*) from workflow_versions) as workflows,
      (select count(*) from standard_versions) as standards, (select max(version) from service_cases) as versions`;
  const before = await rows();
  await simulate({ kind: 'workflow', definition: aWorkflow({ version: 2 }) });
  expect(await rows()).toEqual(before);
});
