import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Component } from './components';
import { compareVersions, type SectionChange } from './diff-versions';
import { compareItems } from './match-items';
import type { StandardVersion } from './schema/standard-version';
import { aContact, aLimit, aStandard, complaintsBy } from './testing/a-standard';

function section(older: StandardVersion, newer: StandardVersion, name: Component | 'title'): SectionChange {
  const found = compareVersions(older, newer).sections.find((entry) => entry.section === name);
  if (!found) throw new Error(`no section ${name}`);
  return found;
}

function withRequirements(...items: [id: string, words: string][]): StandardVersion {
  const list = items.map(([id, words]) => ({ id, words }));
  return aStandard({ requirements: { numbering: 'decimal', items: list } });
}

describe('compareVersions', () => {
  test('a version compared with itself says no change', () => {
    const comparison = compareVersions(aStandard(), aStandard());
    expect(comparison.isSame).toBe(true);
    expect(comparison.facts).toEqual([]);
    expect(comparison.sections).toHaveLength(15);
    expect(comparison.sections.every(({ change }) => change === 'same')).toBe(true);
  });

  test('pairs items by id first, then by likeness, and keeps removed ones where they stood', () => {
    const older = withRequirements(
      ['telepon', 'Telepon/Handphone'],
      ['identitas', 'Identitas penelepon (nama, alamat, nomor telepon)'],
      ['isi', 'Informasi/pengaduan yang ditanyakan, disampaikan penelepon'],
    );
    const newer = withRequirements(
      ['identitas', 'Identitas penelepon (Nama, Alamat, Nomor telepon/handphone)'],
      ['pertanyaan', 'Informasi/pengaduan yang ditanyakan disampaikan penelepon'],
      ['surat', 'Surat kuasa'],
    );
    const { change, items } = section(older, newer, 'requirements');
    expect(change).toBe('changed');
    expect(items.map((item) => [item.change, item.before?.slice(0, 9), item.after?.slice(0, 9)])).toEqual([
      ['removed', 'Telepon/H', undefined],
      ['changed', 'Identitas', 'Identitas'],
      ['changed', 'Informasi', 'Informasi'],
      ['added', undefined, 'Surat kua'],
    ]);
    expect(items.map((item) => item.isCosmetic)).toEqual([false, false, true, false]);
    expect(items[2]?.words).toContainEqual({ kind: 'removed', text: ',' });
  });

  test('a component only one version states is added or removed, one that neither states is absent', () => {
    const [with_, without] = [aStandard(), aStandard({ fee: null })];
    expect(section(without, with_, 'fee').change).toBe('added');
    expect(section(with_, without, 'fee').change).toBe('removed');
    expect(section(without, without, 'fee')).toEqual({ section: 'fee', change: 'absent', items: [] });
  });

  test('a changed limit, fee and decree are said in words of both languages', () => {
    const newer = aStandard({
      validFrom: null,
      decree: { status: 'missing', number: null, signedOn: null, signatory: null },
      fee: { words: ['Rp. 5.000'], amountIdr: 5_000, basis: null },
      time: { words: ['1-2 Jam'], limits: [aLimit({ min: 1, max: 2, unit: 'clock-hours' })] },
    });
    const facts = compareVersions(aStandard(), newer).facts;
    expect(facts.map(({ fact, before, after }) => [fact, before?.id, after?.id])).toEqual([
      ['decree', 'SK Nomor 1/CONTOH/2026', 'Tanpa nomor SK'],
      ['valid-from', '2026-01-05', undefined],
      ['fee', 'Gratis (Rp0)', 'Rp5.000'],
      ['limit', 'Paling lama 5 hari kerja', '1–2 jam'],
    ]);
    expect(facts[3]).toMatchObject({ id: 'jawaban', name: { en: 'Answer' }, after: { en: '1–2 hours' } });
  });

  test('a fee or limit said in other words that mean the same is a fact of the same meaning', () => {
    const newer = aStandard({ fee: { words: ['Rp. 0 (gratis)'], amountIdr: 0, basis: null } });
    expect(compareVersions(aStandard(), newer).facts).toMatchObject([
      {
        fact: 'fee',
        isSameMeaning: true,
        after: { id: 'Gratis (Rp0)' },
        words: { before: ['Tidak dipungut biaya'], after: ['Rp. 0 (gratis)'] },
      },
    ]);
    const punctuated = aStandard({ fee: { words: ['tidak dipungut biaya.'], amountIdr: 0, basis: null } });
    expect(compareVersions(aStandard(), punctuated).facts).toEqual([]);
  });

  test('another address is a fact, the same number printed otherwise is none', () => {
    const printed = (phone: string, site: string) =>
      aStandard({
        complaintHandling: complaintsBy([aContact('telephone', phone), aContact('website', site)]),
      });
    const older = printed('(021) 5551234', 'lama.contoh.go.id');
    const newer = printed('021-5551234', 'baru.contoh.go.id');
    expect(compareVersions(older, newer).facts).toMatchObject([
      {
        fact: 'contact',
        contactKind: 'website',
        before: { id: 'lama.contoh.go.id' },
        after: { id: 'baru.contoh.go.id' },
      },
    ]);
  });

  test('what was taken out stands before what came in its place', () => {
    const newer = aStandard({ products: { numbering: 'none', items: [{ id: 'surat', words: 'Surat' }] } });
    const changes = section(aStandard(), newer, 'products').items.map((item) => item.change);
    expect(changes).toEqual(['removed', 'added']);
  });

  test('a limit that came or went is a fact of its own', () => {
    const other = aStandard({ time: { words: ['5 hari kerja'], limits: [aLimit({ id: 'verifikasi' })] } });
    const facts = compareVersions(aStandard(), other).facts;
    expect(facts.map(({ id, before, after }) => [id, before === null, after === null])).toEqual([
      ['verifikasi', true, false],
      ['jawaban', false, true],
    ]);
  });

  test('a corrected note of ours is no change of the standard', () => {
    const noted = aStandard({ summary: { id: 'Ringkasan lain.' }, version: 2, recordedOn: '2026-11-22' });
    expect(compareVersions(aStandard(), noted).isSame).toBe(true);
  });
});

