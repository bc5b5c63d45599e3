import { formatHex, wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { CONTRAST, readableTheme } from './readable-theme';

/** 16 steps of each channel: 4,096 colours, every corner of the cube among them. */
function everySixteenth(): string[] {
  const steps = Array.from({ length: 16 }, (_, step) => step / 15);
  return steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => formatHex({ mode: 'rgb', r, g, b }))));
}

test('of 4,096 tenant colours every one stays readable in every role', () => {
  const colours = everySixteenth();
  expect(colours).toHaveLength(4096);
  for (const colour of colours) {
    const theme = readableTheme(colour);
    expect(wcagContrast(theme.solid, '#ffffff'), colour).toBeGreaterThanOrEqual(CONTRAST.solidOnWhite);
    expect(wcagContrast(theme.strong, '#ffffff'), colour).toBeGreaterThanOrEqual(CONTRAST.strongOnWhite);
    expect(wcagContrast(theme.link, theme.soft), colour).toBeGreaterThanOrEqual(CONTRAST.linkOnSoft);
    expect(wcagContrast('#525a64', theme.soft), colour).toBeGreaterThanOrEqual(4.5);
  }
});

test('bright yellow, which nobody can read on white, becomes olive', () => {
  expect(readableTheme('#fff500').solid).toMatch(/^#7[0-9a-f]7[0-9a-f]00$/);
});

test('a colour that is dark enough already is kept', () => {
  expect(readableTheme('#0b4f9c').solid).toBe('#0b4f9c');
});

test('hovering is seen on a colour that is dark already', () => {
  const { solid, strong } = readableTheme('#0b4f9c');
  expect(wcagContrast(strong, solid)).toBeGreaterThan(1.2);
});

test('grey, black and white have no hue and still give a theme', () => {
  expect(readableTheme('#ffffff').solid).toMatch(/^#([0-9a-f]{2})\1\1$/);
  expect(readableTheme('#000000').solid).toBe('#000000');
});

test.each(['#FFF500', 'red', '#fff', '', '#12345g', '}body{display:none'])(
  'what is not a lower-case six-digit hex is refused: %j',
  (colour) => {
    expect(() => readableTheme(colour)).toThrow(RangeError);
  },
);
