import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { anExcludedEntry } from '@maklumat/public-information/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicContext, type OfficialContext, type TenantContext, type TenantRef } from '../context';
import { aFiledCase, anOffice, anOfficial } from '../testing/an-office';
import { informationKeepers, newInformation, recordGrounds, written } from '../testing/an-information-office';
import { approveImport, decideInformation } from './decide-information';
import { importInformation, importInformationOf, previewInformationImport } from './import-information';
import { listPublicInformation, type PublicInformationFilter } from './list-public-information';
import { searchPublicInformation } from './search-public-information';
import { newId } from '@maklumat/db';

const NOW = new Date('2026-11-23T02:00:00Z');
const HEADER = 'Judul,Ringkasan,Klasifikasi,Unit,Penanggung jawab,Tahun,Tempat,Bentuk,Media,Retensi';

let database: TestDatabase;
let tenant: TenantRef;
let writer: OfficialContext;
let approver: OfficialContext;
let anyone: TenantContext;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordGrounds(database);
  tenant = await anOffice(database, 'contoh-kota');
  ({ writer, approver } = await informationKeepers(database, tenant, NOW));
  anyone = publicContext(database.db, tenant, NOW);
  const { file: _file, ...excluded } = anExcludedEntry();
  const { entry } = newInformation();
  await publish({
    ...entry,
    title: 'Rencana kerja dinas',
    summary: 'Kegiatan penanganan banjir.',
    madeOn: '2025',
  });
  await publish({
    ...entry,
    title: 'Peta lampu jalan',
    class: 'any-time',
    unit: 'dinas-lain',
    madeOn: '2024-05-02',
  });
  await publish({ ...entry, title: 'Peringatan dini banjir rob', class: 'immediate' });
  await publish(excluded);
});
afterAll(() => database.close());

async function publish(entry: ReturnType<typeof newInformation>['entry']): Promise<void> {
  const number = await written(writer, { entry });
  const result = await decideInformation(approver, { number, readVersion: 1, step: 'approve', reason: '' });
  expect(result).toEqual({ ok: true });
}

async function found(filter: Partial<PublicInformationFilter>, ctx = anyone): Promise<[string, number[]]> {
  const all = { query: null, class: null, unit: null, year: null, page: 1 };
  const { match, entries } = await listPublicInformation(ctx, { ...all, ...filter });
  return [match, entries.map(({ number }) => number)];
}

describe('the public list', () => {
  test.each<[what: string, filter: Partial<PublicInformationFilter>, found: [string, number[]]]>([
    ['everything, newest years first', {}, ['exact', [3, 4, 1, 2]]],
    ['a stem', { query: 'merencanakan' }, ['exact', [1]]],
    ['words among stop words', { query: 'di mana peta untuk lampu' }, ['exact', [2]]],
    ['a word of the summary', { query: 'banjir' }, ['exact', [3, 1]]],
    ['a misspelling', { query: 'peringtan' }, ['similar', [3]]],
    ['nothing', { query: 'kereta' }, ['none', []]],
    ['stop words alone', { query: 'yang di mana' }, ['too-common', [3, 4, 1, 2]]],
    ['a class', { class: 'immediate' }, ['exact', [3]]],
    ['a unit', { unit: 'dinas-lain' }, ['exact', [2]]],
    ['a year', { year: 2024 }, ['exact', [2]]],
    ['all at once', { query: 'lampu', class: 'any-time', unit: 'dinas-lain', year: 2024 }, ['exact', [2]]],
    ['what does not go together', { class: 'immediate', year: 2024 }, ['none', []]],
    ['a page beyond the last', { page: 2 }, ['exact', []]],
    ['signs of the search language', { query: '"-&|!:*<>()\\' }, ['none', []]],
  ])('finds %s', async (_what, filter, is) => {
    expect(await found(filter)).toEqual(is);
  });

  test('offers the filters that occur, and no way to ask where no service is one', async () => {
    const list = await listPublicInformation(anyone, {
      query: null,
      class: null,
      unit: null,
      year: null,
      page: 1,
    });
    expect(list.classes).toEqual(['periodic', 'immediate', 'any-time', 'excluded']);
    expect(list.units.map(({ slug }) => slug)).toEqual(['diskominfo', 'dinas-lain']);
    expect(list.years).toEqual([2026, 2025, 2024]);
    expect([list.found, list.total, list.pages, list.request]).toEqual([4, 4, 1, null]);
  });
});

