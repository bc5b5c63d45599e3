import { expect, test } from 'vitest';
import { isId, newId } from './new-id';

test('an id is a UUID of version 7 and of the RFC’s variant', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('ids made one after the other sort in that order, also within one millisecond', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(20_000);
});

test('an id begins with the millisecond it was made in', () => {
  const before = Date.now();
  const millisecond = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
  expect(millisecond).toBeGreaterThanOrEqual(before);
  expect(millisecond).toBeLessThanOrEqual(Date.now() + 10);
});

test.each([
  ['01a2012f-d40b-772f-9614-984eb82f70b8', true],
  ['01A2012F-D40B-772F-9614-984EB82F70B8', true],
  ['01a2012fd40b772f9614984eb82f70b8', false],
  ['{01a2012f-d40b-772f-9614-984eb82f70b8}', false],
  ["01a2012f-d40b-772f-9614-984eb82f70b8'", false],
  ['', false],
])('isId(%j) is %s', (text, expected) => {
  expect(isId(text)).toBe(expected);
});
