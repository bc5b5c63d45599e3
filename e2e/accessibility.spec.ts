import { expect, test } from '@playwright/test';
import { at, english, ONE_OF_EACH } from './pages/addresses';
import { pageFaults } from './pages/page-faults';

/** Agencies whose colours are blue, yellow and red. */
const COLOURS = ['pontianak', 'kalbar', 'pekalongan'];

test.use({ javaScriptEnabled: true });

for (const path of ONE_OF_EACH) {
  test(`${path} has no accessibility violation and does not scroll sideways, on a phone, a tablet and a desk`, async ({
    page,
  }) => {
    await page.goto(at(path));
    expect(await pageFaults(page)).toEqual([]);
  });
}

for (const agency of COLOURS) {
  test(`the pages of ${agency} keep every contrast in its colour`, async ({ page }) => {
    for (const path of [`/${agency}`, `/${agency}/layanan`, english(`/${agency}/tentang`)]) {
      await page.goto(at(path));
      expect(await pageFaults(page), path).toEqual([]);
    }
  });
}
