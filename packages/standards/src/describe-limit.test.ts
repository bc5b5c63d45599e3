import { describe, expect, test } from 'vitest';
import { countOf, describeLimit, limitAmount, limitStatusLabel } from './describe-limit';
import type { TimeUnit } from './schema/time-limit';

function limit(min: number | null, max: number | null, unit: TimeUnit) {
  return { min, max, unit, binds: 'agency' as const, extends: null, until: ['answered'] };
}

describe('limitAmount', () => {
  test.each([
    [limit(null, 5, 'working-days'), '5 hari kerja', '5 working days'],
    [limit(null, 1, 'working-days'), '1 hari kerja', '1 working day'],
    [limit(1, 2, 'clock-hours'), '1–2 jam', '1–2 hours'],
    [limit(null, 3, 'working-hours'), '3 jam kerja', '3 working hours'],
    [limit(null, 30, 'minutes'), '30 menit', '30 minutes'],
    [limit(null, 2, 'calendar-days'), '2 hari kalender', '2 calendar days'],
    [limit(null, 72, 'clock-hours'), '72 jam (3 × 24 jam)', '72 hours (3 × 24 hours)'],
    [limit(null, 24, 'clock-hours'), '24 jam', '24 hours'],
    [limit(null, 25, 'clock-hours'), '25 jam', '25 hours'],
    [limit(null, 48, 'working-hours'), '48 jam kerja', '48 working hours'],
    [limit(24, 72, 'clock-hours'), '24–72 jam', '24–72 hours'],
    [limit(5, 5, 'working-days'), '5 hari kerja', '5 working days'],
    [limit(null, null, 'working-days'), 'belum ditetapkan', 'not yet set'],
  ])('%o reads "%s" and "%s"', (value, id, en) => {
    expect(limitAmount(value, 'id')).toBe(id);
    expect(limitAmount(value, 'en')).toBe(en);
  });
});

describe('describeLimit', () => {
  test('what binds the agency is at most so long', () => {
    expect(describeLimit(limit(null, 5, 'working-days'), 'id')).toBe('Paling lama 5 hari kerja');
    expect(describeLimit(limit(null, 5, 'working-days'), 'en')).toBe('At most 5 working days');
  });

  test('a range stands alone', () => {
    expect(describeLimit(limit(1, 2, 'clock-hours'), 'id')).toBe('1–2 jam');
  });

  test('closing on silence comes after its days, not within them', () => {
    const closing = {
      ...limit(null, 10, 'working-days'),
      binds: 'citizen' as const,
      until: ['closed-on-silence'],
    };
    expect(describeLimit(closing, 'id')).toBe('Setelah 10 hari kerja');
    expect(describeLimit(closing, 'en')).toBe('After 10 working days');
  });

  test('a window that binds the citizen is not a promise of the agency', () => {
    const window = { ...limit(null, 14, 'working-days'), binds: 'citizen' as const };
    expect(describeLimit(window, 'id')).toBe('Dalam 14 hari kerja');
    expect(describeLimit(window, 'en')).toBe('Within 14 working days');
  });

  test('a limit without upper bound says so instead of showing a number', () => {
    expect(describeLimit(limit(3, null, 'working-days'), 'id')).toBe('Tanpa batas atas yang ditetapkan');
    expect(describeLimit(limit(null, null, 'minutes'), 'en')).toBe('No upper limit has been set');
  });

  test('an extension says that it comes on top and only once', () => {
    const extension = { ...limit(null, 7, 'working-days'), extends: 'permohonan' };
    expect(describeLimit(extension, 'id')).toBe('Dapat diperpanjang satu kali, paling lama 7 hari kerja');
    expect(describeLimit(extension, 'en')).toBe('May be extended once, by at most 7 working days');
  });
});

test('large counts are grouped the way each language does', () => {
  expect(countOf(1440, 'minutes', 'id')).toBe('1.440 menit');
  expect(countOf(1440, 'minutes', 'en')).toBe('1,440 minutes');
});

test('only an unsettled reading carries a mark, the same for both kinds', () => {
  expect(limitStatusLabel('confirmed', 'id')).toBeNull();
  expect(limitStatusLabel('interpreted', 'id')).toBe('sedang dikonfirmasi');
  expect(limitStatusLabel('conflicting', 'id')).toBe('sedang dikonfirmasi');
  expect(limitStatusLabel('conflicting', 'en')).toBe('being confirmed');
});
