import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { at, english, ONE_OF_EACH } from './pages/addresses';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 768, 1440];
/** Agencies whose colours are blue, yellow and red. */
const COLOURS = ['pontianak', 'kalbar', 'pekalongan'];

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values: tags },
      }),
    TAGS,
  );
  return results.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

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
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
    });
  });
}
