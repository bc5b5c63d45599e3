import {
  informationEvents,
  informationVersions,
  publishedAgencies,
  withDirectory,
  withTenant,
} from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { anExcludedEntry } from '@maklumat/public-information/testing';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publicContext, type OfficialContext, type TenantContext, type TenantRef } from '../context';
import { findTenant } from '../public/directory';
import { anOfficial } from '../testing/an-office';
import { informationKeepers, newInformation, recordGrounds, written } from '../testing/an-information-office';
import { publishAgency } from '../testing/publish-agency';
import { decideInformation, type InformationStepResult } from './decide-information';
import { listInformation, type InformationFilter, type InformationList } from './list-information';
import { listPublicInformation } from './list-public-information';
import { saveInformation } from './save-information';
import { viewInformation } from './view-information';
import { viewPublicInformation } from './view-public-information';

/** 22 November, 09.00 in Jakarta. */
const NOW = new Date('2026-11-22T02:00:00Z');
const ALL = { query: null, class: null, unit: null, year: null, page: 1 };

let database: TestDatabase;
let offices = 0;
let tenant: TenantRef;
let writer: OfficialContext;
let approver: OfficialContext;
let anyone: TenantContext;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordGrounds(database);
});
beforeEach(async () => {
  offices += 1;
  tenant = await publishAgency(database, `contoh-${String(offices)}`);
  ({ writer, approver } = await informationKeepers(database, tenant, NOW));
  anyone = publicContext(database.db, tenant, NOW);
});
afterAll(() => database.close());

function decide(
  ctx: OfficialContext,
  number: number,
  step: 'approve' | 'return' | 'withdraw',
  readVersion = 1,
): Promise<InformationStepResult> {
  return decideInformation(ctx, { number, readVersion, step, reason: step === 'approve' ? '' : 'Lengkapi.' });
}

async function titles(ctx = anyone): Promise<string[]> {
  return (await listPublicInformation(ctx, ALL)).entries.map(({ title }) => title);
}

async function numbers(
  list: InformationList | null,
  more: Partial<InformationFilter> = {},
): Promise<number[]> {
  const filter = { list, class: null, unit: null, query: null, importId: null, page: 1, ...more };
  return (await listInformation(approver, filter)).rows.map(({ number }) => number).sort();
}

const { entry: OPEN } = newInformation();
const { file: _file, ...EXCLUDED } = anExcludedEntry();

