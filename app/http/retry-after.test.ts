import { expect, test } from 'vitest';
import { retryAfterOf } from './retry-after';

test('the time to wait is taken from whatever said it, first from what was sent', () => {
  const says = (seconds: string) => ({ route: new Headers({ 'Retry-After': seconds }) });
  const none = { route: new Headers({ 'Content-Type': 'text/html' }) };
  expect(retryAfterOf({ actionHeaders: says('9'), loaderHeaders: says('30') })).toBe('9');
  expect(retryAfterOf({ actionHeaders: {}, loaderHeaders: says('30') })).toBe('30');
  expect(retryAfterOf({ actionHeaders: none, loaderHeaders: {} })).toBeNull();
});
