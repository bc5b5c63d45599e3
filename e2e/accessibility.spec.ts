import { expect, test } from '@playwright/test';
import { at, english, ONE_OF_EACH } from './pages/addresses';
import { overflow, violations } from './pages/axe';

const WIDTHS = [320, 768, 1440];
/** Agencies whose colours are blue, yellow and red. */
const COLOURS = ['pontianak', 'kalbar', 'pekalongan'];

for (const width of WIDTHS) {
  test.describe(`at ${String(width)} px`, () => {
    test.use({ viewport: { width, height: 800 }, javaScriptEnabled: true });

    for (const path of ONE_OF_EACH) {
      test(`${path} has no accessibility violation`, async ({ page }) => {
        await page.goto(at(path));
        expect(await violations(page)).toEqual([]);
      });
    }

    for (const agency of COLOURS) {
      test(`the pages of ${agency} keep every contrast in its colour`, async ({ page }) => {
        for (const path of [`/${agency}`, `/${agency}/layanan`, english(`/${agency}/tentang`)]) {
          await page.goto(at(path));
          expect(await violations(page), path).toEqual([]);
        }
      });
    }

    test('no page scrolls sideways', async ({ page }) => {
      for (const path of ONE_OF_EACH) {
        await page.goto(at(path));
        expect(await overflow(page), path).toBeLessThanOrEqual(0);
      }
    });
  });
}
