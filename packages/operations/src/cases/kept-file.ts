import { caseFiles, newId, type TenantTx } from '@maklumat/db';
import {
  inspectUpload,
  safeFileName,
  scanRefusal,
  sealedFileStore,
  shrinkPhoto,
  UPLOAD_LIMITS,
  type FileStore,
  type SealedFileStore,
  type UploadRefusal,
} from '@maklumat/files';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  newDataKey,
  openTenantKey,
  openUnder,
  sealUnder,
  unwrapKey,
  wrapKey,
  type DataKey,
  type MasterKey,
  type TenantKey,
} from '../keys';
import type { Reserved } from '../limits/rate-limit';
import { hasRoomFor } from './file-quota';
import { sha256 } from './sha256';

/** A file as it came. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** A file that was not taken, and why. */
export type RefusedFile = { readonly name: string; readonly refusal: UploadRefusal };

/** Who keeps files and where: the tenant, its keys and store, and a way to its rows. */
export type FileKeeper = {
  readonly tenant: { readonly id: string };
  readonly now: Date;
  readonly keys: MasterKey;
  readonly files: FileStore;
  write<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>;
  /** Asked before each file is looked at; absent for who signs in. */
  mayUpload?(): Promise<Reserved>;
};

/**
 * Name of the file, its own key, wrapped: without this row its bytes are noise; and a digest of what was kept, by
 * which the same file sent again is known.
 */
const About = z.object({ name: z.string(), key: z.string(), digest: z.string().default('') });
export type FileAbout = z.infer<typeof About>;

/** What is known of a kept file, opened. @internal */
export function readFileAbout(
  tenant: { readonly id: string },
  tenantKey: TenantKey,
  { id, sealed }: Pick<typeof caseFiles.$inferSelect, 'id' | 'sealed'>,
): FileAbout {
  const text = Buffer.from(openUnder(tenantKey, sealed, `file ${tenant.id} ${id}`)).toString('utf8');
  return About.parse(JSON.parse(text));
}

/** What is known of a kept file with its own key, opened. @internal */
export type OpenedAbout = Omit<FileAbout, 'key'> & { readonly key: DataKey };

/** What is stored of a file besides its bytes. @internal */
export function sealFileAbout(
  tenantKey: TenantKey,
  tenantId: string,
  id: string,
  { key, ...about }: OpenedAbout,
): Uint8Array {
  const wrapped = Buffer.from(wrapKey(tenantKey, key, `file-key ${tenantId} ${id}`)).toString('base64');
  return sealUnder(tenantKey, JSON.stringify({ ...about, key: wrapped }), `file ${tenantId} ${id}`);
}

/** @throws {UnsealError} under another key @internal */
export function openFileAbout(
  tenantKey: TenantKey,
  tenantId: string,
  row: Pick<typeof caseFiles.$inferSelect, 'id' | 'sealed'>,
): OpenedAbout {
  const about = readFileAbout({ id: tenantId }, tenantKey, row);
  const wrapped = new Uint8Array(Buffer.from(about.key, 'base64'));
  return { ...about, key: unwrapKey(tenantKey, wrapped, `file-key ${tenantId} ${row.id}`) };
}

type PreparedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/**
 * Keeps files for a form that is not sent yet: looks what they are, draws photos anew, seals, stores. What cannot be
 * taken is told by name; the others stay. A file that is there already is not kept twice.
 *
 * @param formId draft, reply or act that they belong to until it is sent
 * @internal
 */
export async function keepFiles(
  ctx: FileKeeper,
  formId: string,
  given: readonly GivenFile[],
): Promise<RefusedFile[]> {
  const refused: RefusedFile[] = [];
  for (const file of given) {
    const refusal = await keepGiven(ctx, formId, file);
    if (refusal !== null) refused.push({ name: file.name, refusal });
  }
  return refused;
}

async function keepGiven(ctx: FileKeeper, formId: string, file: GivenFile): Promise<UploadRefusal | null> {
  const reserved = (await ctx.mayUpload?.()) ?? { ok: true };
  if (!reserved.ok) return { code: 'too-many-uploads', retryAt: reserved.retryAt.toISOString() };
  const prepared = await prepare(ctx, file);
  return 'refusal' in prepared ? prepared.refusal : keepOne(ctx, formId, prepared);
}

