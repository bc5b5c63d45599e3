import { completeness } from '@maklumat/standards';
import type { AgencyConfig } from '../tenants-config';
import { versionKey, type PublishedServiceRow } from './published-rows';

/** Row of `reporting_agencies`, without its tenant. */
export interface ReportingAgencyRow {
  slug: string;
  name: Record<string, unknown>;
  kind: string;
  /** Workflows that are recorded. */
  workflows: number;
}

/** Row of `reporting_standards`, without its tenant: how complete one published version is, while it is in force. */
export interface ReportingStandardRow {
  /** The version's own id. */
  id: string;
  service: string;
  beginsAt: Date | null;
  endsAt: Date | null;
  /** How many of the fourteen components it states. */
  stated: number;
}

/** What the nation reads of an agency beside its cases. Follows from what it publishes. */
export interface ReportingRows {
  agency: ReportingAgencyRow;
  standards: ReportingStandardRow[];
}

/**
 * What an agency reports of itself: of the same versions, between the same instants, as its public cards.
 *
 * @param workflows slugs of every workflow recorded after this apply
 */
export function reportingRows(
  config: AgencyConfig,
  cards: readonly PublishedServiceRow[],
  workflows: ReadonlySet<string>,
): ReportingRows {
  const { slug, name, kind } = config.profile;
  const stated = new Map(
    config.services.flatMap(({ slug: service, versions }) =>
      versions.map((standard) => [versionKey(service, standard.version), completeness(standard).present]),
    ),
  );
  return {
    agency: { slug, name, kind, workflows: workflows.size },
    standards: cards.map(({ id, slug: service, version, beginsAt, endsAt }) => ({
      ...{ id, service, beginsAt, endsAt },
      stated: stated.get(versionKey(service, version)) ?? 0,
    })),
  };
}
