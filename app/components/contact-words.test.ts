import type { Contact } from '@maklumat/standards';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitAtContacts } from './contact-words';

function contact(value: string): Contact {
  return { kind: 'website', value, condition: 'usable' };
}

test('a contact is found where it is printed, the words around it are kept', () => {
  const site = contact('contoh.test');
  expect(splitAtContacts('Website: contoh.test;', [site])).toEqual([
    { text: 'Website: ', contact: null },
    { text: 'contoh.test', contact: site },
    { text: ';', contact: null },
  ]);
});

test('of two contacts that begin at the same place the longer one is meant', () => {
  const long = contact('contoh.test/kontak');
  const pieces = splitAtContacts('contoh.test/kontak', [contact('contoh.test'), long]);
  expect(pieces).toEqual([{ text: 'contoh.test/kontak', contact: long }]);
});

test('a contact that is not printed here changes nothing', () => {
  expect(splitAtContacts('Kotak pengaduan', [contact('contoh.test')])).toEqual([
    { text: 'Kotak pengaduan', contact: null },
  ]);
});

test('whatever the words and contacts, no letter is lost', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ') });
  fc.assert(
    fc.property(letters, fc.array(letters.filter((value) => value !== '')), (words, values) => {
      const pieces = splitAtContacts(words, values.map(contact));
      expect(pieces.map((piece) => piece.text).join('')).toBe(words);
    }),
  );
});
