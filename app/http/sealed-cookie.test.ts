import { parseMasterKey } from '@maklumat/operations';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cookieName, readCookie } from './cookies';
import { sealedCookie } from './sealed-cookie';

const NOW = new Date('2026-11-22T05:00:00Z');
const HTTPS = 'https://maklumat.example.go.id';
const schema = z.object({ code: z.string() });
const receipt = sealedCookie({ name: 'bukti', purpose: 'receipt', maxAgeSeconds: 600, schema });
const CODE = { code: '7K4M-29QX-ABCD' };

function visit(cookie = '', more: { now?: Date; baseUrl?: string; key?: string } = {}) {
  const { now = NOW, baseUrl = HTTPS, key = 'aa'.repeat(32) } = more;
  const request = new Request(`${baseUrl}/`, { headers: { Cookie: cookie } });
  return { request, keys: parseMasterKey(key), baseUrl, now };
}

function pairOf(setCookie: string): string {
  return setCookie.split(';')[0] ?? '';
}

test('what was kept is read again, and nobody can read it on the way', () => {
  const setCookie = receipt.write(visit(), CODE);
  expect(setCookie).toMatch(
    /^__Host-maklumat-bukti=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  );
  expect(Buffer.from(pairOf(setCookie), 'base64url').toString('latin1')).not.toContain('7K4M');
  expect(receipt.read(visit(`lain=1; ${pairOf(setCookie)}; rusak=%E0%A4%A`))).toEqual(CODE);
});

test('without HTTPS it carries neither the prefix nor the attribute, so that browsers keep it', () => {
  const local = 'http://localhost:3000';
  const setCookie = receipt.write(visit('', { baseUrl: local }), CODE);
  expect(setCookie).toMatch(/^maklumat-bukti=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(receipt.read(visit(pairOf(setCookie), { baseUrl: local }))).toEqual(CODE);
});

describe('nothing is read', () => {
  const sent = pairOf(receipt.write(visit(), CODE));

  test('after its end, even when the browser kept it', () => {
    expect(receipt.read(visit(sent, { now: new Date(NOW.getTime() + 599_000) }))).toEqual(CODE);
    expect(receipt.read(visit(sent, { now: new Date(NOW.getTime() + 600_000) }))).toBeNull();
  });

  test('from one that was altered, cut, made up, or sealed under another master key', () => {
    for (const wrong of [
      '',
      sent.slice(0, -2),
      `${sent}AA`,
      '__Host-maklumat-bukti=',
      '__Host-maklumat-bukti=e30',
    ])
      expect(receipt.read(visit(wrong)), wrong).toBeNull();
    expect(receipt.read(visit(sent, { key: 'bb'.repeat(32) }))).toBeNull();
  });

  test('from a cookie of another purpose or name', () => {
    const draft = sealedCookie({ name: 'bukti', purpose: 'draft', maxAgeSeconds: 600, schema });
    expect(draft.read(visit(sent))).toBeNull();
    const other = sealedCookie({ name: 'konsep', purpose: 'receipt', maxAgeSeconds: 600, schema });
    expect(other.read(visit(sent.replace('bukti', 'konsep')))).toBeNull();
  });

  test('of a shape the page no longer knows', () => {
    const old = sealedCookie({ name: 'bukti', purpose: 'receipt', maxAgeSeconds: 600, schema: z.number() });
    expect(receipt.read(visit(pairOf(old.write(visit(), 7))))).toBeNull();
  });
});

test('it is removed by an empty one, and one that browsers would drop is refused', () => {
  expect(receipt.clear(visit())).toBe(
    '__Host-maklumat-bukti=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure',
  );
  expect(() => receipt.write(visit(), { code: 'x'.repeat(3_000) })).toThrow(RangeError);
});

test('cookies are told apart by their whole name', () => {
  const { request } = visit('xmaklumat-sesi=a; maklumat-sesi=b; maklumat-sesi=c');
  expect(readCookie(request, 'maklumat-sesi')).toBe('b');
  expect(readCookie(request, 'maklumat-lain')).toBeNull();
  expect(() => cookieName('Bukti;', HTTPS)).toThrow(RangeError);
});