async function prepare(
  ctx: FileKeeper,
  { name, bytes }: GivenFile,
): Promise<PreparedFile | { refusal: UploadRefusal }> {
  const inspected = await inspectUpload(bytes, { name, limits: UPLOAD_LIMITS });
  if (!inspected.ok) return { refusal: inspected.refusal };
  const harm = await scanRefusal(ctx.files.scanner, bytes);
  if (harm !== null) return { refusal: harm };
  if (inspected.mediaType === 'application/pdf')
    return { name: inspected.safeName, mediaType: inspected.mediaType, bytes };
  const photo = await shrinkPhoto(bytes);
  if (!photo.ok) return { refusal: photo.refusal };
  return { name: safeFileName(name, photo.extension), mediaType: photo.mediaType, bytes: photo.bytes };
}

/** Stored first, counted in the same transaction as its row is written: two uploads at once cannot make four of three. */
async function keepOne(ctx: FileKeeper, formId: string, file: PreparedFile): Promise<UploadRefusal | null> {
  const id = newId();
  const key = newDataKey();
  const digest = sha256(file.bytes);
  const { sha256: stored } = await storeOf(ctx.files).put(file.bytes, {
    key,
    associatedData: boundTo(ctx, id),
  });
  const kept = await ctx.write(async (tx) => {
    await lockForm(tx, formId);
    const tenantKey = await openTenantKey(tx, ctx.keys);
    const there = await aboutFormFiles(tx, formId, tenantKey);
    if (there.some((one) => one.digest === digest && one.name === file.name)) return 'is-there';
    if (there.length >= UPLOAD_LIMITS.maxFiles) return 'too-many';
    if (!(await hasRoomFor(tx, file.bytes.length))) return 'full';
    await tx.insert(caseFiles).values({
      tenantId: tx.tenantId,
      id,
      draftId: formId,
      storedAs: stored,
      mediaType: file.mediaType,
      bytes: file.bytes.length,
      sealed: sealFileAbout(tenantKey, tx.tenantId, id, { name: file.name, key, digest }),
      createdAt: ctx.now,
    });
    return 'kept';
  });
  if (kept === 'kept') return null;
  await ctx.files.delete(stored);
  if (kept === 'is-there') return null;
  return kept === 'full' ? { code: 'quota-full' } : { code: 'too-many-files', limit: UPLOAD_LIMITS.maxFiles };
}

/** Removes a file from a form that is not sent yet; one that is not there is removed already. @internal */
export async function dropFile(ctx: FileKeeper, formId: string, fileId: string): Promise<void> {
  const gone = await ctx.write((tx) =>
    tx
      .delete(caseFiles)
      .where(
        and(eq(caseFiles.tenantId, tx.tenantId), eq(caseFiles.draftId, formId), eq(caseFiles.id, fileId)),
      )
      .returning({ storedAs: caseFiles.storedAs }),
  );
  for (const { storedAs } of gone) await ctx.files.delete(storedAs);
}

/** Bytes of a kept file. @internal */
export async function openKeptFile(
  files: FileStore,
  tenant: { readonly id: string },
  tenantKey: TenantKey,
  row: typeof caseFiles.$inferSelect,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { name, key } = openFileAbout(tenantKey, tenant.id, row);
  const bytes = await storeOf(files).open(row.storedAs, { key, associatedData: boundTo({ tenant }, row.id) });
  return { name, bytes };
}

async function aboutFormFiles(tx: TenantTx, formId: string, tenantKey: TenantKey): Promise<FileAbout[]> {
  const rows = await tx
    .select({ id: caseFiles.id, sealed: caseFiles.sealed })
    .from(caseFiles)
    .where(and(eq(caseFiles.tenantId, tx.tenantId), eq(caseFiles.draftId, formId)));
  return rows.map((row) => readFileAbout({ id: tx.tenantId }, tenantKey, row));
}

async function lockForm(tx: TenantTx, formId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(3, hashtext(${`${tx.tenantId} ${formId}`}))`);
}

function storeOf(files: FileStore): SealedFileStore<DataKey> {
  return sealedFileStore<DataKey>(files, { seal: sealUnder, open: openUnder });
}

function boundTo({ tenant }: { readonly tenant: { readonly id: string } }, id: string): string {
  return `file-bytes ${tenant.id} ${id}`;
}
