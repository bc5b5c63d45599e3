import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { ALL_PAGES, at, ONE_OF_EACH } from './pages/addresses';

const KB = 1024;
const HTML_LIMIT = 14 * KB;
const STANDARD_LIMIT = 20 * KB;
const FIRST_VISIT_LIMIT = 75 * KB;

function limitOf(path: string): number {
  return /\/layanan\/[^/?]+/.test(path) ? STANDARD_LIMIT : HTML_LIMIT;
}

test('every page fits the first flight of packets, and none carries a script or an inline style', async ({
  request,
}) => {
  test.slow();
  for (const path of ALL_PAGES) {
    const response = await request.get(at(path));
    expect(response.status(), path).toBe(200);
    const html = await response.text();
    expect(gzipSync(html).length, path).toBeLessThanOrEqual(limitOf(path));
    const scripts = html.match(/<script\b(?![^>]*type="application\/ld\+json")[^>]*>/g) ?? [];
    expect(scripts, path).toEqual([]);
    expect(html, path).not.toMatch(/<style\b|\sstyle="|\son[a-z]+="|javascript:/);
  }
});

test('a first visit brings at most 75 KB, a second one at most 20', async ({ browser }) => {
  test.slow();
  for (const path of ONE_OF_EACH) {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let received = 0;
    session.on('Network.loadingFinished', (event) => (received += event.encodedDataLength));
    await page.goto(at(path));
    await page.evaluate(() => document.fonts.ready.then(() => null));
    expect(received, `${path}, first visit`).toBeGreaterThan(1 * KB);
    expect(received, `${path}, first visit`).toBeLessThanOrEqual(FIRST_VISIT_LIMIT);
    received = 0;
    await page.goto(at(path));
    expect(received, `${path}, second visit`).toBeLessThanOrEqual(20 * KB);
    await context.close();
  }
});
