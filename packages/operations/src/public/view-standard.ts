import { roles, type TenantTx } from '@maklumat/db';
import { Role } from '@maklumat/standards';
import { eq } from 'drizzle-orm';
import type { TenantContext } from '../context';
import { OperationError } from '../operation-error';
import { readFrame, readUnits } from './read-frame';
import { readVersions } from './read-versions';
import type { StandardPage, VersionPair } from './views';

/**
 * A published standard as its page shows it.
 *
 * @param version a version's number; null: the one in force, or the first to come where none is yet
 * @throws {OperationError} `not-found`: no such service or version here (or it belongs to somebody else)
 */
export async function viewStandard(
  ctx: TenantContext,
  { service, version }: { service: string; version: number | null },
): Promise<StandardPage> {
  return ctx.run('published:read', async (tx) => {
    const frame = await readFrame(tx);
    const versions = await readVersions(tx, service, ctx.now, frame.profile.zone);
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
