import { posts, roles, type TenantTx } from '@maklumat/db';
import { Post, Role } from '@maklumat/standards';
import { and, eq } from 'drizzle-orm';
import type { TenantContext } from '../context';
import { OperationError } from '../operation-error';
import { readFrame, readPublicOfficials, readUnits } from './read-frame';
import { readProcedure } from './read-procedure';
import { readVersions } from './read-versions';
import type { ProcedurePage, Signatory, StandardPage, StandardSheet, VersionPair } from './views';

/** Which version of which service; version null: the one in force, or the first to come where none is yet. */
type VersionRequest = { service: string; version: number | null };

/**
 * A published standard as its page shows it.
 *
 * @throws {OperationError} `not-found`: no such service or version here (or it belongs to somebody else)
 */
export async function viewStandard(ctx: TenantContext, request: VersionRequest): Promise<StandardPage> {
  return ctx.run('published:read', (tx) => readStandard(tx, ctx.now, request));
}

/**
 * A published standard with the workflows that carry out its procedure.
 *
 * @throws {OperationError} `not-found`: no such service or version here (or it belongs to somebody else)
 */
export async function viewProcedure(ctx: TenantContext, request: VersionRequest): Promise<ProcedurePage> {
  return ctx.run('published:read', async (tx) => {
    const page = await readStandard(tx, ctx.now, request);
    return { ...page, ...(await readProcedure(tx, page)) };
  });
}

/**
 * A published standard as it is printed: with whoever its text says signed it, never with the NIP.
 *
 * @throws {OperationError} `not-found`: no such service or version here (or it belongs to somebody else)
 */
export async function viewStandardSheet(ctx: TenantContext, request: VersionRequest): Promise<StandardSheet> {
  return ctx.run('published:read', async (tx) => {
    const page = await readStandard(tx, ctx.now, request);
    const procedure = await readProcedure(tx, page);
    return { ...page, ...procedure, signatory: await readSignatory(tx, page.standard.decree.signatory) };
  });
}

/**
 * Two versions of one service, to be compared.
 *
 * @throws {OperationError} `not-found` when the service or one of the versions is not published here
 */
export async function viewVersionPair(
  ctx: TenantContext,
  { service, from, to }: { service: string; from: number; to: number },
): Promise<VersionPair> {
  return ctx.run('published:read', async (tx) => {
    const frame = await readFrame(tx);
    const versions = await readVersions(tx, service, ctx.now, frame.profile.zone);
    const older = versions.find((one) => one.summary.number === from);
    const newer = versions.find((one) => one.summary.number === to);
    if (older === undefined || newer === undefined) throw new OperationError('not-found');
    return {
      ...frame,
      slug: service,
      older: older.standard,
      newer: newer.standard,
      versions: versions.map((one) => one.summary),
    };
  });
}

async function readRoles(tx: TenantTx): Promise<Role[]> {
  const rows = await tx.select({ content: roles.content }).from(roles).where(eq(roles.tenantId, tx.tenantId));
  return rows.map((row) => Role.parse(row.content));
}

async function readStandard(
  tx: TenantTx,
  now: Date,
  { service, version }: VersionRequest,
): Promise<StandardPage> {
  const frame = await readFrame(tx);
  const versions = await readVersions(tx, service, now, frame.profile.zone);
  const chosen =
    version === null
      ? (versions.find((one) => one.summary.status === 'in-force') ?? versions.at(-1))
      : versions.find((one) => one.summary.number === version);
  if (chosen === undefined) throw new OperationError('not-found');
  const unit = (await readUnits(tx)).find((one) => one.slug === chosen.standard.serviceUnit);
  return {
    ...frame,
    slug: service,
    standard: chosen.standard,
    version: chosen.summary,
    unit: unit ?? frame.publisher,
    roles: await readRoles(tx),
    versions: versions.map((one) => one.summary),
    contentHash: chosen.contentHash,
  };
}

async function readSignatory(tx: TenantTx, slug: string | null): Promise<Signatory | null> {
  if (slug === null) return null;
  const person = (await readPublicOfficials(tx)).find((one) => one.slug === slug);
  if (person === undefined) return null;
  const [row] = await tx
    .select({ content: posts.content })
    .from(posts)
    .where(and(eq(posts.tenantId, tx.tenantId), eq(posts.slug, person.post)));
  return { ...person, postName: row === undefined ? null : Post.parse(row.content).name };
}
