/**
 * First parts of addresses that are the product's own (routes of the main host and languages) and names of
 * folders in tenants/ that are no agency. No agency may be called so.
 */
export const RESERVED_SLUGS: readonly string[] = [
  '_ui',
  'admin',
  'aksesibilitas',
  'api',
  'assets',
  'build',
  'cari',
  'demo',
  'en',
  'favicon',
  'healthz',
  'id',
  'kalender',
  'kelola',
  'keluar',
  'konsol',
  'lacak',
  'lapor',
  'layanan',
  'login',
  'maklumat',
  'masuk',
  'metrics',
  'nasional',
  'national',
  'node-modules',
  'platform',
  'privasi',
  'readyz',
  'robots',
  'schema',
  'sitemap',
  'static',
  'status',
  'tema',
  'tentang',
  'webhooks',
  'well-known',
  'www',
];

/** Whether a slug belongs to the product and cannot be an agency's. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED_SLUGS.includes(slug);
}