describe('the look-up at the desk', () => {
  test('finds what a case asks for by the words of the case, best first', async () => {
    const officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
    const { number } = await aFiledCase(database, tenant, NOW, {
      title: 'Saya minta peta banjir di jalan kami',
    });
    const search = await searchPublicInformation(officer, { query: null, caseNumber: number });
    expect(search.serviceCase).toMatchObject({ number });
    expect(search.entries.map((entry) => entry.number).sort()).toEqual([1, 2, 3]);
    const own = await searchPublicInformation(officer, { query: 'rencana kerja', caseNumber: number });
    expect(own.entries.map((entry) => entry.number)).toEqual([1]);
  });

  test('without words it finds nothing, and a case out of sight is not found', async () => {
    const officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
    expect(await searchPublicInformation(officer, { query: '', caseNumber: null })).toEqual({
      ...{ entries: [], serviceCase: null, isAsked: false },
    });
    const stranger = await anOfficial(database, tenant, [{ role: 'admin', unit: null }], NOW);
    const { number } = await aFiledCase(database, tenant, NOW);
    await expect(
      searchPublicInformation(stranger, { query: 'peta', caseNumber: number }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a list from a spreadsheet', () => {
  const row = (title: string, retention = '5 tahun') =>
    `${title},Isi,berkala,Dinas Lain,Sekretaris,2026,Kantor,cetak,Buku,${retention}`;

  test('is taken whole, each row a draft; another person publishes the complete ones at once', async () => {
    const id = newId();
    const text = [HEADER, row('Impor satu'), row('Impor dua', '')].join('\n');
    expect((await previewInformationImport(writer, text)).faults).toEqual([]);
    const taken = await importInformation(writer, text, id);
    expect(taken).toEqual({ ok: true, importId: id, entries: 2, first: 5 });
    expect(await importInformation(writer, text, id)).toEqual(taken);
    expect(await approveImport(approver, id)).toEqual({ approved: 1, incomplete: [6], changed: [] });
    expect(await found({ query: 'impor' })).toEqual(['exact', [5]]);
  });

  test('with one fault is not taken at all, and what is there already is one', async () => {
    const text = [HEADER, row('Impor tiga'), row('Rencana lain').replace('berkala', 'rahasia')].join('\n');
    expect(await importInformation(writer, text, newId())).toEqual({
      ok: false,
      faults: [{ row: 3, column: 'Klasifikasi', code: 'class-unknown', value: 'rahasia' }],
    });
    const again = await importInformation(writer, [HEADER, row('Impor satu')].join('\n'), newId());
    expect(again).toEqual({
      ok: false,
      faults: [{ row: 2, column: 'Judul', code: 'entry-there', value: '5' }],
    });
    expect(
      (await database.adminSql`select 1 from information_entries where title = 'Impor tiga'`).length,
    ).toBe(0);
  });

  test('approved as a whole is what came with it: an entry written again since is to be read by itself', async () => {
    const id = newId();
    const taken = await importInformation(
      writer,
      [HEADER, row('Impor lima'), row('Impor enam')].join('\n'),
      id,
    );
    const number = taken.ok ? (taken.first ?? 0) : 0;
    await written(writer, {
      number,
      readVersion: 1,
      entry: { ...newInformation().entry, title: 'Disisipkan' },
    });
    expect(await approveImport(approver, id)).toEqual({ approved: 1, incomplete: [], changed: [number] });
    expect(await found({ query: 'disisipkan' })).not.toEqual(['exact', [number]]);
    const step = { number, readVersion: 2, step: 'approve', reason: '' } as const;
    expect(await decideInformation(approver, step)).toEqual({ ok: true });
    expect(await found({ query: 'disisipkan' })).toEqual(['exact', [number]]);
  });

  test('is for who writes entries; approving it is not for who brought it', async () => {
    const officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
    const text = [HEADER, row('Impor empat')].join('\n');
    await expect(importInformation(officer, text, newId())).rejects.toMatchObject({ code: 'forbidden' });
    const id = newId();
    await importInformation(approver, text, id);
    expect(await approveImport(approver, id)).toEqual({ approved: 0, incomplete: [], changed: [] });
    await expect(approveImport(writer, id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('of five thousand rows comes from a terminal in one piece; a dry run writes nothing', async () => {
    const text = [
      HEADER,
      ...Array.from({ length: 5000 }, (_, index) => row(`Arsip ke-${String(index)}`)),
    ].join('\n');
    const stamp = { now: NOW, actor: 'terminal:ani', dryRun: true };
    const dry = await importInformationOf(database.db, tenant.id, text, stamp);
    expect(dry).toMatchObject({ ok: true, entries: 5000, first: null });
    const taken = await importInformationOf(database.db, tenant.id, text, { ...stamp, dryRun: false });
    expect(taken).toMatchObject({ ok: true, entries: 5000, first: 10 });
    const again = await importInformationOf(database.db, tenant.id, text, { ...stamp, dryRun: false });
    expect(again.ok ? 0 : again.faults.length).toBe(5000);
  }, 180_000);
});
