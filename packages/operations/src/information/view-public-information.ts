import { informationVersions, publishedInformationEntries, type TenantTx } from '@maklumat/db';
import { PUBLICATION_MEDIA_TYPES, type FileStore, type PublicationMediaType } from '@maklumat/files';
import { InformationEntry, type InformationRule } from '@maklumat/public-information';
import { and, asc, eq } from 'drizzle-orm';
import type { OfficialContext, TenantContext } from '../context';
import { OperationError } from '../operation-error';
import { readFrame } from '../public/read-frame';
import type { AgencyFrame } from '../public/views';
import { agencyDay } from './agency-day';
import { loadEntry } from './entry-rows';
import type { OpenedInformationFile } from './information-file';
import { requireInformationRight } from './information-rights';
import {
  publicInformation,
  readNamedUnits,
  requestWay,
  type InformationRequestWay,
  type PublicInformation,
} from './list-public-information';
import { PublicEntry } from './public-entry';
import { readInformationRules } from './read-rules';

/** A published entry on its own page. */
export type PublicInformationPage = AgencyFrame & {
  readonly entry: PublicInformation;
  /** Whether the time of its exclusion is over, so that the agency has to look at it again. */
  readonly isOver: boolean;
  readonly rules: readonly InformationRule[];
  readonly request: InformationRequestWay;
};

/** @throws {OperationError} `not-found` for a number that is not published, whatever there is of it */
export async function viewPublicInformation(
  ctx: TenantContext,
  number: number,
): Promise<PublicInformationPage> {
  return ctx.run('published:read', async (tx) => {
    const row = await publishedRow(tx, number);
    const entry = publicInformation(row, await readNamedUnits(tx));
    const until = entry.exclusion?.until ?? null;
    return {
      ...(await readFrame(tx)),
      ...{ entry, isOver: until !== null && until < (await agencyDay(tx, ctx.now)) },
      rules: await readInformationRules(tx),
      request: await requestWay(tx, ctx),
    };
  });
}

/** The whole list at once, for who takes it elsewhere. */
export async function exportPublicInformation(ctx: TenantContext): Promise<{
  readonly frame: AgencyFrame;
  readonly entries: readonly PublicInformation[];
  readonly rules: readonly InformationRule[];
}> {
  return ctx.run('published:read', async (tx) => {
    const units = await readNamedUnits(tx);
    const rows = await tx
      .select()
      .from(publishedInformationEntries)
      .where(eq(publishedInformationEntries.tenantId, tx.tenantId))
      .orderBy(asc(publishedInformationEntries.number));
    return {
      frame: await readFrame(tx),
      entries: rows.map((row) => publicInformation(row, units)),
      rules: await readInformationRules(tx),
    };
  });
}

/**
 * The file of a published entry.
 *
 * @throws {OperationError} `not-found` for an entry that is not published, or has none
 * @throws {FileMissingError} {FileDamagedError} when the store lost it
 */
export async function downloadPublicInformation(
  ctx: TenantContext,
  files: FileStore,
  number: number,
): Promise<OpenedInformationFile> {
  const found = await ctx.run('published:read', async (tx) => {
    const { content, storedAs } = await publishedRow(tx, number);
    const file = PublicEntry.parse(content).open?.file ?? null;
    if (file === null || storedAs === null) throw new OperationError('not-found');
    return { ...file, storedAs };
  });
  return opened(files, found);
}

/**
 * The file of one version of an entry, published or not, for those who keep the list.
 *
 * @throws {OperationError} `forbidden` for who keeps no list, `not-found` for a version that is none or has no file
 */
export async function downloadInformation(
  ctx: OfficialContext,
  number: number,
  version: number,
): Promise<OpenedInformationFile> {
  const found = await ctx.run('information:keep', async (tx) => {
    await requireInformationRight(tx, ctx, 'either');
    const row = await loadEntry(tx, number);
    const [stored] = await tx
      .select({ content: informationVersions.content })
      .from(informationVersions)
      .where(
        and(
          eq(informationVersions.tenantId, tx.tenantId),
          eq(informationVersions.entryId, row.id),
          eq(informationVersions.number, Math.min(version, row.latestVersion + 1)),
        ),
      );
    const file = stored === undefined ? null : InformationEntry.parse(stored.content).file;
    if (file === null) throw new OperationError('not-found');
    return file;
  });
  return opened(ctx.files, found);
}

async function opened(
  files: FileStore,
  { name, mediaType, storedAs }: { name: string; mediaType: string; storedAs: string },
): Promise<OpenedInformationFile> {
  const type: PublicationMediaType | undefined = PUBLICATION_MEDIA_TYPES.find((one) => one === mediaType);
  if (type === undefined) throw new OperationError('not-found');
  return { name, mediaType: type, bytes: await files.open(storedAs), tag: storedAs.slice(0, 32) };
}

const MAX_NUMBER = 1_000_000;

async function publishedRow(tx: TenantTx, number: number) {
  if (!Number.isInteger(number) || number < 1 || number > MAX_NUMBER) throw new OperationError('not-found');
  const [row] = await tx
    .select()
    .from(publishedInformationEntries)
    .where(
      and(
        eq(publishedInformationEntries.tenantId, tx.tenantId),
        eq(publishedInformationEntries.number, number),
      ),
    );
  if (row === undefined) throw new OperationError('not-found');
  return row;
}
