import { expect, test } from 'vitest';
import { samplePage } from './gallery/sample-page';
import { problemMeta, problemOf } from './problem-code';

test.each([
  [{ status: 404, data: { code: 'not-found', frame: null } }, 'not-found'],
  [{ status: 503, data: { code: 'unavailable', frame: null } }, 'unavailable'],
  [{ status: 404, data: 'Error: No route matches URL "/x"' }, 'not-found'],
  [{ status: 405, data: null }, 'method-not-allowed'],
  [{ status: 400, data: {} }, 'invalid-input'],
  [{ status: 418, data: null }, 'invalid-input'],
  [{ status: 500, data: 'boom' }, 'failed'],
  [new Error('boom'), 'failed'],
  [null, 'failed'],
] as const)('%o is the problem "%s", in no agency’s frame', (thrown, code) => {
  expect(problemOf(thrown)).toEqual({ code, frame: null });
});

test('the head of an error page speaks the language of the address and says nothing of the cause', () => {
  expect(problemMeta(new Error('connection refused'), '/en/x')).toEqual([
    { title: 'This page is having a problem – Maklumat' },
    { name: 'robots', content: 'noindex' },
  ]);
});

test('in an agency’s site the head names the agency', () => {
  const { profile, publisher } = samplePage('in-force');
  const thrown = { status: 404, data: { code: 'not-found', frame: { profile, publisher } } };
  expect(problemMeta(thrown, '/contoh/x')[0]).toEqual({
    title: `Halaman tidak ditemukan – ${profile.name.id}`,
  });
});
