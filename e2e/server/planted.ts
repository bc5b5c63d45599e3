import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a citizen or an official gave that must be seen by those alone whom it is for; each found by its own word. */
export const PLANTED = {
  name: 'Zulaikha Tandanama',
  phone: '0899-7654-3210',
  email: 'tandasurat@contoh.example',
  address: 'Gang Tandajalan 77',
  village: 'Tandadesa',
  district: 'Tandakecamatan',
  words: 'Tandalaporan: pungutan di loket, disuruh membayar lagi dan tidak diberi bukti.',
  reply: 'Tandabalasan: kejadiannya hari Senin, petugasnya memakai kacamata.',
  note: 'Tandacatatan: jangan dibicarakan di luar ruangan.',
  file: 'tandaberkas.png',
  guess: 'TANDATEBAK',
} as const;

/** How each of them may be written: also as a phone number is stored, and as bytes in hexadecimal digits. */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ...['tandanama', 'zulaikha', 'tandasurat', 'tandajalan', 'tandadesa', 'tandakecamatan'].map(asMark),
  ...['tandalaporan', 'pungutan di loket', 'tandabalasan', 'kacamata', 'tandacatatan'].map(asMark),
  ...['tandaberkas', 'tandatebak'].map(asMark),
  ['a phone number', /8997?[\s.-]?7?654[\s.-]?3210|3839393736353433323130/],
];

/** Without its first letter where bytes are looked at: it may be a capital one. */
function asMark(word: string): readonly [string, RegExp] {
  return [word, new RegExp(`${word}|${Buffer.from(word.slice(1), 'utf8').toString('hex')}`, 'i')];
}

/** The planted values a text holds, however it is written: percent signs and pluses of addresses are undone. */
export function plantedIn(text: string): readonly string[] {
  const plain = text.replaceAll('+', ' ').replaceAll(/%([0-9a-f]{2})/gi, (_all, hex: string) => {
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
  return MARKS.filter(([, mark]) => mark.test(plain) || mark.test(text)).map(([name]) => name);
}

/** Every file below a folder, with its bytes as text. */
export function filesBelow(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'latin1') }));
}
