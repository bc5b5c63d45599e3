import { expect, test } from 'vitest';
import { refusedUpload } from './refused-upload';

const NOW = new Date('2026-11-23T02:00:00Z');
const tooMany = (retryAt: string) => ({ refusal: { code: 'too-many-uploads', retryAt } as const });

test('a file of the wrong kind is an answer to mend, too many of them is one to wait for', () => {
  const wrong = { refusal: { code: 'file-empty' } as const };
  expect(refusedUpload([wrong], NOW)).toEqual({ status: 400 });
  expect(refusedUpload([], NOW)).toEqual({ status: 400 });
  expect(
    refusedUpload([wrong, tooMany('2026-11-23T02:00:03.100Z'), tooMany('2026-11-23T02:00:01Z')], NOW),
  ).toEqual({
    status: 429,
    headers: { 'Retry-After': '4' },
  });
  expect(refusedUpload([tooMany('2026-11-23T01:59:59Z')], NOW).headers).toEqual({ 'Retry-After': '1' });
});
