import {
  calendarRevisions,
  coveredYears,
  holidayDecrees,
  nationalDays,
  withNationalCalendar,
} from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficialContext, TenantRef } from '../context';
import { aFiledCase, anOffice, anOfficial } from '../testing/an-office';
import { explainCaseDates } from './index';

// A Monday in the morning.
const NOW = new Date('2026-11-23T02:00:00Z');

let database: TestDatabase;
let tenant: TenantRef;
let officer: OfficialContext;
let stranger: OfficialContext;

beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-kota');
  await withNationalCalendar(database.db, (tx) => tx.insert(coveredYears).values({ year: 2026 }));
  await decree(1, '2026-01-02', { fallsOn: '2026-11-25', name: 'Pemilihan kepala daerah' });
  officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  stranger = await anOfficial(database, tenant, [{ role: 'unit-officer', unit: 'dinas-lain' }], NOW);
});
afterAll(() => database.close());

/** A decree that sets one day off, known from a day on. */
async function decree(
  number: number,
  knownOn: string,
  day: { fallsOn: string; name: string },
): Promise<void> {
  await withNationalCalendar(database.db, async (tx) => {
    const id = `skb-${number}`;
    await tx.insert(holidayDecrees).values({ id, citation: `SKB ${number}/2026`, knownOn });
    await tx
      .insert(nationalDays)
      .values({ ...day, kind: 'national-holiday', decreeId: id, confidence: 'high' });
    const revision = { number, contentHash: `hash-${number}`, actor: 'test', changes: [] };
    await tx.insert(calendarRevisions).values({ ...revision, recordedAt: NOW });
  });
}

/** Three working days from that Monday, by the calendar known then. */
const COUNTED = {
  limit: 'verification',
  dueOn: '2026-11-27',
  dueAt: '2026-11-27T09:00:00.000Z',
  atTimeOfDay: false,
  isCounted: true,
  before: [],
  stops: [],
  missingYear: null,
  counts: [
    {
      startRule: 'day-of-receipt-is-day-zero',
      dayZero: '2026-11-23',
      counted: [{ date: '2026-11-24' }, { date: '2026-11-26' }, { date: '2026-11-27' }],
      skipped: [
        { date: '2026-11-25', reason: 'national-holiday', decree: 'SKB 1/2026', knownOn: '2026-01-02' },
      ],
    },
  ],
};

test('a date that was told is explained day by day, and the count gives the very date', async () => {
  const { number } = await aFiledCase(database, tenant, NOW);
  const { dates } = await explainCaseDates(officer, number);
  expect(dates).toMatchObject([COUNTED]);
});

test('who had the case how long is told by unit and role, and whose hands a missed date passed in', async () => {
  const { number } = await aFiledCase(database, tenant, NOW);
  // Friday 27 November, 16.00, has passed; the three days of eight hours and four hours more have been counted.
  const later = { ...officer, now: new Date('2026-11-30T05:00:00Z') };
  const unit = { id: 'Dinas Komunikasi dan Informatika' };
  const agency = { side: 'agency', unit, role: { id: 'Admin', en: 'Administrator' } };
  expect((await explainCaseDates(later, number)).dates[0]?.held).toEqual({
    total: { minutes: 28 * 60, share: 28 / 24 },
    stretches: [
      { ...agency, from: '2026-11-23T02:00:00.000Z', until: null, minutes: 28 * 60, share: 28 / 24 },
    ],
    missed: [
      {
        ...agency,
        dueOn: '2026-11-27',
        dueAt: '2026-11-27T09:00:00.000Z',
        until: [{ ...agency, minutes: 24 * 60, share: 1 }],
      },
    ],
  });
});

test('a holiday that became known later has no part in a date told before', async () => {
  const { number } = await aFiledCase(database, tenant, NOW);
  await decree(2, '2026-11-24', { fallsOn: '2026-11-26', name: 'Hari berkabung' });
  expect((await explainCaseDates(officer, number)).dates).toMatchObject([COUNTED]);
});

test('who does not see a case is told nothing of its dates', async () => {
  const { number } = await aFiledCase(database, tenant, NOW);
  await expect(explainCaseDates(stranger, number)).rejects.toMatchObject({ code: 'not-found' });
  await expect(explainCaseDates(officer, 'CTH-2222-2226')).rejects.toMatchObject({ code: 'not-found' });
});
