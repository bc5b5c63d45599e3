import { tmpdir } from 'node:os';
import { coveredYears, withNationalCalendar, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestRecount } from '../amendments/calendar-recounts';
import { citizenContext, type TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { aFiledCase, anOffice } from '../testing/an-office';
import { CaseWalk } from '../testing/walk-case';
import { explainOwnDates } from './index';

const KEYS = parseMasterKey('aa'.repeat(32));
// A Monday in the morning, and the Wednesday after it at noon.
const FILED = new Date('2026-11-23T02:00:00Z');
const NOW = new Date('2026-11-25T05:00:00Z');

let database: TestDatabase;
let tenant: TenantRef;
beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-kota');
  await withNationalCalendar(database.db, (tx) => tx.insert(coveredYears).values({ year: 2026 }));
});
afterAll(() => database.close());

test('the citizen is told whose turn it was and how long, and no unit or role of the agency', async () => {
  const { id, number, accessCode } = await aFiledCase(database, tenant, FILED);
  await new CaseWalk(database.db, tenant, KEYS).step(id, 'verify', '2026-11-24 09:00', {
    by: { role: 'officer', unit: null },
  });
  const request = { now: NOW, keys: KEYS, files: diskFileStore(tmpdir()), clientAddress: '127.0.0.1' };
  const ctx = citizenContext(database.db, tenant, request);
  const { dates } = await explainOwnDates(ctx, { number, accessCode });
  // An hour of the 24, which is the first of three days of eight hours.
  expect(dates.map(({ held }) => held)).toEqual([
    {
      total: { minutes: 60, share: 1 / 24 },
      stretches: [
        {
          ...{ side: 'agency', unit: null, role: null, minutes: 60, share: 1 / 24 },
          ...{ from: '2026-11-23T02:00:00.000Z', until: '2026-11-24T02:00:00.000Z' },
        },
      ],
      missed: [],
    },
  ]);
});

test('an extension says by how much, when and why, and which state of the calendar was used', async () => {
  const { id, number, accessCode } = await aFiledCase(database, tenant, FILED);
  await withTenant(database.db, tenant.id, (tx) =>
    requestRecount(tx, { now: new Date('2026-11-23T01:00:00Z'), actor: 'test' }),
  );
  const walk = new CaseWalk(database.db, tenant, KEYS);
  const by = { role: 'officer', unit: null };
  await walk.step(id, 'verify', '2026-11-24 09:00', { by });
  const inputs = { unit: { kind: 'options', ids: ['dinas-lain'] } } as const;
  await walk.step(id, 'forward', '2026-11-24 10:00', { by, inputs });
  await walk.step(id, 'extend', '2026-11-25 09:00', {
    by,
    inputs: { reason: { kind: 'text', text: 'Menunggu hasil pengukuran.' } },
  });
  const request = { now: NOW, keys: KEYS, files: diskFileStore(tmpdir()), clientAddress: '127.0.0.1' };
  const ctx = citizenContext(database.db, tenant, request);
  const { dates } = await explainOwnDates(ctx, { number, accessCode });
  expect(dates.find(({ limit }) => limit === 'answer')).toMatchObject({
    extension: {
      amount: 7,
      unit: 'working-days',
      grantedAt: '2026-11-25T02:00:00.000Z',
      reasons: ['Menunggu hasil pengukuran.'],
    },
    calendar: { number: 1, recordedAt: '2026-11-23T01:00:00.000Z' },
    isCounted: true,
  });
});
