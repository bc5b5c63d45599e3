import {
  agencyProfiles,
  officials,
  outputs,
  posts,
  publishedAgencies,
  publishedServices,
  roles,
  serviceUnits,
  services,
  standardVersions,
  workflowVersions,
  workingCalendars,
  type TenantTx,
} from '@maklumat/db';
import { and, asc, eq } from 'drizzle-orm';
import type { PublishedAgencyRow, PublishedServiceRow } from './published-rows';

type Content = Record<string, unknown>;

/** A configured thing as it is stored. */
export interface StoredEntry {
  id: string;
  slug: string;
  content: Content;
  contentHash: string;
  /** Place among its siblings; null where the table keeps none. */
  position: number | null;
}

export interface StoredService {
  id: string;
  slug: string;
  serviceUnitId: string;
  position: number;
}

export interface StoredVersion {
  id: string;
  service: string;
  number: number;
  content: Content;
  contentHash: string;
}

export interface StoredWorkflow {
  slug: string;
  number: number;
  content: Content;
  contentHash: string;
}

/** Sorts of things that are compared by slug and content. */
export const ENTRY_KINDS = [
  'unit',
  'role',
  'post',
  'official',
  'calendar',
  'series',
  'register',
  'recap',
  'document',
  'retention-source',
  'retention-rule',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Those made of cases, and how long these are kept; nothing points at them, so what has left the folder leaves the database too. */
export const OUTPUT_KINDS = [
  ...(['series', 'register', 'recap', 'document'] as const),
  ...(['retention-source', 'retention-rule'] as const),
] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** Whether a thing is made of cases. */
export function isOutput(kind: EntryKind): kind is OutputKind {
  return (OUTPUT_KINDS as readonly EntryKind[]).includes(kind);
}

/** Everything of a tenant that an apply may change. */
export interface CurrentState {
  profile: StoredEntry | null;
  entries: Record<EntryKind, StoredEntry[]>;
  services: StoredService[];
  versions: StoredVersion[];
  /** By slug and number. */
  workflows: StoredWorkflow[];
  publishedAgency: PublishedAgencyRow | null;
  publishedServices: PublishedServiceRow[];
}

/**
 * Reads a tenant's configuration and locks it against a second apply until the transaction ends. The lock is
 * that of the profile's row: every tenant has one, written in the same transaction as the tenant itself.
 */
export async function lockCurrentState(tx: TenantTx): Promise<CurrentState> {
  await tx
    .select({ id: agencyProfiles.id })
    .from(agencyProfiles)
    .where(eq(agencyProfiles.tenantId, tx.tenantId))
    .for('update');
  return readCurrentState(tx);
}

/** Reads a tenant's configuration as it is stored. */
export async function readCurrentState(tx: TenantTx): Promise<CurrentState> {
  const [profile] = await tx.select().from(agencyProfiles).where(eq(agencyProfiles.tenantId, tx.tenantId));
  const published = await readPublished(tx);
  return {
    profile: profile === undefined ? null : { ...profile, slug: '', position: null },
    entries: await readEntries(tx),
    services: await tx
      .select()
      .from(services)
      .where(eq(services.tenantId, tx.tenantId))
      .orderBy(asc(services.position)),
    versions: await readVersions(tx),
    workflows: await readWorkflows(tx),
    ...published,
  };
}

/** Ids sort by the time they were made, so equal positions come in the order of recording. */
async function readEntries(tx: TenantTx): Promise<Record<EntryKind, StoredEntry[]>> {
  const { tenantId } = tx;
  const unit = await tx
    .select()
    .from(serviceUnits)
    .where(and(eq(serviceUnits.tenantId, tenantId), eq(serviceUnits.example, false)))
    .orderBy(asc(serviceUnits.position), asc(serviceUnits.id));
  const role = await tx.select().from(roles).where(eq(roles.tenantId, tenantId)).orderBy(asc(roles.id));
  const post = await tx.select().from(posts).where(eq(posts.tenantId, tenantId)).orderBy(asc(posts.id));
  const official = await tx
    .select()
    .from(officials)
    .where(eq(officials.tenantId, tenantId))
    .orderBy(asc(officials.id));
  const calendar = await tx
    .select()
    .from(workingCalendars)
    .where(eq(workingCalendars.tenantId, tenantId))
    .orderBy(asc(workingCalendars.id));
  return {
    unit,
    role: role.map(withoutPosition),
    post: post.map(withoutPosition),
    official: official.map(withoutPosition),
    calendar: calendar.map(withoutPosition),
    ...(await readOutputs(tx)),
  };
}

async function readOutputs(tx: TenantTx): Promise<Record<OutputKind, StoredEntry[]>> {
  const rows = await tx
    .select()
    .from(outputs)
    .where(eq(outputs.tenantId, tx.tenantId))
    .orderBy(asc(outputs.position), asc(outputs.id));
  const of = (kind: OutputKind): StoredEntry[] => rows.filter((row) => row.kind === kind);
  return {
    ...{ series: of('series'), register: of('register'), recap: of('recap'), document: of('document') },
    ...{ 'retention-source': of('retention-source'), 'retention-rule': of('retention-rule') },
  };
}

function withoutPosition(row: Omit<StoredEntry, 'position'>): StoredEntry {
  return { id: row.id, slug: row.slug, content: row.content, contentHash: row.contentHash, position: null };
}

async function readVersions(tx: TenantTx): Promise<StoredVersion[]> {
  return tx
    .select({
      id: standardVersions.id,
      service: services.slug,
      number: standardVersions.number,
      content: standardVersions.content,
      contentHash: standardVersions.contentHash,
    })
    .from(standardVersions)
    .innerJoin(services, and(eq(services.tenantId, tx.tenantId), eq(services.id, standardVersions.serviceId)))
    .where(eq(standardVersions.tenantId, tx.tenantId))
    .orderBy(asc(services.slug), asc(standardVersions.number));
}

async function readWorkflows(tx: TenantTx): Promise<StoredWorkflow[]> {
  return tx
    .select({
      slug: workflowVersions.slug,
      number: workflowVersions.number,
      content: workflowVersions.content,
      contentHash: workflowVersions.contentHash,
    })
    .from(workflowVersions)
    .where(eq(workflowVersions.tenantId, tx.tenantId))
    .orderBy(asc(workflowVersions.slug), asc(workflowVersions.number));
}

async function readPublished(
  tx: TenantTx,
): Promise<Pick<CurrentState, 'publishedAgency' | 'publishedServices'>> {
  const [agency] = await tx
    .select()
    .from(publishedAgencies)
    .where(eq(publishedAgencies.tenantId, tx.tenantId));
  const rows = await tx.select().from(publishedServices).where(eq(publishedServices.tenantId, tx.tenantId));
  return {
    publishedAgency: agency === undefined ? null : withoutCount(withoutKeys(agency)),
    publishedServices: rows.map((row) => withoutKeys(row)),
  };
}

/** The row without what the database adds to it. */
function withoutKeys<T extends { tenantId: string; searchVector?: unknown }>(
  row: T,
): Omit<T, 'tenantId' | 'searchVector'> {
  const { tenantId: _tenant, searchVector: _vector, ...rest } = row;
  return rest;
}

/** The count of published entries is not the folder's: an apply neither compares nor sets it. */
function withoutCount<T extends { entriesRevision: number }>(row: T): Omit<T, 'entriesRevision'> {
  const { entriesRevision: _count, ...rest } = row;
  return rest;
}
