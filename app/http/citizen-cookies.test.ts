import { makePublicNumber } from '@maklumat/cases';
import { parseMasterKey } from '@maklumat/operations';
import { expect, test } from 'vitest';
import type { VisitRequest } from './app-context';
import { receiptOf, receiptOfNumber, rememberReceipt } from './citizen-cookies';

const HOUR_MS = 3_600_000;
const SENT = new Date('2026-11-22T05:00:00Z');
/** A number of its own for each digit. */
function numberOf(digit: number): string {
  return makePublicNumber(
    'CTH',
    Array.from({ length: 7 }, () => digit),
  );
}

const FIRST = { number: numberOf(1), accessCode: '7K4M-29QX-ABCD' };
const SECOND = { number: numberOf(2), accessCode: '8K4M-29QX-ABCD' };

/** A visit with what the phone holds. */
function visit(cookie: string, hoursLater = 0): VisitRequest {
  const baseUrl = 'https://maklumat.example.go.id';
  return {
    request: new Request(`${baseUrl}/`, { headers: { Cookie: cookie } }),
    ...{ baseUrl, keys: parseMasterKey('aa'.repeat(32)), cameBack: false },
    now: new Date(SENT.getTime() + hoursLater * HOUR_MS),
  } as VisitRequest;
}

function sent(before: string, tenant: string, key: typeof FIRST, hoursLater = 0): string {
  return rememberReceipt(visit(before, hoursLater), tenant, key).split(';')[0] ?? '';
}

test('who files twice on one phone keeps both receipts, also of two agencies', () => {
  const both = sent(sent('', 'kota', FIRST), 'kabupaten', SECOND);
  expect(receiptOfNumber(visit(both), 'kota', FIRST.number.toLowerCase().replaceAll('-', ' '))).toEqual(
    FIRST,
  );
  expect(receiptOfNumber(visit(both), 'kabupaten', SECOND.number)).toEqual(SECOND);
  expect(receiptOfNumber(visit(both), 'kabupaten', FIRST.number)).toBeNull();
  const newest = sent(sent('', 'kota', FIRST), 'kota', SECOND);
  expect(receiptOf(visit(newest), 'kota')).toEqual(SECOND);
});

test('each is kept for its own day', () => {
  const both = sent(sent('', 'kota', FIRST), 'kota', SECOND, 20);
  expect(receiptOfNumber(visit(both, 23), 'kota', FIRST.number)).toEqual(FIRST);
  expect(receiptOfNumber(visit(both, 25), 'kota', FIRST.number)).toBeNull();
  expect(receiptOfNumber(visit(both, 25), 'kota', SECOND.number)).toEqual(SECOND);
});

test('a phone keeps five', () => {
  const numbers = [2, 3, 4, 5, 6, 7].map(numberOf);
  const all = numbers.reduce((kept, number) => sent(kept, 'kota', { ...FIRST, number }), '');
  const kept = numbers.filter((number) => receiptOfNumber(visit(all), 'kota', number) !== null);
  expect(kept).toEqual(numbers.slice(1));
});
