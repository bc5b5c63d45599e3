import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { aRole, aStandard } from '@maklumat/standards/testing';
import { newId, roles, withTenant } from '@maklumat/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialContext, OfficialRole, TenantRef } from '../context';
import { actOnCase, countQueues, recordCase, viewCase, viewVisits, type GivenInput } from '../index';
import { guestBook, visitTime } from '../testing/a-guest-book';
import { addWorkflow } from '../testing/add-workflow';
import { anOfficial } from '../testing/an-office';
import { publishAgency } from '../testing/publish-agency';
import { recordPlainYears } from '../testing/publish-workflow';
import { wib } from '../testing/walk-case';
import { WORDING } from '../testing/agency-outputs';

const words = (id: string) => ({ id, en: id });
const DESK = [{ role: 'petugas', unit: null }];

let database: TestDatabase;
let tenant: TenantRef;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await publishAgency(database, 'contoh-kota', [
    { slug: 'pengaduan', versions: [aStandard({ category: 'visit', time: visitTime() })] },
  ]);
  await addWorkflow(database, tenant, guestBook());
  await withTenant(database.db, tenant.id, (tx) =>
    tx.insert(roles).values(
      ['petugas', 'lain'].map((slug) => ({
        ...{ tenantId: tx.tenantId, id: newId(), slug, contentHash: 'hash' },
        content: { ...aRole(), slug },
      })),
    ),
  );
});
afterAll(() => database.close());

/** Somebody at the desk, at a local time. */
function at(local: string, held: readonly OfficialRole[] = DESK): Promise<OfficialContext> {
  return anOfficial(database, tenant, held, wib(local));
}

async function comes(local: string, topic = ''): Promise<string> {
  const ctx = await at(local);
  const result = await recordCase(ctx, {
    ...{ workflow: 'pengaduan', submissionId: newId(), channel: 'desk', identity: 'named' },
    answers: { report: 'Mengantar surat', topic },
    contact: { name: 'Sumarni', phone: null, email: null, address: null },
    ...{ reachedAt: ctx.now, originalNumber: '', internalNote: '' },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.recorded.number;
}

async function does(local: string, number: string, transition: string, text?: string): Promise<void> {
  const ctx = await at(local);
  const { version } = await viewCase(ctx, number);
  const inputs: Record<string, GivenInput> = text === undefined ? {} : { text: { kind: 'text', text } };
  const result = await actOnCase(ctx, { number, expectedVersion: version, transition, inputs }, WORDING);
  if (!result.ok) throw new Error(JSON.stringify(result));
}

describe('a month at the desk', () => {
  let inside: string;
  beforeAll(async () => {
    const early = await comes('2026-10-31 23:50');
    await does('2026-10-31 23:55', early, 'serve', 'Ke bidang');
    await does('2026-11-01 00:05', early, 'leave');
    const first = await comes('2026-11-02 09:00', 'network');
    await does('2026-11-02 09:20', first, 'serve', 'Ke bidang');
    await does('2026-11-02 10:00', first, 'leave');
    const late = await comes('2026-11-02 09:00', 'app');
    await does('2026-11-02 09:50', late, 'serve', 'Ke bidang');
    inside = late;
    await does('2026-11-02 09:30', await comes('2026-11-02 09:10', 'app'), 'go', 'Tidak menunggu');
    await comes('2026-11-03 08:00');
  });

  test('tells each day’s visitors, who was served in time, how long it took, who went, who is inside', async () => {
    const month = await viewVisits(await at('2026-11-03 08:10'), '2026-11');
    expect(month.days).toEqual([
      {
        ...{ day: '2026-11-02', visitors: 3, served: 2, onTime: 1, judged: 2, minutes: 35 },
        ...{ unserved: 1, inside: 1 },
      },
      {
        ...{ day: '2026-11-03', visitors: 1, served: 0, onTime: 0, judged: 0, minutes: null },
        ...{ unserved: 0, inside: 1 },
      },
    ]);
    expect(month).toMatchObject({
      ...{ month: '2026-11', before: '2026-10', after: null, today: '2026-11-03' },
      total: { visitors: 4, served: 2, onTime: 1, judged: 2, unserved: 1, inside: 2 },
    });
  });

  test('tells what was chosen in the form, and how the visits stand', async () => {
    const { shares } = await viewVisits(await at('2026-11-03 08:10'), null);
    expect(shares).toEqual([
      {
        question: words('Bidang'),
        shares: [
          { label: words('Jaringan'), count: 1 },
          { label: words('Aplikasi'), count: 2 },
        ],
      },
      {
        question: null,
        shares: [
          { label: words('received'), count: 1 },
          { label: words('with-us'), count: 1 },
          { label: words('done'), count: 1 },
          { label: words('gone'), count: 1 },
        ],
      },
    ]);
  });

  test('begins and ends at the agency’s own midnight, whenever its visits ended', async () => {
    const october = await viewVisits(await at('2026-11-03 08:10'), '2026-10');
    expect(october.days.map(({ day, visitors }) => [day, visitors])).toEqual([['2026-10-31', 1]]);
    expect(october.after).toBe('2026-11');
  });

  test.each(['2026-12', '2026-13', '1999-01', 'x', ''])(
    'that is none or has not come (%s) is this one',
    async (asked) => {
      expect((await viewVisits(await at('2026-11-03 08:10'), asked)).month).toBe('2026-11');
    },
  );

  test('shows whoever is inside with the step that ends the visit at one press, the longest first', async () => {
    const { inside: now } = await viewVisits(await at('2026-11-03 08:10'), '2026-10');
    expect(now.amount).toBe(2);
    expect(now.visits[0]).toMatchObject({
      number: inside,
      title: 'Mengantar surat',
      acts: [{ id: 'leave', label: words('Pulang'), isOnePress: true }],
    });
    expect(now.visits[1]?.acts).toEqual([{ id: 'serve', label: words('Layani'), isOnePress: false }]);
    await does('2026-11-03 09:00', inside, 'leave');
    expect((await viewVisits(await at('2026-11-03 09:01'), null)).inside.amount).toBe(1);
  });

  test('is for the roles of the service', async () => {
    const other = await at('2026-11-03 08:10', [{ role: 'lain', unit: null }]);
    await expect(viewVisits(other, null)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await countQueues(other)).toMatchObject({ seesVisits: false, opensTablets: false });
    const own = await countQueues(await at('2026-11-03 08:10'));
    expect(own).toMatchObject({ seesVisits: true, opensTablets: true });
  });
});
