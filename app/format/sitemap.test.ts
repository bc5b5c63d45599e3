import { expect, test } from 'vitest';
import { sitemap } from './sitemap';

const ADDRESS = /<loc>([^<]*)<\/loc>/g;

function addresses(xml: string): string[] {
  return [...xml.matchAll(ADDRESS)].map((match) => match[1] ?? '');
}

test('a service is listed with its flow and history, in both languages, each naming both', () => {
  const xml = sitemap(
    [
      {
        ...{ tenant: 'contoh-kota', services: ['akta'], information: [7] },
        answers: [{ code: 'k7m2q', question: 'Berapa lama?' }],
      },
    ],
    'https://contoh.example',
  );
  expect(xml).toContain(
    '<url><loc>https://contoh.example/en/contoh-kota/layanan/akta</loc>' +
      '<xhtml:link rel="alternate" hreflang="id" href="https://contoh.example/contoh-kota/layanan/akta"/>' +
      '<xhtml:link rel="alternate" hreflang="en" href="https://contoh.example/en/contoh-kota/layanan/akta"/></url>',
  );
  const listed = addresses(xml).filter((address) => address.includes('akta'));
  expect(xml).toContain('<loc>https://contoh.example/contoh-kota/informasi-publik/7</loc>');
  expect(xml).toContain('<loc>https://contoh.example/en/contoh-kota/tanya-jawab/k7m2q-berapa-lama</loc>');
  expect(listed.map((address) => address.slice('https://contoh.example'.length))).toEqual([
    '/contoh-kota/layanan/akta',
    '/en/contoh-kota/layanan/akta',
    '/contoh-kota/layanan/akta/alur',
    '/en/contoh-kota/layanan/akta/alur',
    '/contoh-kota/layanan/akta/riwayat',
    '/en/contoh-kota/layanan/akta/riwayat',
  ]);
});

test('an agency without a service is listed by its own pages', () => {
  const listed = addresses(
    sitemap([{ tenant: 'contoh-kota', services: [], information: [], answers: [] }], ''),
  );
  expect(listed).toContain('/contoh-kota');
  expect(listed).toContain('/en/contoh-kota/maklumat');
  expect(listed).toHaveLength(2 * (4 + 10));
});

test('it never lists more addresses than a sitemap may hold', () => {
  const services = Array.from({ length: 20_000 }, (_, index) => `layanan-${index}`);
  expect(addresses(sitemap([{ tenant: 'contoh', services, information: [], answers: [] }], ''))).toHaveLength(
    50_000,
  );
});

test('signs that XML reads otherwise are written for it', () => {
  expect(sitemap([], 'http://a/?b&c')).toContain('<loc>http://a/?b&amp;c/</loc>');
});
