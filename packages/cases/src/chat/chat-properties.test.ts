import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChat } from './read-chat';

type Written = { readonly minutes: number; readonly sender: string; readonly text: string };

const pad = (value: number): string => String(value).padStart(2, '0');

/** How phones write the beginning of a message, from its moment by their own clock. */
const STYLES: Readonly<Record<string, (at: Date) => [before: string, after: string]>> = {
  android: (at) => [
    `${pad(at.getUTCDate())}/${pad(at.getUTCMonth() + 1)}/${year(at)} ${clock(at, '.')} - `,
    '',
  ],
  'android in English': (at) => [
    `${String(at.getUTCMonth() + 1)}/${String(at.getUTCDate())}/${year(at)}, ${twelve(at)} - `,
    '',
  ],
  iphone: (at) => [
    `\u200e[${pad(at.getUTCDate())}/${pad(at.getUTCMonth() + 1)}/${year(at)} ${clock(at, '.')}.07] `,
    '\u200e',
  ],
  browser: (at) => [
    `[${clock(at, '.')}, ${String(at.getUTCDate())}/${String(at.getUTCMonth() + 1)}/${String(at.getUTCFullYear())}] `,
    '',
  ],
};

function year(at: Date): string {
  return String(at.getUTCFullYear()).slice(2);
}

function clock(at: Date, sign: string): string {
  return `${pad(at.getUTCHours())}${sign}${pad(at.getUTCMinutes())}`;
}

function twelve(at: Date): string {
  const hour = at.getUTCHours() % 12 === 0 ? 12 : at.getUTCHours() % 12;
  return `${String(hour)}:${pad(at.getUTCMinutes())}\u202f${at.getUTCHours() < 12 ? 'AM' : 'PM'}`;
}

/** A first message after the twelfth, so that day and month cannot be taken for each other. */
const START = Date.UTC(2026, 0, 13, 6, 0);
const WORDS = [
  'Lampu',
  'mati',
  'sejak',
  'Senin:',
  'Jl. Contoh 1',
  '- dekat',
  '[pasar]',
  '08.00',
  '<b>',
  '😀',
  '=1+1',
];
const line = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const written: fc.Arbitrary<Written> = fc.record({
  minutes: fc.integer({ min: 0, max: 20_000 }),
  sender: fc.constantFrom('Siti Aminah', '+62 812-3456-7890', 'Pak RT 05', 'D’Ayu (pasar)'),
  text: fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
});

test('a chat that a phone wrote is read back message by message, in every style', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(STYLES)),
      fc.array(written, { minLength: 1, maxLength: 12 }),
      (style, messages) => {
        let at = START;
        const moments = messages.map(
          ({ minutes }, index) => new Date((at += index === 0 ? 0 : minutes * 60_000)),
        );
        const pasted = messages.map(({ sender, text }, index) => {
          const [before, after] = STYLES[style]?.(moments[index] ?? new Date(0)) ?? ['', ''];
          return `${before}${sender}: ${after}${text}`;
        });
        expect(readChat(pasted.join('\n'), '2026-12-31')?.messages).toEqual(
          messages.map(({ sender, text }, index) => ({
            ...{ sender, text, media: [], edited: false, deleted: false },
            day: moments[index]?.toISOString().slice(0, 10),
            clock: moments[index]?.toISOString().slice(11, 16),
          })),
        );
      },
    ),
  );
});

test('whatever is pasted is read without a fault, and no word of a message is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ maxLength: 200 }),
      (noise, word) => {
        const kept = `x${word.replace(/[\r\n]/g, ' ')}x`;
        const chat = readChat(`${noise}\n22/11/26 08.41 - Siti: ${kept}`, '2026-11-23');
        // What stands before may make the dates unreadable; then nothing is read, and the pasted words stay as they are.
        if (chat !== null) expect(chat.messages.at(-1)?.text).toBe(kept);
      },
    ),
  );
});
