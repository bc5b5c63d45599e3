import { langOfPath, type Lang } from '../http/lang';

type VersionRef = { number: number; status: 'in-force' | 'superseded' | 'future' };

/** Path of a page above all agencies, in one language: `directoryPath('en', '/cari')` is `/en/cari`. */
export function directoryPath(lang: Lang, path = '/'): string {
  if (lang === 'id') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/**
 * Path of a tenant's page, in one language. The only place that knows where tenants live, so that an agency
 * with a host of its own can lose the prefix later.
 *
 * @param path what follows the tenant's base, with its leading slash; empty for the agency's home
 */
export function tenantPath(lang: Lang, tenant: string, path = ''): string {
  return directoryPath(lang, `/${tenant}${path}`);
}

/** Pages of one service: `''` the standard, or `/alur`, `/cetak`, `/riwayat`, `/riwayat/banding`, `/versi/2`. */
export function servicePath(lang: Lang, tenant: string, service: string, page = ''): string {
  return tenantPath(lang, tenant, `/layanan/${service}${page}`);
}

/** Page of one version under its service: the service's own page for the one in force, `/versi/1` for others. */
export function versionPage({ number, status }: VersionRef): string {
  return status === 'in-force' ? '' : `/versi/${number}`;
}

/** What a link to another form of a version (flow, print, data) carries: nothing for the one in force. */
export function versionQuery({ number, status }: VersionRef): string {
  return status === 'in-force' ? '' : `?versi=${number}`;
}

/** Filing: `filingPath('id', 'contoh-kota')` chooses, with a workflow its start, with a page a question or `periksa`. */
export function filingPath(lang: Lang, tenant: string, workflow?: string, page?: string): string {
  const parts = [workflow, page].flatMap((part) => (part === undefined ? [] : [`/${part}`]));
  return tenantPath(lang, tenant, `/lapor${parts.join('').toLowerCase()}`);
}

/** Addresses are in small letters, also the number in them. Following a case: the two fields, or the case with one of its pages (`/cetak`, `/tanggapi/reply`). */
export function trackPath(lang: Lang, tenant: string, number?: string, page = ''): string {
  return tenantPath(lang, tenant, number === undefined ? '/lacak' : `/lacak/${number.toLowerCase()}${page}`);
}

/** Where a link shows how far a case is. @param token a secret */
export function sharedCasePath(lang: Lang, tenant: string, token: string): string {
  return tenantPath(lang, tenant, `/lacak/tautan/${token}`);
}

/** The public information list, or with a number one of its entries. */
export function informationPath(lang: Lang, tenant: string, number?: number): string {
  return tenantPath(lang, tenant, `/informasi-publik${number === undefined ? '' : `/${String(number)}`}`);
}

/** The guest book at the desk: its form, or `/selesai`. */
export function guestBookPath(lang: Lang, tenant: string, workflow: string, page = ''): string {
  return tenantPath(lang, tenant, `/buku-tamu/${workflow}${page}`);
}

/** Where a device at the desk is opened, once. @param link a secret */
export function openTabletPath(tenant: string, link: string): string {
  return tenantPath('id', tenant, `/buku-tamu/buka/${link}`);
}

/** The published data of one service; the same in both languages. */
export function serviceDataPath(tenant: string, service: string): string {
  return `/${tenant}/layanan/${service}.json`;
}

/** The same page in the other language; a query string stays. */
export function otherLanguagePath(path: string): string {
  if (langOfPath(path.split('?')[0] ?? path) === 'id')
    return path === '/' ? '/en' : `/en${path}`.replace('/en/?', '/en?');
  const plain = path.slice('/en'.length);
  return plain.startsWith('/') ? plain : `/${plain}`;
}