describe('compareItems', () => {
  const ITEM = fc.record({
    id: fc.option(fc.constantFrom('a', 'b', 'c', 'd')),
    text: fc
      .array(fc.constantFrom('hari', 'kerja', 'surat', 'lisan'), { minLength: 1, maxLength: 4 })
      .map((w) => w.join(' ')),
  });
  const ITEMS = fc.array(ITEM, { maxLength: 8 });

  test('loses no item of either version and invents none', () => {
    fc.assert(
      fc.property(ITEMS, ITEMS, (older, newer) => {
        const changes = compareItems(older, newer);
        const before = changes.map((change) => change.before).filter((text) => text !== null);
        const after = changes.map((change) => change.after).filter((text) => text !== null);
        expect(after).toEqual(newer.map((item) => item.text));
        expect(before.sort()).toEqual(older.map((item) => item.text).sort());
      }),
    );
  });

  test('compared with itself every item is the same', () => {
    fc.assert(
      fc.property(ITEMS, (items) => {
        const unique = items.map((item, index) => ({ ...item, id: `i${index}` }));
        expect(compareItems(unique, unique).every(({ change }) => change === 'same')).toBe(true);
      }),
    );
  });

  test('a thousand items against a thousand others are compared within a moment', () => {
    const items = (prefix: string) =>
      Array.from({ length: 1_000 }, (_, index) => ({ id: null, text: `${prefix}${index} kata yang sama` }));
    const started = Date.now();
    compareItems(items('a'), items('b'));
    expect(Date.now() - started).toBeLessThan(2_000);
  });
});
