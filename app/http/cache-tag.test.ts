import { expect, test } from 'vitest';
import { directoryTag, tenantTag } from './cache-tag';

const NOON = new Date('2026-11-22T05:00:00Z');

test('the same page of the same revision in the same hour has the same weak tag', () => {
  expect(tenantTag('a', '/kota', NOON)).toBe(tenantTag('a', '/kota', new Date('2026-11-22T05:59:59Z')));
  expect(tenantTag('a', '/kota', NOON)).toMatch(/^W\/"[\w-]{22}"$/);
});

test.each<[other: string, why: string]>([
  [tenantTag('b', '/kota', NOON), 'another revision'],
  [tenantTag('a', '/kota/layanan', NOON), 'another page'],
  [tenantTag('a', '/kota?q=1', NOON), 'another question'],
  [tenantTag('a', '/kota', new Date('2026-11-22T06:00:00Z')), 'another hour: a version may have begun'],
  [directoryTag('a', '/kota', NOON), 'the directory is not a tenant'],
])('%s differs: %s', (other) => {
  expect(other).not.toBe(tenantTag('a', '/kota', NOON));
});

test.each([
  ['Jakarta', '2026-11-30T17:00:00.000Z'],
  ['Makassar', '2026-11-30T16:00:00.000Z'],
  ['Jayapura', '2026-11-30T15:00:00.000Z'],
])('at midnight in %s every tag is new: a version may begin there', (_zone, midnight) => {
  const before = new Date(Date.parse(midnight) - 1);
  expect(tenantTag('a', '/kota', new Date(midnight))).not.toBe(tenantTag('a', '/kota', before));
  expect(directoryTag('a', '/', new Date(midnight))).not.toBe(directoryTag('a', '/', before));
});
