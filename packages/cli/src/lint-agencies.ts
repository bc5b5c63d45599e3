import {
  describeFinding,
  lintAgency,
  lintSharedWords,
  lintStandard,
  type Finding,
  type FindingCode,
  type FindingSeverity,
} from '@maklumat/standards';
import type { AgencyConfig, PlaceOf, ServiceConfig } from '@maklumat/tenant-config';

/** A finding as `standards lint` reports it. Service and version are null for a finding about the agency. */
export interface LintLine {
  code: FindingCode;
  severity: FindingSeverity;
  tenant: string;
  service: string | null;
  version: number | null;
  /** Null when the data came from the database: it has no lines. */
  file: string | null;
  line: number | null;
  column: number | null;
  path: (string | number)[];
  message: { id: string; en: string };
}

interface Origin {
  service: string | null;
  version: number | null;
  /** Below the agency's folder. */
  file: string;
}

/** Everything the linter has to say about an agency and every version of its standards. */
export function lintOne(agency: AgencyConfig, placeOf: PlaceOf | null): LintLine[] {
  const line = (finding: Finding, origin: Origin): LintLine =>
    lintLine(agency.slug, finding, origin, placeOf);
  const own = lintAgency(agency.profile, agency.units, agency.calendars).map((finding) => {
    const [first, ...rest] = finding.path;
    const path = first === 'agency' ? rest : finding.path;
    const file = `${String(first)}.yaml`;
    return line({ ...finding, path }, { service: null, version: null, file });
  });
  const standards = agency.services.flatMap((service) =>
    versionFindings(agency, service).map(({ finding, version }) =>
      line(finding, originOf(service.slug, version)),
    ),
  );
  const latest = agency.services.flatMap(({ slug, versions }) => {
    const standard = versions.at(-1);
    return standard === undefined ? [] : [{ service: slug, standard }];
  });
  const shared = lintSharedWords(latest).map(({ service, finding }) => {
    const version = latest.find((one) => one.service === service)?.standard.version ?? 1;
    return line(finding, originOf(service, version));
  });
  // Each service's findings together, in the order of the versions.
  const order = agency.services.map(({ slug }) => slug);
  const ofServices = [...standards, ...shared].sort(
    (a, b) =>
      order.indexOf(a.service ?? '') - order.indexOf(b.service ?? '') || (a.version ?? 0) - (b.version ?? 0),
  );
  return [...own, ...ofServices];
}

function originOf(service: string, version: number): Origin {
  return { service, version, file: `standards/${service}/v${version}.yaml` };
}

function versionFindings(
  { units, roles }: AgencyConfig,
  { versions }: ServiceConfig,
): { finding: Finding; version: number }[] {
  return versions.flatMap((standard) => {
    const unit = units.find(({ slug }) => slug === standard.serviceUnit);
    if (unit === undefined) return [];
    const earlierVersions = versions.filter(({ version }) => version < standard.version);
    const findings = lintStandard(standard, { unit, roles, earlierVersions });
    return findings.map((finding) => ({ finding, version: standard.version }));
  });
}

function lintLine(tenant: string, finding: Finding, origin: Origin, placeOf: PlaceOf | null): LintLine {
  const place = placeOf?.(origin.file, finding.path) ?? null;
  const { code, severity, path } = finding;
  return {
    code,
    severity,
    tenant,
    service: origin.service,
    version: origin.version,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    path,
    message: { id: describeFinding(finding, 'id'), en: describeFinding(finding, 'en') },
  };
}

/** One line for the terminal. */
export function printedLine(line: LintLine, lang: 'id' | 'en'): string {
  const { tenant, service, version } = line;
  const named = service === null ? tenant : `${tenant}/${service}/v${version ?? 1}`;
  const where = line.file === null ? named : `${line.file}:${line.line ?? 1}:${line.column ?? 1}`;
  return `${where} ${line.severity} ${line.code}: ${line.message[lang]}`;
}
