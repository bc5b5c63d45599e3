import {
  versionPeriods,
  type PublishedAgencyCard,
  type PublishedServiceCard,
  type ServiceUnit,
  type StandardVersion,
} from '@maklumat/standards';
import type { AgencyConfig } from '../tenants-config';
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

/** Row of `published_services`, without its tenant: one published version, and when it is the one shown. */
export interface PublishedServiceRow {
  /** The version's own id. */
  id: string;
  serviceId: string;
  slug: string;
  version: number;
  beginsAt: Date | null;
  endsAt: Date | null;
  position: number;
  name: string;
  summary: string;
  unitName: string;
  content: Content;
  searchText: string;
}

/** Ids of the rows a card belongs to. */
export interface CardIds {
  ofService: (slug: string) => string;
  ofVersion: (key: string) => string;
}

/** What a version is called in reports: `<service>/v<number>`. */
export function versionKey(service: string, number: number): string {
  return `${service}/v${number}`;
}

/**
 * What an agency's services look like to the public, whenever they do: a row for every published version that has
 * a time in force, past ones too. So the rows follow from the folder alone and not from the day of the apply.
 */
export function publishedServiceRows(config: AgencyConfig, ids: CardIds): PublishedServiceRow[] {
  return config.services.flatMap(({ slug, versions }, position) => {
    const published = versions.filter(({ state }) => state === 'published');
    const dated = published.map(({ version, validFrom }) => ({ number: version, validFrom }));
    return versionPeriods(dated, config.profile.zone).flatMap(({ number, beginsAt, endsAt }) => {
      const standard = published.find(({ version }) => version === number);
      const unit = config.units.find(({ slug: unitSlug }) => unitSlug === standard?.serviceUnit);
      if (standard === undefined || unit === undefined) return [];
      const id = ids.ofVersion(versionKey(slug, number));
      const own = { id, serviceId: ids.ofService(slug), slug, version: number };
      return [{ ...own, beginsAt, endsAt, position, ...cardColumns(slug, standard, unit) }];
    });
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
  };
  return {
    slug: profile.slug,
    name: profile.name.id,
    revision: revisionOf(config, rows),
    content: card,
    searchText: searchText([profile.name, profile.officialName, card.publisherName, publisher?.shortName]),
  };
}

function cardColumns(
  slug: string,
  standard: StandardVersion,
  unit: ServiceUnit,
): Pick<PublishedServiceRow, 'name' | 'summary' | 'unitName' | 'content' | 'searchText'> {
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

/** The row as plain data, so that it can be hashed and compared. */
export function comparable(row: PublishedServiceRow): Content {
  const instant = (at: Date | null) => at?.toISOString() ?? null;
  return { ...row, beginsAt: instant(row.beginsAt), endsAt: instant(row.endsAt) };
}

/** Changes with everything a public page can show. The NIP is not public, so it does not count. */
function revisionOf(config: AgencyConfig, rows: readonly PublishedServiceRow[]): string {
  const { profile, units, roles, posts, calendars, workflows, retentionSources, retentionRules } = config;
  const officials = config.officials.map(({ nip: _nip, ...shown }) => shown);
  const versions = config.services.map(({ slug, versions: all }) => ({
    slug,
    versions: all.filter(({ state }) => state === 'published'),
  }));
  return contentHash({
    profile,
    units,
    roles,
    posts,
    calendars,
    officials,
    versions,
    workflows,
    retentionSources,
    retentionRules,
    rows: rows.map(comparable),
  });
}

function searchText(
  parts: readonly (string | { id: string; en?: string | undefined } | undefined)[],
): string {
  const texts = parts.flatMap((part) => (typeof part === 'object' ? [part.id, part.en ?? ''] : [part ?? '']));
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()))]
    .filter((text) => text !== '')
    .join('\n');
}
