import { expect, test } from 'vitest';
import { themeHexOfFile, themePath } from './theme-path';
import { themeStylesheet } from './theme-stylesheet';

test('the stylesheet holds five custom properties and nothing else', () => {
  expect(themeStylesheet('#0b4f9c')).toMatch(
    /^:root\{--t-solid:#[0-9a-f]{6};--t-strong:#[0-9a-f]{6};--t-soft:#[0-9a-f]{6};--t-line:#[0-9a-f]{6};--t-link:#[0-9a-f]{6}\}\n$/,
  );
});

test('the address names the colour and the edition of the rules, so a browser may keep it for ever', () => {
  expect(themePath('#0b4f9c')).toBe('/tema/0b4f9c.1.css');
  expect(themeHexOfFile('0b4f9c.1.css')).toBe('#0b4f9c');
});

test.each(['0b4f9c.2.css', '0B4F9C.1.css', '0b4f9c.css', '../0b4f9c.1.css', 'fff.1.css', '0b4f9c.1.css.map'])(
  'no other file name is a theme: %s',
  (file) => {
    expect(themeHexOfFile(file)).toBeNull();
  },
);
