import { expect, test } from 'vitest';
import { problemCode, problemMeta } from './problem-code';

test.each([
  [{ status: 404, data: 'not-found' }, 'not-found'],
  [{ status: 410, data: 'gone' }, 'gone'],
  [{ status: 503, data: 'unavailable' }, 'unavailable'],
  [{ status: 404, data: 'Error: No route matches URL "/x"' }, 'not-found'],
  [{ status: 405, data: null }, 'method-not-allowed'],
  [{ status: 400, data: {} }, 'invalid-input'],
  [{ status: 500, data: 'boom' }, 'failed'],
  [null, 'failed'],
] as const)('%o is the problem "%s"', (response, code) => {
  expect(problemCode(response)).toBe(code);
});

test('the head of an error page speaks the language of the address and says nothing of the cause', () => {
  expect(problemMeta(new Error('connection refused'), '/en/x')).toEqual([
    { title: 'This page is having a problem – Maklumat' },
    { name: 'robots', content: 'noindex' },
  ]);
});
