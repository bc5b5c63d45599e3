import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { staleJsonSchemas } from './json-schemas';
import { formatProblem } from './problem';
import { readRawTenants, readTenantFolder } from './read-tenants';
import { readSource } from './source-text';
import { uncoveredText } from './source-words';
import type { AgencyConfig } from './tenants-config';
import { wordsOfAgency, wordsOfStandards } from './words-rules';

const TENANTS = fileURLToPath(new URL('../../../tenants', import.meta.url));

/** Labels of the source pages that say nothing of their own: the components' names, and what draws a figure. */
const FURNITURE = new Set([
  'No Komponen Uraian',
  'Persyaratan',
  'Sistem, Mekanisme dan Prosedur',
  'Sistem, Mekanisme, dan Prosedur',
  'Sistem Mekanisme, dan Prosedur',
  'Waktu Penyelesaian',
  'Jangka waktu penyelesaian',
  'Jangka Waktu Pelayanan',
  'Biaya / Tarif',
  'Biaya/Tarif',
  'Produk Pelayanan',
  'Pengaduan Layanan',
  'A. PENDAHULUAN',
  'VISI',
  'MISI',
  'MOTTO',
  'B. STANDAR PELAYANAN',
  'STANDAR PELAYANAN',
  'Jenis Standar Pelayanan :',
  'Sistem, Mekanisme, dan Prosedur graph TD A[',
  '] --> B[',
  '] B --> C[',
  'NIP.',
]);

const config = readTenantFolder(TENANTS);
const sources = readRawTenants(TENANTS).flatMap((raw) =>
  [...raw.sources].map(([name, text]) => ({ raw, name, text })),
);

test('the data of the shipped agencies has no problem', () => {
  expect(config.problems.map(formatProblem)).toEqual([]);
  expect(config.agencies.map(({ slug }) => slug)).toEqual(config.slugs);
});

test('the JSON Schemas in tenants/schema are those of the code; `pnpm maklumat tenants schema` writes them', () => {
  expect(staleJsonSchemas(`${TENANTS}/schema`)).toEqual([]);
});

describe('nothing an agency has printed is left out', () => {
  test.each(sources)('$raw.slug $name', ({ raw, name, text }) => {
    const agency = config.agencies.find(({ slug }) => slug === raw.slug);
    const words = [...wordsOfAgency(raw), ...wordsOfStandards(raw, name)];
    const left = uncoveredText(readSource(text), words).filter(
      (piece) => !FURNITURE.has(piece.text) && (agency === undefined || !isLetterhead(piece.text, agency)),
    );
    expect(left).toEqual([]);
  });
});

/** `Pemerintah X / Dinas Y`, cut where the page cut it; the department's name alone; `PADA DINAS Y X`. */
function isLetterhead(text: string, { profile, units }: AgencyConfig): boolean {
  return units.some(({ name }) => {
    const department = `${name.id} ${profile.name.id}`;
    const line = `${profile.officialName.id} / ${department}`;
    const isCutLine = text.startsWith(`${profile.officialName.id} /`) && line.startsWith(text);
    return (
      isCutLine || text === name.id || text === department || text === `PADA ${department}`.toUpperCase()
    );
  });
}
