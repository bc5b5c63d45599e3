import { informationEntries, newId, withTenant, type Database, type TenantTx } from '@maklumat/db';
import { inspectPublication, PUBLICATION_LIMITS, type FileStore } from '@maklumat/files';
import type { InformationEntry, InformationFile } from '@maklumat/public-information';
import { and, eq } from 'drizzle-orm';
import type { TenantRef } from '../context';
import { approveIn } from '../information/decide-information';
import { loadEntry, type Writer } from '../information/entry-rows';
import { raiseEntriesRevision } from '../information/publish-entry';
import { addEntryIn } from '../information/write-entry';
import { readRoles } from '../office/role-names';
import type { DemoFile, DemoInformation } from './demo-file';
import { DemoRefusedError } from './load-demo';
import type { DemoMember } from './next-step';

/** Days between one example entry and the next, the last of them yesterday. */
const APART_DAYS = 45;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Puts an agency's example entries of the public information list beside the real ones: written by one example person,
 * approved by another, over the months before `now`. Once there are any, none is added.
 *
 * @returns how many were made; 0 where nobody among the examples writes or approves them
 * @throws {DemoRefusedError} for a file that is not taken
 */
export async function loadDemoInformation(
  database: Database,
  tenant: TenantRef,
  members: readonly DemoMember[],
  { file, files, now }: { readonly file: DemoFile; readonly files: FileStore; readonly now: Date },
): Promise<number> {
  const entries = await Promise.all(file.information.map((entry) => entryOf(entry, files)));
  return withTenant(database, tenant.id, async (tx) => {
    const people = await keepersAmong(tx, members);
    if (people === null || entries.length === 0 || (await hasExamples(tx))) return 0;
    for (const [index, { entry, isDraft }] of entries.entries()) {
      const at = new Date(now.getTime() - DAY_MS - (entries.length - 1 - index) * APART_DAYS * DAY_MS);
      const number = await addEntryIn(tx, newId(), entry, by(people.writer, at), true);
      if (isDraft) continue;
      // What the rules do not publish at that time, on a machine whose clock stands elsewhere, stays a draft.
      await approveIn(tx, await loadEntry(tx, number), by(people.approver, at));
    }
    await raiseEntriesRevision(tx);
    return entries.length;
  });
}

async function entryOf(
  { draft, file, ...entry }: DemoInformation,
  files: FileStore,
): Promise<{ entry: InformationEntry; isDraft: boolean }> {
  const kept = file === null ? null : await keep(file, files);
  return { entry: { ...entry, link: null, file: kept }, isDraft: draft };
}

async function keep(
  { name, text }: { readonly name: string; readonly text: string },
  files: FileStore,
): Promise<InformationFile> {
  const inspected = await inspectPublication(Buffer.from(text), { name, limits: PUBLICATION_LIMITS });
  if (!inspected.ok) throw new DemoRefusedError(`db/demo: the file ${name}: ${inspected.refusal.code}.`);
  const { sha256: storedAs } = await files.put(inspected.bytes);
  return {
    storedAs,
    name: inspected.safeName,
    mediaType: inspected.mediaType,
    bytes: inspected.bytes.length,
  };
}

async function hasExamples(tx: TenantTx): Promise<boolean> {
  const found = await tx
    .select({ id: informationEntries.id })
    .from(informationEntries)
    .where(and(eq(informationEntries.tenantId, tx.tenantId), eq(informationEntries.example, true)))
    .limit(1);
  return found.length > 0;
}

/** Two different people: one whose role writes entries, one whose role approves them. */
async function keepersAmong(
  tx: TenantTx,
  members: readonly DemoMember[],
): Promise<{ writer: string; approver: string } | null> {
  const roles = await readRoles(tx);
  const does = (what: 'writes' | 'approves', { role }: DemoMember) =>
    roles.get(role)?.[what].includes('public-information') === true;
  const approver = members.find((one) => does('approves', one))?.userId;
  const writer = members.find((one) => does('writes', one) && one.userId !== approver)?.userId;
  return approver === undefined || writer === undefined ? null : { writer, approver };
}

function by(userId: string, now: Date): Writer {
  return { userId, actor: `user:${userId}`, now };
}
