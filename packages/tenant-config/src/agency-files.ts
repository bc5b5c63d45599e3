import type { AgencyConfig } from './tenants-config';
import type { FileKindName } from './file-schemas';

/** A file of an agency's folder: where it lies, of which sort it is, and its value. */
export interface AgencyFileValue {
  /** Below the agency's folder, e.g. `standards/pengaduan/v1.yaml`. */
  path: string;
  kind: FileKindName;
  value: unknown;
  /** Folders between the file and tenants/. */
  depth: number;
}

/** What each YAML file of an agency's folder holds, in a fixed order; the source texts are not among them. */
export function agencyFiles(agency: AgencyConfig): AgencyFileValue[] {
  const { profile, units, roles, posts, officials, calendars, services, workflows } = agency;
  const { series, registers, recaps, documents, retentionSources, retentionRules } = agency;
  const own: AgencyFileValue[] = [
    { path: 'agency.yaml', kind: 'agency', value: profile, depth: 1 },
    { path: 'units.yaml', kind: 'units', value: { units }, depth: 1 },
    { path: 'roles.yaml', kind: 'roles', value: { roles }, depth: 1 },
    { path: 'posts.yaml', kind: 'posts', value: { posts }, depth: 1 },
    { path: 'officials.yaml', kind: 'officials', value: { officials }, depth: 1 },
    { path: 'calendars.yaml', kind: 'calendars', value: { calendars }, depth: 1 },
  ];
  const standards = services.flatMap(({ slug, versions }) =>
    versions.map((standard): AgencyFileValue => {
      const path = `standards/${slug}/v${standard.version}.yaml`;
      return { path, kind: 'standard', value: standard, depth: 3 };
    }),
  );
  const definitions = workflows.flatMap(({ slug, versions }) =>
    versions.map((definition): AgencyFileValue => {
      const path = `workflows/${slug}/v${definition.version}.yaml`;
      return { path, kind: 'workflow', value: definition, depth: 3 };
    }),
  );
  const made: AgencyFileValue[] = [
    { path: 'registers.yaml', kind: 'registers', value: { series, registers, recaps }, depth: 1 },
    { path: 'documents.yaml', kind: 'documents', value: { documents }, depth: 1 },
    {
      path: 'retention.yaml',
      kind: 'retention',
      value: { sources: retentionSources, rules: retentionRules },
      depth: 1,
    },
  ];
  const written = [
    series.length + registers.length + recaps.length > 0,
    documents.length > 0,
    retentionRules.length > 0,
  ];
  return [...own, ...made.filter((_file, at) => written[at]), ...standards, ...definitions];
}
