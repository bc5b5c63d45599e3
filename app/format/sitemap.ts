import type { PublicPlaces } from '@maklumat/operations';
import { directoryPath, informationPath, servicePath, tenantPath } from '../i18n/links';
import { answerSlug } from './answer-text';
import type { Lang } from '../http/lang';

/** A sitemap may not list more addresses (sitemaps.org). */
const MAX_ADDRESSES = 50_000;

const DIRECTORY = ['/', '/tentang', '/aksesibilitas', '/privasi'];
const AGENCY = [
  '',
  '/layanan',
  '/maklumat',
  '/kinerja',
  '/kalender',
  '/tanya-jawab',
  '/informasi-publik',
  '/tentang',
  '/aksesibilitas',
  '/privasi',
];
/** Pages of a service that have an address of their own; versions and paper name the service's page as theirs. */
const SERVICE = ['', '/alur', '/riwayat'];

type PathIn = (lang: Lang) => string;

/** A sitemap of every public page in both languages, each with the address of the other (hreflang). */
export function sitemap(places: readonly PublicPlaces[], baseUrl: string): string {
  const pages = pagesOf(places).slice(0, MAX_ADDRESSES / 2);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap((path) => [entry(path, 'id', baseUrl), entry(path, 'en', baseUrl)]),
    '</urlset>',
    '',
  ].join('\n');
}

function pagesOf(places: readonly PublicPlaces[]): PathIn[] {
  return [
    ...DIRECTORY.map(
      (path): PathIn =>
        (lang) =>
          directoryPath(lang, path),
    ),
    ...places.flatMap(({ tenant, services, information, answers }) => [
      ...AGENCY.map(
        (path): PathIn =>
          (lang) =>
            tenantPath(lang, tenant, path),
      ),
      ...services.flatMap((service) =>
        SERVICE.map(
          (page): PathIn =>
            (lang) =>
              servicePath(lang, tenant, service, page),
        ),
      ),
      ...information.map(
        (number): PathIn =>
          (lang) =>
            informationPath(lang, tenant, number),
      ),
      ...answers.map(
        (entry): PathIn =>
          (lang) =>
            tenantPath(lang, tenant, `/tanya-jawab/${answerSlug(entry)}`),
      ),
    ]),
  ];
}

function entry(path: PathIn, lang: Lang, baseUrl: string): string {
  const alternate = (other: Lang) =>
    `<xhtml:link rel="alternate" hreflang="${other}" href="${escaped(baseUrl + path(other))}"/>`;
  return `<url><loc>${escaped(baseUrl + path(lang))}</loc>${alternate('id')}${alternate('en')}</url>`;
}

/** Slugs hold nothing that XML reads otherwise; the base address may. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
