import { describe, expect, test } from 'vitest';
import type { TimeLimit } from '../schema/time-limit';
import { aLimit, aStandard } from '../testing/a-standard';
import { lintWords } from './words-rules';

function lint(changes: Partial<TimeLimit>, printed = ['Lihat di bawah']) {
  return lintWords(aStandard({ time: { words: printed, limits: [aLimit(changes)] } }));
}

function codesOf(changes: Partial<TimeLimit>): string[] {
  return lint(changes).map((finding) => finding.code);
}

describe('words-disagree', () => {
  test.each([
    ['number', ['2 Jam', '1-2 Jam']],
    ['qualifier', ['3 Jam', '3 jam kerja']],
    ['qualifier', ['60 hari kerja + waktu penyelesaian', 'Dalam waktu 60 hari']],
    ['unit', ['3 hari', '3 jam']],
    ['unit', ['3 hari kerja', '3 hari kalender']],
  ])('two statements differ by %s: %j', (difference, words) => {
    const found = lint({ words, max: null }).filter((finding) => finding.code === 'words-disagree');
    expect(found.map((finding) => finding.data['difference'])).toEqual([difference]);
  });

  test.each([
    [['5 hari kerja', 'paling lama 5 (lima) hari kerja']],
    [['72 jam', 'Maksimal 3 x 24 Jam']],
    [['0', '5 hari kerja']],
    [['5 hari kerja', 'sesuai antrean']],
    [['10 hari kerja', 'dalam 10 hari kerja, ditambah 7 hari kerja']],
  ])('%j do not contradict each other', (words) => {
    expect(codesOf({ words, max: null })).not.toContain('words-disagree');
  });
});

describe('words-and-reading-differ', () => {
  const rows: [why: string, changes: Partial<TimeLimit>][] = [
    ['another number', { words: ['6 hari kerja'], max: 5 }],
    ['another unit', { words: ['5 jam kerja'], max: 5, unit: 'working-days' }],
    ['plain days read as working days without a rule', { words: ['5 hari'], max: 5 }],
    ['plain hours read as working hours without a rule', { words: ['3 jam'], max: 3, unit: 'working-hours' }],
    ['working days read as calendar days', { words: ['5 hari kerja'], unit: 'calendar-days', rules: ['R5'] }],
    ['a lower end nobody printed', { words: ['2 jam'], min: 1, max: 2, unit: 'clock-hours' }],
    ['a number without unit and no rule', { words: ['5'], max: 5 }],
  ];
  test.each(rows)('is found for %s', (_why, changes) => {
    expect(codesOf(changes)).toEqual(['words-and-reading-differ']);
  });

  const excused: [rule: string, changes: Partial<TimeLimit>][] = [
    ['R2: the fuller statement is meant', { words: ['5 hari'], rules: ['R2'] }],
    [
      'R3: the upper end is the limit',
      { words: ['1-2 jam'], min: 1, max: 2, unit: 'clock-hours', rules: ['R3'] },
    ],
    ['R4: a zero is no statement', { words: ['0'] }],
    ['R5: ambiguous days read as working days', { words: ['5 hari'], rules: ['R5'] }],
    ['R6: the statute outranks the words', { words: ['10 hari kerja'], max: 30, rules: ['R6'] }],
    ['plain hours are clock hours', { words: ['3 x 24 jam'], max: 72, unit: 'clock-hours' }],
    ['plain days are calendar days', { words: ['2 hari'], max: 2, unit: 'calendar-days' }],
    [
      'no upper bound, nothing to compare',
      { words: ['60 hari kerja + waktu OPD'], max: null, rules: ['R7'] },
    ],
  ];
  test.each(excused)('is excused by %s', (_rule, changes) => {
    expect(codesOf(changes)).not.toContain('words-and-reading-differ');
  });

  test('names the words and the value, in both languages', () => {
    expect(lint({ words: ['6 hari kerja'] })[0]).toEqual({
      code: 'words-and-reading-differ',
      severity: 'conflict',
      path: ['time', 'limits', 0],
      data: {
        limit: 'Jawaban',
        limitEn: 'Answer',
        words: '6 hari kerja',
        amount: '5 hari kerja',
        amountEn: '5 working days',
      },
    });
  });
});

describe('printed-zero', () => {
  test('is found where it is printed, once', () => {
    const findings = lint({ words: ['0', '5 hari kerja'] }, ['0', '5 hari kerja']);
    expect(findings.map(({ code, path }) => [code, path])).toEqual([['printed-zero', ['time', 'words', 0]]]);
  });

  test('is found at the limit when the printed field does not hold it', () => {
    expect(lint({ words: ['0 hari', '5 hari kerja'] })[0]?.path).toEqual(['time', 'limits', 0, 'words', 0]);
  });

  test('a fee of zero among the words is no time of zero', () => {
    expect(lint({}, ['Rp. 0 (Gratis)', '10 hari kerja'])).toEqual([]);
  });
});
