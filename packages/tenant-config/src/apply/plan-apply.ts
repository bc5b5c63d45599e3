import { keepHolidays, WorkingCalendar } from '@maklumat/calendar';
import { newId } from '@maklumat/db';
import type { StandardVersion } from '@maklumat/standards';
import type { AgencyConfig } from '../tenants-config';
import type { Change } from './change-report';
import { contentHash, differingFields } from './content-hash';
import {
  ENTRY_KINDS,
  isOutput,
  type CurrentState,
  type EntryKind,
  type StoredEntry,
  type StoredService,
} from './current-state';
import { planVersions } from './plan-versions';
import { planWorkflows, type PlannedWorkflow } from './plan-workflows';
import {
  comparable,
  publishedAgencyRow,
  publishedServiceRows,
  type PublishedAgencyRow,
  type PublishedServiceRow,
  versionKey,
} from './published-rows';
import { idsBySlug } from './write-entries';

type Content = Record<string, unknown>;

/** One row to insert or to update. */
export interface PlannedEntry {
  id: string;
  slug: string;
  content: Content;
  contentHash: string;
  position: number;
  change: 'add' | 'change' | 'keep';
}

export interface PlannedService {
  id: string;
  slug: string;
  /** Slug of the unit that owns the service. */
  unit: string;
  position: number;
  change: 'add' | 'change' | 'keep';
}

export interface PlannedVersion {
  id: string;
  service: string;
  standard: StandardVersion;
  contentHash: string;
}

/** Everything an apply will write, worked out before anything is written. */
export interface ApplyPlan {
  changes: Change[];
  /** Why nothing may be written; empty when it may. */
  refusals: string[];
  profile: PlannedEntry;
  entries: Record<EntryKind, PlannedEntry[]>;
  services: PlannedService[];
  versions: PlannedVersion[];
  workflows: PlannedWorkflow[];
  publishedAgency: { row: PublishedAgencyRow; change: 'add' | 'change' | 'keep' };
  publishedServices: { row: PublishedServiceRow; change: 'add' | 'change' | 'keep' }[];
  removedServices: PublishedServiceRow[];
}

/** Compares what the folder says with what is stored. Pure but for new ids; no day makes it come out otherwise. */
export function planApply(config: AgencyConfig, current: CurrentState): ApplyPlan {
  const profile = planEntry({ ...config.profile, slug: config.slug }, 0, current.profile);
  const entries = planEntries(config, current);
  const services = planServices(config, current);
  const recorded = planVersions(config.services, current.versions);
  const known = new Set([...services, ...current.services].map(({ slug }) => slug));
  const flows = planWorkflows(config.workflows, current.workflows, known);
  const rows = publishedServiceRows(config, {
    ofService: idsBySlug(services, []),
    ofVersion: idsBySlug(
      recorded.versions.map(({ id, service, standard }) => ({
        id,
        slug: versionKey(service, standard.version),
      })),
      current.versions.map(({ id, service, number }) => ({ id, slug: versionKey(service, number) })),
    ),
  });
  const agencyRow = publishedAgencyRow(config, rows);
  const publishedServices = rows.map((row) => ({ row, change: rowChange(row, current.publishedServices) }));
  const plan: Omit<ApplyPlan, 'changes'> = {
    refusals: [...recorded.refusals, ...flows.refusals, ...usedOrphans(config, current)],
    profile,
    entries,
    services,
    versions: recorded.versions,
    workflows: flows.workflows,
    publishedAgency: { row: agencyRow, change: comparison(agencyRow, current.publishedAgency) },
    publishedServices,
    removedServices: current.publishedServices.filter(({ id }) => rows.every((row) => row.id !== id)),
  };
  return { ...plan, changes: listChanges(config, current, plan, [...recorded.changes, ...flows.changes]) };
}

function planEntries(config: AgencyConfig, current: CurrentState): Record<EntryKind, PlannedEntry[]> {
  const wanted = { ...entriesOf(config), calendar: calendarsOf(config, current) };
  const plan = (kind: EntryKind): PlannedEntry[] =>
    wanted[kind].map((content, position) =>
      planEntry(content, position, current.entries[kind].find(({ slug }) => slug === content.slug) ?? null),
    );
  return {
    unit: plan('unit'),
    role: plan('role'),
    post: plan('post'),
    official: plan('official'),
    calendar: plan('calendar'),
    series: plan('series'),
    register: plan('register'),
    recap: plan('recap'),
    document: plan('document'),
    'retention-source': plan('retention-source'),
    'retention-rule': plan('retention-rule'),
  };
}

function entriesOf(config: AgencyConfig): Record<EntryKind, (Content & { slug: string })[]> {
  const { units, roles, posts, officials, calendars, series, registers, recaps, documents } = config;
  const kept = { 'retention-source': config.retentionSources, 'retention-rule': config.retentionRules };
  const made = { series, register: registers, recap: recaps, document: documents, ...kept };
  return { unit: units, role: roles, post: posts, official: officials, calendar: calendars, ...made };
}

/** Days off that the agency set elsewhere are not in its file, and stay. */
function calendarsOf(config: AgencyConfig, current: CurrentState): (Content & { slug: string })[] {
  return config.calendars.map((calendar) => {
    const stored = current.entries.calendar.find(({ slug }) => slug === calendar.slug);
    const recorded = WorkingCalendar.safeParse(stored?.content).data?.localHolidays ?? [];
    return { ...calendar, localHolidays: keepHolidays(calendar.localHolidays, recorded) };
  });
}

