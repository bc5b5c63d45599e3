import { makePublicNumber } from '@maklumat/cases';
import { parseMasterKey } from '@maklumat/operations';
import { expect, test } from 'vitest';
import type { VisitRequest } from './app-context';
import {
  forgetCase,
  openedCase,
  openNumbers,
  receiptOf,
  receiptOfNumber,
  rememberOpened,
  rememberReceipt,
} from './citizen-cookies';

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

/** What the phone holds after a case was opened on it. */
function opened(before: string, tenant: string, key: typeof FIRST, minutesLater = 0): string {
  return rememberOpened(visit(before, minutesLater / 60), tenant, key).split(';')[0] ?? '';
}

function openOn(cookie: string, tenant: string, key: typeof FIRST, minutesLater = 0): boolean {
  return openedCase(visit(cookie, minutesLater / 60), tenant, key.number) !== null;
}

test('a second case that is opened leaves the first open, each with its own code, each in its own agency', () => {
  const both = opened(opened('', 'kota', FIRST), 'kota', SECOND);
  expect(openedCase(visit(both), 'kota', FIRST.number)).toEqual(FIRST);
  expect(openedCase(visit(both), 'kota', SECOND.number)).toEqual(SECOND);
  expect(openNumbers(visit(both), 'kota')).toEqual([SECOND.number, FIRST.number]);
  expect(openNumbers(visit(both), 'kabupaten')).toEqual([]);
  expect(openOn(both, 'kabupaten', FIRST)).toBe(false);
  expect(openOn(both, 'kota', { ...FIRST, number: numberOf(3) })).toBe(false);
});

test('each is open for its own hour: the other one does not prolong it', () => {
  const both = opened(opened('', 'kota', FIRST), 'kota', SECOND, 40);
  expect(openOn(both, 'kota', FIRST, 59)).toBe(true);
  expect(openOn(both, 'kota', FIRST, 61)).toBe(false);
  expect(openOn(both, 'kota', SECOND, 61)).toBe(true);
  expect(openNumbers(visit(both, 61 / 60), 'kota')).toEqual([SECOND.number]);
});

test('a phone keeps eight open; the ninth closes the one that was opened first', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(numberOf);
  const all = numbers.reduce((kept, number) => opened(kept, 'kota', { ...FIRST, number }), '');
  expect(openNumbers(visit(all), 'kota')).toEqual(numbers.slice(1).toReversed());
  expect(all.length).toBeLessThan(4_000);
});

test('closing a case closes what its code opens too, with their receipts, and leaves the others', () => {
  const linked = { ...FIRST, number: numberOf(3) };
  const open = opened(opened(opened('', 'kota', FIRST), 'kota', linked), 'kota', SECOND);
  const kept = sent(sent('', 'kota', FIRST), 'kota', SECOND);
  const phone = forgetCase(visit(`${open}; ${kept}`), 'kota', FIRST.number)
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
  expect(openNumbers(visit(phone), 'kota')).toEqual([SECOND.number]);
  expect(receiptOfNumber(visit(phone), 'kota', FIRST.number)).toBeNull();
  expect(receiptOfNumber(visit(phone), 'kota', SECOND.number)).toEqual(SECOND);
});

test('what keeps cases open is for this host alone and for no script', () => {
  const header = rememberOpened(visit(''), 'kota', FIRST);
  expect(header).toMatch(/^__Host-maklumat-akses=/);
  expect(header).toContain('; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax; Secure');
});
