import { expect, test, type Page } from '@playwright/test';
import { at } from './pages/addresses';

/** Phones older than the stylesheet, and weak signals that lose it, show the bare page: it must read well. */
test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });

test.beforeEach(async ({ page }) => {
  await page.route('**/*.css', (route) => route.abort());
});

const PAGES = [
  '/pontianak',
  '/pontianak/layanan',
  '/pontianak/tentang',
  '/pontianak/layanan/ppid',
  '/pontianak/layanan/call-center/cetak',
  '/pontianak/layanan/call-center/riwayat/banding?dari=1&ke=2',
  '/kalbar/layanan/konsultasi-informatika',
  '/kaltara/layanan/pengaduan-masyarakat',
  '/cari?q=pengaduan',
];

test('without the stylesheet no two words are glued together', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(at(path));
    expect(await gluedWords(page), path).toEqual([]);
  }
});

test('without the stylesheet lists are numbered as the agency numbers them, and steps only once', async ({
  page,
}) => {
  await page.goto(at('/kalbar/layanan/konsultasi-informatika'));
  await expect(page.locator('#persyaratan ol')).toHaveAttribute('type', 'a');
  const steps = page.locator('#langkah ol').first();
  await expect(steps).toHaveAttribute('type', 'a');
  await expect(steps.locator('> li').first()).toHaveText(/^Datang ke meja petugas/);
});

/** Places where one element's last letter touches the next element's first, within one line of the bare page. */
async function gluedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInline = (element: Element) => getComputedStyle(element).display.startsWith('inline');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const blockOf = (element: Element): Element | null =>
      isInline(element) && element.parentElement !== null ? blockOf(element.parentElement) : element;
    const glued: string[] = [];
    let last = '';
    let lastBlock: Element | null = null;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element === null || element.closest('svg, script') !== null) continue;
      if (node instanceof Element) {
        if (!isInline(node) || node.tagName === 'BR') last = '';
        continue;
      }
      const text = node.textContent ?? '';
      const isFirst = node.previousSibling === null || node.previousSibling instanceof Element;
      const block = blockOf(element);
      if (block !== lastBlock) last = '';
      const touches = /[\p{L}\p{N}.:;,)]$/u.test(last) && /^[\p{L}\p{N}(]/u.test(text);
      if (isFirst && touches) glued.push(`${last.slice(-20)}|${text.slice(0, 20)}`);
      if (text !== '') [last, lastBlock] = [text, block];
    }
    return glued;
  });
}
