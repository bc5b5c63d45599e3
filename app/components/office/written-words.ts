import type { Typed } from '../../http/parse-form';

/** Names of fields that carry no words of a person: what a form says about itself, and what was chosen in it. */
const OWN = new Set([
  'kirim',
  'mulai',
  'terbaca',
  'baca',
  'pelapor',
  'layanan',
  'versi',
  'maksud',
  'petugas',
  'setelah',
  'hapus',
  'jalur',
  'tanggal',
  'jam',
  'identitas',
]);
/** How definitions write the ids of what can be chosen. */
const CHOICE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ASKED = /^(isi|jawab)-/;
/** A time of day says nothing without its day, which is chosen beside it. */
const CLOCK = /-jam$/;

/**
 * The words a person wrote into a form of which nothing but the sent fields is known: no ids, which say nothing to a
 * reader. A single small word looks like an id too.
 */
export function writtenWords(typed: Typed): { name: string; text: string }[] {
  return Object.entries(typed)
    .filter(([name]) => !OWN.has(name) && !CLOCK.test(name))
    .flatMap(([name, values]) => values.map((text) => ({ name, text })))
    .filter(({ name, text }) => text.trim() !== '' && !(ASKED.test(name) && CHOICE.test(text)));
}
