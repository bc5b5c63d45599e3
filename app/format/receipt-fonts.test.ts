import { expect, test } from 'vitest';
import { receiptFonts } from './receipt-fonts';

test('the three fonts are TrueType, read once', async () => {
  const fonts = await receiptFonts();
  for (const font of [fonts.regular, fonts.bold, fonts.mono]) {
    expect([...font.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
  }
  expect(await receiptFonts()).toBe(fonts);
});
