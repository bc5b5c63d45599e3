import type {
  PublishedAgencyCard,
  PublishedServiceCard,
  ServiceUnit,
  StandardVersion,
  Zone,
} from '@maklumat/standards';
import type { AgencyConfig, ServiceConfig } from '../tenants-config';
import { contentHash } from './content-hash';

type Content = Record<string, unknown>;

/** Row of `published_agencies`, without its tenant. */
export interface PublishedAgencyRow {
  slug: string;
  name: string;
  revision: string;
  content: Content;
  searchText: string;
}

/** Row of `published_services`, without its tenant. */
export interface PublishedServiceRow {
  id: string;
  slug: string;
  position: number;
  name: string;
  summary: string;
  unitName: string;
  content: Content;
  searchText: string;
}

/**
 * The published version in force: the highest number whose start is not in the future, or null when nothing
 * published has begun.
 *
 * @param today day in the tenant's zone
 */
export function versionInForce(versions: readonly StandardVersion[], today: string): StandardVersion | null {
  const begun = versions.filter(
    ({ state, validFrom }) => state === 'published' && (validFrom === null || validFrom <= today),
  );
  return begun.toSorted((a, b) => b.version - a.version)[0] ?? null;
}

/** The day it is at an instant in a zone, written `2026-11-22`. */
export function dayIn(zone: Zone, now: Date): string {
  // Swedish writes dates the ISO way.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now);
}

/**
 * What an agency's services look like to the public today.
 *
 * @param ids id of each service's row by slug
 */
export function publishedServiceRows(
  config: AgencyConfig,
  ids: ReadonlyMap<string, string>,
  today: string,
): PublishedServiceRow[] {
  return config.services.flatMap((service, position) => {
    const id = ids.get(service.slug);
    const standard = versionInForce(service.versions, today);
    const unit = config.units.find(({ slug }) => slug === standard?.serviceUnit);
    if (id === undefined || standard === null || unit === undefined) return [];
    return [{ id, position, ...serviceRow(service, standard, unit) }];
  });
}

/** What the agency looks like to the public, and the revision of everything it publishes. */
export function publishedAgencyRow(
  config: AgencyConfig,
  rows: readonly PublishedServiceRow[],
): PublishedAgencyRow {
  const { profile, units } = config;
  const publisher = units.find(({ slug }) => slug === profile.publisher);
  const card: PublishedAgencyCard = {
    slug: profile.slug,
    kind: profile.kind,
    name: profile.name,
    officialName: profile.officialName,
    publisherName: publisher?.name ?? profile.officialName,
    colour: profile.colour,
    serviceCount: rows.length,
  };
  return {
    slug: profile.slug,
    name: profile.name.id,
    revision: revisionOf(config, rows),
    content: card,
    searchText: searchText([profile.name, profile.officialName, card.publisherName, publisher?.shortName]),
  };
}

function serviceRow(
  { slug }: ServiceConfig,
  standard: StandardVersion,
  unit: ServiceUnit,
): Omit<PublishedServiceRow, 'id' | 'position'> {
  const card: PublishedServiceCard = {
    slug,
    name: standard.name,
    summary: standard.summary,
    unitSlug: unit.slug,
    unitName: unit.name,
    category: standard.category,
    ways: standard.ways,
    headlineLimits: standard.time?.limits.filter(({ headline }) => headline) ?? [],
    fee: standard.fee,
  };
  const words = [...(standard.requirements?.items ?? []), ...(standard.products?.items ?? [])];
  return {
    slug,
    name: standard.name.id,
    summary: standard.summary.id,
    unitName: unit.name.id,
    content: card,
    searchText: searchText([
      standard.name,
      standard.summary,
      standard.printedTitle,
      unit.name,
      unit.shortName,
      ...words.flatMap((item) => [item.words, item.plain]),
    ]),
  };
}

/** Changes with everything a public page can show. The NIP is not public, so it does not count. */
function revisionOf(config: AgencyConfig, rows: readonly PublishedServiceRow[]): string {
  const { profile, units, roles, posts, calendars, workflows } = config;
  const officials = config.officials.map(({ nip: _nip, ...shown }) => shown);
  const versions = config.services.map(({ slug, versions: all }) => ({
    slug,
    versions: all.filter(({ state }) => state === 'published'),
  }));
  return contentHash({ profile, units, roles, posts, calendars, officials, versions, workflows, rows });
}

function searchText(
  parts: readonly (string | { id: string; en?: string | undefined } | undefined)[],
): string {
  const texts = parts.flatMap((part) => (typeof part === 'object' ? [part.id, part.en ?? ''] : [part ?? '']));
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()))]
    .filter((text) => text !== '')
    .join('\n');
}
