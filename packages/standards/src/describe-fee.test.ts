import { describe, expect, test } from 'vitest';
import { describeFee, formatIdr } from './describe-fee';

describe('formatIdr', () => {
  test.each([
    [0, 'Rp0'],
    [500, 'Rp500'],
    [1_000, 'Rp1.000'],
    [10_000, 'Rp10.000'],
    [1_234_567, 'Rp1.234.567'],
    [-25_000, '-Rp25.000'],
  ])('writes %i as %s, without a space and with dots', (amount, written) => {
    expect(formatIdr(amount)).toBe(written);
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d, which is no whole rupiah', (amount) => {
    expect(() => formatIdr(amount)).toThrow(RangeError);
  });
});

describe('describeFee', () => {
  test('a fee of zero is free, with the amount beside the word', () => {
    expect(describeFee({ amountIdr: 0 }, 'id')).toBe('Gratis (Rp0)');
    expect(describeFee({ amountIdr: 0 }, 'en')).toBe('Free (Rp0)');
  });

  test('an amount reads the same in both languages', () => {
    expect(describeFee({ amountIdr: 10_000 }, 'id')).toBe('Rp10.000');
    expect(describeFee({ amountIdr: 10_000 }, 'en')).toBe('Rp10.000');
  });

  test('an unknown fee is said to be missing and never shown as free', () => {
    expect(describeFee(null, 'id')).toBe('Belum diisi oleh instansi');
    expect(describeFee({ amountIdr: null }, 'id')).toBe('Belum diisi oleh instansi');
    expect(describeFee(null, 'en')).toBe('Not yet stated by the agency');
  });
});
