import { describe, expect, test } from 'vitest';
import { contactFaults } from '../contact-syntax';
import { describeFinding } from './describe-finding';
import { FINDING_CODES, type Finding } from './finding';
import { DATA_WORDS, FINDING_TEXTS } from './finding-texts';

const BANNED = /mohon|silakan klik|invalid|error|gagal!/i;

describe('describeFinding', () => {
  test.each(FINDING_CODES)('%s is said in both languages, in plain words', (code) => {
    expect(FINDING_TEXTS[code].id).not.toMatch(BANNED);
    for (const lang of ['id', 'en'] as const) {
      const sentence = describeFinding({ code, data: {} }, lang);
      expect(sentence.length).toBeGreaterThan(20);
      expect(sentence).not.toMatch(/[{}]/);
    }
  });

  test('both languages of a text name the same data', () => {
    for (const { id, en } of Object.values(FINDING_TEXTS)) {
      expect(placeholders(en)).toEqual(placeholders(id));
    }
  });

  test.each<[finding: Pick<Finding, 'code' | 'data'>, id: string, en: string]>([
    [
      { code: 'missing-published-component', data: { component: 'Biaya/tarif', componentEn: 'Fee' } },
      'Komponen "Biaya/tarif" belum diisi, padahal wajib diumumkan.',
      'The component "Fee" is not stated, although it must be published.',
    ],
    [
      { code: 'contact-malformed-but-marked-usable', data: { value: 'a@b', fault: 'domain-without-suffix' } },
      'Kontak "a@b" ditandai dapat dipakai, tetapi akhiran domainnya tidak lengkap atau tidak dikenal.',
      'The contact "a@b" is marked as usable, but the ending of its domain is incomplete or unknown.',
    ],
    [
      {
        code: 'words-disagree',
        data: { limit: 'Jawaban', first: '2 Jam', second: '1-2 Jam', difference: 'number' },
      },
      'Dua pernyataan tentang waktu "Jawaban" berbeda angkanya: "2 Jam" dan "1-2 Jam".',
      'Two statements about the time "Jawaban" differ in the number: "2 Jam" and "1-2 Jam".',
    ],
  ])('puts %o into a sentence', (finding, id, en) => {
    expect(describeFinding(finding, 'id')).toBe(id);
    expect(describeFinding(finding, 'en')).toBe(en);
  });

  test('printed words stay as printed, whatever they look like', () => {
    const data = { value: '$& {kind} constructor', kind: 'website' };
    expect(describeFinding({ code: 'broken-contact', data }, 'en')).toContain('"$& {kind} constructor"');
    expect(describeFinding({ code: 'procedure-loop', data: { clock: 'constructor' } }, 'en')).toContain(
      'constructor',
    );
  });

  test('every fault a contact can have is put into words', () => {
    const printed = ['javascript:x', 'contoh', 'x.qo.id', 'a..id'];
    const faults = printed.flatMap((value) => contactFaults({ kind: 'website', value }));
    expect(faults.map((fault) => DATA_WORDS['fault']?.has(fault))).toEqual([true, true, true, true]);
  });
});

function placeholders(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}
