import {
  caseContacts,
  caseContents,
  caseDrafts,
  caseFiles,
  newId,
  outboxMessages,
  serviceCases,
  tenantKeys,
  withTenant,
  writeAuditEvent,
  type Database,
  type TenantTx,
} from '@maklumat/db';
import type { FileStore } from '@maklumat/files';
import { and, count, eq, isNull, sum } from 'drizzle-orm';
import { sealAudit } from '../audit/seal-audit';
import { verifyAudit } from '../audit/verify-audit';
import { readKey } from '../keys/open-tenant-key';
import { countTenantPeople, eraseTenantPeople, type ErasedPeople } from './erasure-people';
import { eraseTenantRows } from './erasure-tables';
import { waitForOlderTransactions } from './older-transactions';

/** What an erasure takes away, in numbers. */
export type TenantContents = ErasedPeople & {
  /** Their logs, dates and figures stay. */
  readonly cases: number;
  readonly texts: number;
  readonly contacts: number;
  readonly drafts: number;
  readonly messages: number;
  readonly files: number;
  readonly fileBytes: number;
};

export type EraseTenantResult = {
  readonly contents: TenantContents;
  /** When the agency's key was destroyed; null for a dry run. */
  readonly destroyedAt: string | null;
  /** Last block of the agency's audit log, with the erasure in it; to be kept elsewhere. */
  readonly head: { readonly number: number; readonly hash: string } | null;
};

export type EraseTenantOptions = {
  readonly now: Date;
  /** Who asks: `terminal:<login>`. */
  readonly actor: string;
  /** Why, as it stands in the audit log for ever: the letter or the decision, no person. */
  readonly reason: string;
  readonly files: FileStore;
  readonly dryRun: boolean;
  readonly mostWaitMs?: number;
};

const MOST_WAIT_MS = 120_000;

/**
 * Erases an agency: first its key, in one transaction with the line in its audit log, so that from that moment nothing
 * sealed under it can be read by anybody; then what is left of the sealed bytes, the uploads, the messages, roles and
 * sessions. What was published stays, and so do the case logs with their hashes, which hold no words. Called again it
 * goes on with what a crash left.
 *
 * A copy of the database from before still opens with the master key: let it run out, or change the master key.
 *
 * @see UU 27/2022 Pasal 44 (pemusnahan data pribadi)
 */
export async function eraseTenant(
  database: Database,
  tenantId: string,
  options: EraseTenantOptions,
): Promise<EraseTenantResult> {
  const people = await countTenantPeople(database, tenantId);
  const rows = await withTenant(database, tenantId, (tx) => countRows(tx), { readOnly: true });
  const contents = { ...rows, ...people };
  if (options.dryRun) return { contents, destroyedAt: null, head: null };
  const destroyedAt = await withTenant(database, tenantId, (tx) => destroyKey(tx, contents, options));
  // People first: whoever is signed in sees the end of it, not pages that do not open.
  await eraseTenantPeople(database, tenantId);
  // Who read the key before may still write a row; nobody reads it, and none is to stay.
  await waitForOlderTransactions(database, tenantId, options.mostWaitMs ?? MOST_WAIT_MS);
  await eraseTenantRows(database, tenantId, options);
  await sealAudit(database, tenantId, options.now);
  const { head } = await verifyAudit(database, tenantId);
  return { contents, destroyedAt: destroyedAt.toISOString(), head };
}

/** @returns since when it is destroyed: now, or before */
async function destroyKey(
  tx: TenantTx,
  contents: TenantContents,
  { now, actor, reason }: EraseTenantOptions,
): Promise<Date> {
  const gone = {
    ...{ wrappedKey: null, earlierWrappedKey: null, wrappedStandingKey: null },
    destroyedAt: now,
  };
  // An agency that has sealed nothing yet gets a row that says so: no key is made for it later.
  const made = await tx
    .insert(tenantKeys)
    .values({ tenantId: tx.tenantId, id: newId(), masterKeyId: '', ...gone })
    .onConflictDoNothing({ target: [tenantKeys.tenantId] })
    .returning({ id: tenantKeys.id });
  if (made.length === 0) {
    const before = await readKey(tx, 'for-update');
    if (before?.destroyedAt != null) return before.destroyedAt;
    await tx.update(tenantKeys).set(gone).where(eq(tenantKeys.tenantId, tx.tenantId));
  }
  await writeAuditEvent(tx, {
    ...{
      recordedAt: now,
      actor,
      action: 'tenant-erased',
      subject: 'tenant',
      details: { reason, ...contents },
    },
  });
  return now;
}

async function countRows(tx: TenantTx): Promise<Omit<TenantContents, keyof ErasedPeople>> {
  const { tenantId } = tx;
  const [cases] = await tx
    .select({ rows: count() })
    .from(serviceCases)
    .where(eq(serviceCases.tenantId, tenantId));
  const [texts] = await tx
    .select({ rows: count() })
    .from(caseContents)
    .where(and(eq(caseContents.tenantId, tenantId), isNull(caseContents.erasedAt)));
  const [contacts] = await tx
    .select({ rows: count() })
    .from(caseContacts)
    .where(and(eq(caseContacts.tenantId, tenantId), isNull(caseContacts.erasedAt)));
  const [drafts] = await tx
    .select({ rows: count() })
    .from(caseDrafts)
    .where(eq(caseDrafts.tenantId, tenantId));
  const [messages] = await tx
    .select({ rows: count() })
    .from(outboxMessages)
    .where(eq(outboxMessages.tenantId, tenantId));
  const [files] = await tx
    .select({ rows: count(), bytes: sum(caseFiles.bytes) })
    .from(caseFiles)
    .where(eq(caseFiles.tenantId, tenantId));
  return {
    ...{ cases: cases?.rows ?? 0, texts: texts?.rows ?? 0, contacts: contacts?.rows ?? 0 },
    ...{ drafts: drafts?.rows ?? 0, messages: messages?.rows ?? 0 },
    ...{ files: files?.rows ?? 0, fileBytes: Number(files?.bytes ?? 0) },
  };
}
