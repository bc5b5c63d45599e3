import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  NUMBER_ALPHABET,
  makeAccessCode,
  makePublicNumber,
  readAccessCode,
  readPublicNumber,
} from './public-number';

const digits = fc.array(fc.integer({ min: 0, max: 29 }), { minLength: 7, maxLength: 7 });

describe('public number', () => {
  test.each([
    [[0, 0, 0, 0, 0, 0, 0], 'PTK-2222-2226'],
    [[5, 18, 2, 21, 0, 7, 14], 'PTK-7M4Q-29GW'],
  ])('%j is written %s', (random, number) => {
    expect(makePublicNumber('PTK', random)).toBe(number);
  });

  test.each([
    ['ptk 7m4q 29gw', 'PTK-7M4Q-29GW'],
    ['PTK–7M4Q—29GW', 'PTK-7M4Q-29GW'],
    ['ptk_7m4q_29gw', 'PTK-7M4Q-29GW'],
    ['PTK7M4Q29GW', 'PTK-7M4Q-29GW'],
    [' ptk-7m4q-29gw ', 'PTK-7M4Q-29GW'],
  ])('"%s" is read as people write it', (text, number) => {
    expect(readPublicNumber(text)).toBe(number);
  });

  test.each(['', 'PTK', 'PTK-0000-0000', 'PTK-7M4Q-29GWW', "PTK-7M4Q-29G'", 'PTK-7M4Q-29GL', '７V4Y'])(
    '"%s" is no number',
    (text) => {
      expect(readPublicNumber(text)).toBeNull();
    },
  );

  test('on a page of the agency its prefix may be left out', () => {
    expect(readPublicNumber('7m4q 29gw', 'PTK')).toBe('PTK-7M4Q-29GW');
    expect(readPublicNumber('abc-7m4q-29gw', 'PTK')).toBe('ABC-7M4Q-29GW');
    expect(readPublicNumber('7m4q 29gw')).toBeNull();
    expect(readPublicNumber('7m4q 29g', 'PTK')).toBeNull();
  });

  test('one wrong character is always noticed', () => {
    fc.assert(
      fc.property(digits, fc.nat(7), fc.integer({ min: 1, max: 29 }), (random, position, shift) => {
        const code = makePublicNumber('ABC', random).replaceAll('-', '');
        const at = 3 + position;
        const wrong = NUMBER_ALPHABET.charAt((NUMBER_ALPHABET.indexOf(code.charAt(at)) + shift) % 30);
        expect(readPublicNumber(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull();
      }),
    );
  });

  test('what is made is read back', () => {
    fc.assert(
      fc.property(digits, (random) => {
        const number = makePublicNumber('ABC', random);
        expect(readPublicNumber(number.toLowerCase())).toBe(number);
      }),
    );
  });

  test('numbers out of range are refused', () => {
    expect(() => makePublicNumber('ABC', [1, 2, 3])).toThrow(RangeError);
    expect(() => makePublicNumber('ABC', [0, 0, 0, 0, 0, 0, 30])).toThrow(RangeError);
  });
});

describe('access code', () => {
  test('is eight characters in two groups and read without the hyphen', () => {
    expect(makeAccessCode([0, 1, 2, 3, 4, 5, 6, 7])).toBe('2345-6789');
    expect(readAccessCode('2345 6789')).toBe('2345-6789');
    expect(readAccessCode('2345-678')).toBeNull();
  });
});