describe('from draft to the public list', () => {
  test('what one writes another publishes, and only then it is public', async () => {
    const number = await written(writer);
    expect(number).toBe(1);
    expect(await titles()).toEqual([]);
    await expect(viewPublicInformation(anyone, number)).rejects.toMatchObject({ code: 'not-found' });
    expect(await decide(approver, number, 'approve')).toEqual({ ok: true });
    expect(await titles()).toEqual([OPEN.title]);
    expect((await viewPublicInformation(anyone, number)).entry).toMatchObject({
      ...{ number: 1, class: 'periodic', unitName: { id: 'Dinas Komunikasi dan Informatika' } },
      open: { summary: OPEN.summary, madeOn: '2026-02', file: null },
      exclusion: null,
    });
  });

  test('nobody publishes the own words, and who only writes publishes nothing', async () => {
    const own = await written(approver);
    expect(await decide(approver, own, 'approve')).toEqual({ ok: false, refusal: { code: 'own-text' } });
    await expect(decide(writer, own, 'approve')).rejects.toMatchObject({ code: 'forbidden' });
    expect(await titles()).toEqual([]);
  });

  test('who keeps no list neither reads drafts nor writes them', async () => {
    const number = await written(writer);
    const official = await anOfficial(database, tenant, [{ role: 'admin', unit: null }], NOW);
    const forbidden = { code: 'forbidden' };
    await expect(written(official)).rejects.toMatchObject(forbidden);
    await expect(viewInformation(official, number)).rejects.toMatchObject(forbidden);
    await expect(decide(official, number, 'approve')).rejects.toMatchObject(forbidden);
    await expect(
      listInformation(official, {
        list: null,
        class: null,
        unit: null,
        query: null,
        importId: null,
        page: 1,
      }),
    ).rejects.toMatchObject(forbidden);
  });

  test('an entry without a column of the list is not published, and says which', async () => {
    const number = await written(writer, { entry: { ...OPEN, retention: '', madeOn: null } });
    expect(await decide(approver, number, 'approve')).toEqual({
      ok: false,
      refusal: { code: 'not-complete', faults: ['made-on-missing', 'retention-missing'] },
    });
    expect(await titles()).toEqual([]);
  });

  test('a change waits beside what is public; a page that is out of date changes nothing', async () => {
    const number = await written(writer);
    await decide(approver, number, 'approve');
    const change = newInformation({
      number,
      readVersion: 1,
      entry: { ...OPEN, title: 'Laporan kinerja, diperbaiki' },
    });
    expect(await saveInformation(writer, change)).toEqual({ ok: true, number });
    expect(await titles()).toEqual([OPEN.title]);
    expect(await saveInformation(writer, change)).toEqual({
      ok: false,
      refusal: { code: 'changed-meanwhile' },
    });
    expect(await decide(approver, number, 'approve', 1)).toEqual({
      ok: false,
      refusal: { code: 'changed-meanwhile' },
    });
    expect(await decide(approver, number, 'approve', 2)).toEqual({ ok: true });
    expect(await titles()).toEqual(['Laporan kinerja, diperbaiki']);
  });

  test('what is given back is published after it was mended', async () => {
    const number = await written(writer);
    expect(await decide(approver, number, 'return')).toEqual({ ok: true });
    expect(await decide(approver, number, 'approve')).toEqual({
      ok: false,
      refusal: { code: 'returned-already' },
    });
    const mended = newInformation({ number, readVersion: 1, entry: { ...OPEN, title: 'Laporan, lengkap' } });
    await saveInformation(writer, mended);
    expect(await decide(approver, number, 'approve', 2)).toEqual({ ok: true });
  });

  test('what is withdrawn leaves the list at once, and every word of it stays with the agency', async () => {
    const number = await written(writer);
    await decide(approver, number, 'approve');
    expect(await decide(approver, number, 'withdraw')).toEqual({ ok: true });
    expect(await titles()).toEqual([]);
    await expect(viewPublicInformation(anyone, number)).rejects.toMatchObject({ code: 'not-found' });
    const view = await viewInformation(approver, number);
    expect(view).toMatchObject({ isPublished: false, isWithdrawn: true, draft: null });
    expect(view.history.map(({ type, version, reason }) => [type, version, reason])).toEqual([
      ['withdrawn', 1, 'Lengkapi.'],
      ['approved', 1, null],
      ['written', 1, null],
    ]);
    expect(view.history.map(({ by }) => by)).toEqual([
      approver.official.displayName,
      approver.official.displayName,
      writer.official.displayName,
    ]);
  });

  test('versions and events are never changed', async () => {
    await written(writer);
    for (const table of [informationVersions, informationEvents])
      await expect(
        withTenant(database.db, tenant.id, (tx) => tx.delete(table).where(eq(table.tenantId, tenant.id))),
      ).rejects.toThrow();
  });

  test('the same form sent twice is one entry, and the same words are no new version', async () => {
    const form = newInformation();
    expect(await saveInformation(writer, form)).toEqual({ ok: true, number: 1 });
    expect(await saveInformation(writer, form)).toEqual({ ok: true, number: 1 });
    expect(await saveInformation(writer, { ...form, number: 1, readVersion: 1 })).toEqual({
      ok: true,
      number: 1,
    });
    expect((await viewInformation(writer, 1)).version).toBe(1);
    await expect(saveInformation(approver, form)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('a unit that the agency does not have is refused', async () => {
    const given = newInformation({ entry: { ...OPEN, unit: 'dinas-lain' } });
    expect(await saveInformation(writer, given)).toEqual({ ok: false, refusal: { code: 'unit-unknown' } });
  });

  test('each publication and withdrawal makes cached pages ask again; a draft does not', async () => {
    const revision = async () => (await findTenant(database.db, tenant.slug))?.revision;
    const before = await revision();
    const number = await written(writer);
    expect(await revision()).toBe(before);
    await decide(approver, number, 'approve');
    expect(await revision()).toBe(`${before ?? ''}.1`);
    await decide(approver, number, 'withdraw');
    expect(await revision()).toBe(`${before ?? ''}.2`);
    const rows = await withDirectory(database.db, (tx) => tx.select().from(publishedAgencies));
    expect(
      rows.filter(({ tenantId }) => tenantId !== tenant.id).every((row) => row.entriesRevision < 3),
    ).toBe(true);
  });
});

describe('excluded information', () => {
  test('is not published without a recorded consequence test', async () => {
    const exclusion = { ...anExcludedEntry().exclusion!, decisionNumber: '', decidedOn: null };
    const number = await written(writer, { entry: { ...EXCLUDED, exclusion } });
    expect(await decide(approver, number, 'approve')).toEqual({
      ok: false,
      refusal: { code: 'not-complete', faults: ['consequence-test-missing', 'decision-day-missing'] },
    });
  });

  test('shows its title, ground, decision and end, and nothing that was weighed', async () => {
    const number = await written(writer, { entry: EXCLUDED });
    expect(await decide(approver, number, 'approve')).toEqual({ ok: true });
    const { entry, isOver } = await viewPublicInformation(anyone, number);
    expect(entry).toMatchObject({
      ...{ title: EXCLUDED.title, class: 'excluded', open: null },
      exclusion: {
        ...{ ground: 'uu-14-2008-17-h', decisionNumber: '7/UK/2026', decidedOn: '2026-03-02' },
        ...{ until: '2031-03-02', scope: 'whole' },
      },
    });
    expect(isOver).toBe(false);
    const rows = await database.adminSql`select content::text || search_text as stored
      from published_information_entries where tenant_id = ${tenant.id}`;
    for (const secret of ['dibalas', 'tanpa nama', 'Sekretaris'])
      expect(String(rows[0]?.stored)).not.toContain(secret);
  });

  test.each<[zone: 'Asia/Jakarta' | 'Asia/Jayapura', at: string, isOver: boolean]>([
    ['Asia/Jakarta', '2031-03-02T16:59:59Z', false],
    ['Asia/Jakarta', '2031-03-02T17:00:00Z', true],
    ['Asia/Jayapura', '2031-03-02T14:59:59Z', false],
    ['Asia/Jayapura', '2031-03-02T15:00:00Z', true],
  ])('whose last day is 2 March 2031 is to be reviewed in %s at %s: %s', async (zone, at, isOver) => {
    const slug = `zona-${String(Date.parse(at))}`;
    tenant = await publishAgency(database, slug, undefined, zone);
    ({ writer, approver } = await informationKeepers(database, tenant, NOW));
    const number = await written(writer, { entry: EXCLUDED });
    await decide(approver, number, 'approve');
    approver = { ...approver, now: new Date(at) };
    expect(await numbers('review')).toEqual(isOver ? [number] : []);
    const page = await viewPublicInformation(publicContext(database.db, tenant, new Date(at)), number);
    expect(page.isOver).toBe(isOver);
  });
});

test('the lists of the console hold what they say', async () => {
  const [draft, shown, withdrawn, changed] = [
    await written(writer),
    await written(writer, { entry: { ...OPEN, title: 'Sertifikat tanah', class: 'any-time' } }),
    await written(writer),
    await written(writer),
  ];
  for (const number of [shown, withdrawn, changed]) await decide(approver, number, 'approve');
  await decide(approver, withdrawn, 'withdraw');
  await saveInformation(
    writer,
    newInformation({ number: changed, readVersion: 1, entry: { ...OPEN, media: 'Buku' } }),
  );
  expect(await numbers('drafts')).toEqual([draft, changed]);
  expect(await numbers('published')).toEqual([shown, changed]);
  expect(await numbers('withdrawn')).toEqual([withdrawn]);
  expect(await numbers('review')).toEqual([]);
  expect(await numbers(null, { class: 'any-time' })).toEqual([shown]);
  expect(await numbers(null, { query: 'sertifikat' })).toEqual([shown]);
  expect(await numbers(null, { unit: 'lain' })).toEqual([]);
});
