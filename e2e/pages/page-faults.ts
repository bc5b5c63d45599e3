import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** An old phone, a tablet, a desk; in CSS pixels. */
const WIDTHS = [320, 768, 1440] as const;

/**
 * What axe finds on the open page at each width, and the widths at which it scrolls sideways; empty when all is
 * well. The page must have been opened with JavaScript on.
 */
export async function pageFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const found = await page.evaluate(faultsAtThisWidth, TAGS);
    faults.push(...found.map((fault) => `at ${String(width)} px: ${fault}`));
  }
  return faults;
}

/** Runs in the page. */
async function faultsAtThisWidth(tags: string[]): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
  const { violations } = await axe.run({
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
    // Each fault is told by its own HTML; nothing here plays, so style sheets need not be fetched a second time.
    selectors: false,
    preload: false,
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ...(scrollWidth > clientWidth ? ['scrolls sideways'] : []),
  ];
}
