import { expect, test } from 'vitest';
import { initials } from './initials';

test.each([
  ['Kota Contoh', 'C'],
  ['Provinsi Contoh Barat', 'CB'],
  ['Kabupaten Contoh Raya Selatan', 'CR'],
  ['Daerah Istimewa contoh', 'C'],
  ['Kota', 'K'],
  ['', ''],
])('"%s" is abbreviated "%s": what kind of region it is does not tell it apart', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