function planEntry(
  content: Content & { slug: string },
  position: number,
  stored: StoredEntry | null,
): PlannedEntry {
  const hash = contentHash(content);
  const moved = stored?.position != null && stored.position !== position;
  const change = stored === null ? 'add' : stored.contentHash === hash && !moved ? 'keep' : 'change';
  return { id: stored?.id ?? newId(), slug: content.slug, content, contentHash: hash, position, change };
}

/** Services with something published; a service of drafts only is not known to the database yet. */
function planServices(config: AgencyConfig, current: CurrentState): PlannedService[] {
  const unitIds = new Map(current.entries.unit.map(({ slug, id }) => [slug, id]));
  return config.services.flatMap(({ slug, versions }, position) => {
    const unit = versions.findLast(({ state }) => state === 'published')?.serviceUnit;
    if (unit === undefined) return [];
    const stored = current.services.find((service) => service.slug === slug);
    const change = serviceChange(stored, unitIds.get(unit), position);
    return [{ id: stored?.id ?? newId(), slug, unit, position, change }];
  });
}

function serviceChange(
  stored: StoredService | undefined,
  unitId: string | undefined,
  position: number,
): PlannedService['change'] {
  if (stored === undefined) return 'add';
  return stored.serviceUnitId === unitId && stored.position === position ? 'keep' : 'change';
}

function comparison(wanted: object, stored: object | null | undefined): 'add' | 'change' | 'keep' {
  if (stored == null) return 'add';
  return contentHash(wanted) === contentHash(stored) ? 'keep' : 'change';
}

function rowChange(row: PublishedServiceRow, stored: readonly PublishedServiceRow[]): PlannedEntry['change'] {
  const known = stored.find(({ id }) => id === row.id);
  return comparison(comparable(row), known === undefined ? null : comparable(known));
}

/** A unit or role that a standard in the folder names cannot leave the folder. */
function usedOrphans(config: AgencyConfig, current: CurrentState): string[] {
  const standards = config.services.flatMap(({ slug, versions }) =>
    versions.map((standard) => ({ slug, standard })),
  );
  const units = orphans(config, current, 'unit').flatMap((gone) => {
    const user = standards.find(({ standard }) => standard.serviceUnit === gone);
    return user === undefined
      ? []
      : [`unit ${gone} is not in units.yaml, but ${nameOf(user)} names it: put it back`];
  });
  const roles = orphans(config, current, 'role').flatMap((gone) => {
    const user = standards.find(({ standard }) => actorsOf(standard).includes(gone));
    return user === undefined
      ? []
      : [`role ${gone} is not in roles.yaml, but ${nameOf(user)} names it: put it back`];
  });
  return [...units, ...roles];
}

function nameOf({ slug, standard }: { slug: string; standard: StandardVersion }): string {
  return `standards/${slug}/v${standard.version}.yaml`;
}

function actorsOf(standard: StandardVersion): string[] {
  return standard.procedure?.tracks.flatMap(({ steps }) => steps.flatMap(({ actors }) => actors)) ?? [];
}

function orphans(config: AgencyConfig, current: CurrentState, kind: EntryKind): string[] {
  const wanted = new Set(entriesOf(config)[kind].map(({ slug }) => slug));
  return current.entries[kind].map(({ slug }) => slug).filter((slug) => !wanted.has(slug));
}

function listChanges(
  config: AgencyConfig,
  current: CurrentState,
  plan: Omit<ApplyPlan, 'changes'>,
  versions: readonly Change[],
): Change[] {
  const entries = ENTRY_KINDS.flatMap((kind) => [
    ...plan.entries[kind].map((entry) =>
      entryChange(
        kind,
        entry,
        current.entries[kind].find(({ id }) => id === entry.id),
      ),
    ),
    ...orphans(config, current, kind).map((key): Change => ({
      kind,
      key,
      change: isOutput(kind) ? 'remove' : 'orphan',
    })),
  ]);
  return [
    { kind: 'tenant', key: config.slug, change: current.profile === null ? 'add' : 'keep' },
    entryChange('profile', plan.profile, current.profile ?? undefined),
    ...entries,
    ...plan.services.map(({ slug, change }): Change => ({ kind: 'service', key: slug, change })),
    ...versions,
    { kind: 'published-agency', key: config.slug, change: plan.publishedAgency.change },
    ...plan.publishedServices.map(({ row, change }): Change => ({
      kind: 'published-service',
      key: versionKey(row.slug, row.version),
      change,
    })),
    ...plan.removedServices.map(({ slug, version }): Change => ({
      kind: 'published-service',
      key: versionKey(slug, version),
      change: 'remove',
    })),
  ];
}

function entryChange(
  kind: EntryKind | 'profile',
  entry: PlannedEntry,
  stored: StoredEntry | undefined,
): Change {
  if (entry.change !== 'change' || stored === undefined)
    return { kind, key: entry.slug, change: entry.change };
  const fields = differingFields(stored.content, entry.content);
  return { kind, key: entry.slug, change: 'change', fields: fields.length === 0 ? ['position'] : fields };
}
