import { expect, test } from 'vitest';
import { loggedPath } from './logged-path';

const TOKEN = '0123456789abcdef'.repeat(4);

test.each([
  ['/contoh-kota/layanan/akta', '/contoh-kota/layanan/akta'],
  ['/contoh-kota/kalender.ics', '/contoh-kota/kalender.ics'],
  ['/konsol/kalender', '/konsol/kalender'],
  [`/kalender/${TOKEN}.ics`, '/kalender/…'],
  [`/Kalender/${TOKEN}.ics`, '/kalender/…'],
  [`/kalender/${TOKEN}/lain`, '/kalender/…/lain'],
  [`/contoh-kota/buku-tamu/buka/${TOKEN}`, '/contoh-kota/buku-tamu/buka/…'],
  [`/en/contoh-kota/Buku-Tamu/Buka/${TOKEN}/`, '/en/contoh-kota/buku-tamu/buka/…/'],
  [`/masuk/tautan/${TOKEN}`, '/masuk/tautan/…'],
  [`/contoh-kota/lacak/tautan/${TOKEN}`, '/contoh-kota/lacak/tautan/…'],
  [`/en/contoh-kota/Lacak/Tautan/${TOKEN}/x`, '/en/contoh-kota/lacak/tautan/…/x'],
  [`/en/Masuk/Tautan/${TOKEN}`, '/en/masuk/tautan/…'],
  [`/akun/undangan/${TOKEN}`, '/akun/undangan/…'],
  [`/en/Akun/Undangan/${TOKEN}`, '/en/akun/undangan/…'],
  ['/contoh-kota/buku-tamu/tamu', '/contoh-kota/buku-tamu/tamu'],
])('%s stands in the log as %s', (path, written) => {
  expect(loggedPath(path).toLowerCase()).toBe(written);
});
