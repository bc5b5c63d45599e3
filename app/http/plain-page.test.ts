import { describe, expect, test } from 'vitest';
import { PAGE_ERROR_CODES, pageError } from './page-errors';
import { plainError } from './plain-page';

describe('an error of an address that gives a file', () => {
  test.each(PAGE_ERROR_CODES)('%s is a page in words that nobody keeps', async (code) => {
    const thrown = pageError(code);
    const page = plainError(thrown, 'id');
    if (!(page instanceof Response)) throw new Error('no response');
    expect(page.status).toBe(thrown.status);
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(page.headers.get('Retry-After')).toBe(thrown.headers.get('Retry-After'));
    const text = await page.text();
    expect(text).toMatch(/<html lang="id">.*<h1>[^<]+<\/h1><p>[^<]+<\/p>/s);
    expect(text).not.toContain('{');
  });

  test('a redirect and an unforeseen error stay what they are', () => {
    const redirect = new Response(null, { status: 303, headers: { Location: '/masuk' } });
    expect(plainError(redirect, 'id')).toBe(redirect);
    const error = new Error('unforeseen');
    expect(plainError(error, 'en')).toBe(error);
  });
});
