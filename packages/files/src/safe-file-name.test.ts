import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName, shownFileName } from './safe-file-name';

/** Any text, and texts made of the pieces that names are attacked with. */
function anyName(): fc.Arbitrary<string> {
  const pieces = [
    '.',
    ' ',
    '.jpg',
    '.pdf',
    '/',
    '\\',
    '\u202E',
    '\u200B',
    'e\u0301',
    'CON',
    '\0',
    'a',
    '\uD83D',
  ];
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  );
}

test.each<[given: string, kept: string, why: string]>([
  ['foto jalan rusak.jpg', 'foto jalan rusak.jpg', 'a plain name stays'],
  ['Surat Ny. Nuʿaimah – “é”.JPEG', 'Surat Ny. Nuʿaimah – “é”.jpg', 'letters and signs of names stay'],
  ['Café.jpg'.normalize('NFD'), 'Café.jpg', 'letters are composed'],
  ['Surat RT.03', 'Surat RT.03.jpg', 'a full stop in a name is no ending'],
  ['foto.jpg.exe', 'foto.jpg.exe.jpg', 'the content gives the last ending'],
  ['foto.pdf.jpg', 'foto.jpg', 'endings of allowed types are not stacked'],
  ['../../etc/passwd', 'passwd.jpg', 'no path'],
  ['C:\\Users\\Siti\\foto.jpg', 'foto.jpg', 'no path of Windows either'],
  ['foto\u0000\r\n.jpg', 'foto.jpg', 'no control character'],
  ['gpj.\u202Eexe.jpg', 'gpj.exe.jpg', 'nothing that turns the reading direction'],
  ['foto\u200B\u2066\uFEFF.jpg', 'foto.jpg', 'nothing invisible'],
  ['a"b<c>d|e?f*g:h.jpg', 'a-b-c-d-e-f-g-h.jpg', 'nothing a file system refuses'],
  ['  .. foto ..  .jpg', 'foto.jpg', 'no dots or spaces at its ends'],
  ['CON.jpg', 'CON-.jpg', 'no device of Windows'],
  ['.jpg', 'lampiran.jpg', 'an ending alone is no name'],
  ['///', 'lampiran.jpg', 'nothing left of a path'],
  ['', 'lampiran.jpg', 'no name at all'],
  ['\uD83D.jpg', 'lampiran.jpg', 'half a character is none'],
])('%j is kept as %j: %s', (given, kept) => {
  expect(safeFileName(given, 'jpg')).toBe(kept);
});

test('a long name is cut at 120 characters with its ending, and never inside a character', () => {
  expect(safeFileName('a'.repeat(500), 'jpg')).toBe(`${'a'.repeat(116)}.jpg`);
  expect(safeFileName('😀'.repeat(500), 'jpg')).toBe(`${'😀'.repeat(58)}.jpg`);
});

test('whatever the name was, the kept one is short, visible, without a path and stable', () => {
  fc.assert(
    fc.property(anyName(), (given) => {
      const kept = safeFileName(given, 'pdf');
      expect(kept.length).toBeLessThanOrEqual(120);
      expect(new TextEncoder().encode(kept).length).toBeLessThanOrEqual(240);
      expect(kept).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}/\\:"<>|?*]+\.pdf$/u);
      expect(safeFileName(kept, 'pdf')).toBe(kept);
    }),
    { numRuns: 2000 },
  );
});

test('a name of a million characters costs no time', () => {
  const began = performance.now();
  safeFileName(`${' .'.repeat(500_000)}a`, 'pdf');
  expect(performance.now() - began).toBeLessThan(500);
});

test('beside what is wrong with it a file is called as its sender calls it, without tricks', () => {
  expect(shownFileName('video rumah.mp4')).toBe('video rumah.mp4');
  expect(shownFileName('C:\\fakepath\\gpj.\u202Eexe')).toBe('gpj.exe');
  expect(shownFileName('a'.repeat(500))).toBe('a'.repeat(120));
  expect(shownFileName('')).toBe('');
});
