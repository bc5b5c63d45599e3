import { expect, type Page } from '@playwright/test';

/** More than any page of ours needs; the console lists up to 50 cases. */
const MOST_STOPS = 120;

/** What has the focus, by its words; each stop must be seen. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const isSeen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const words = label ? (element.labels?.[0]?.textContent ?? '') : element.textContent;
    return isSeen ? words.trim() : `not seen: ${words.trim()}`;
  });
}

/** Presses Tab until the focus is on these words; every stop before must be seen. */
export async function tabTo(page: Page, words: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (typeof words === 'string' ? now === words : words.test(now)) return;
    expect(now).not.toMatch(/^not seen:/);
    passed.push(now);
  }
  throw new Error(`${String(words)} was not reached; stops were: ${passed.join(' | ')}`);
}
