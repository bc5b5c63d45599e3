import { findChainFault } from '@maklumat/cases';
import { withTenant, type Database, type TenantTx } from '@maklumat/db';
import type { CaseEvent, ContentRef } from '@maklumat/workflow';
import { openCaseKeys, readCommitments, type StoredContent } from '../cases/case-contents';
import { readEvents } from '../cases/load-case';
import { sha256 } from '../cases/sha256';
import type { MasterKey } from '../keys';
import { isErased } from '../keys/open-tenant-key';
import { listCases, type ListedCase } from './list-cases';

/** Where a case is not what was recorded. */
export type CaseFault = {
  readonly caseId: string;
  readonly number: string;
  /** The event it was found at; null where it belongs to none. */
  readonly sequence: number | null;
  readonly code:
    | 'sequence-gap'
    | 'previous-hash-differs'
    | 'hash-differs'
    | 'log-unreadable'
    | 'content-missing'
    | 'content-differs'
    | 'content-unrecorded'
    | 'erased-unrecorded'
    | 'erased-still-there';
};

/** What a verification found. */
export type CasesVerified = { readonly cases: number; readonly faults: readonly CaseFault[] };

/**
 * Checks every case of a tenant: the hash chain of its log, that the log is as long as the case's row says, and
 * every text that is still there against the commitment its event carries. Erased texts are in order when the log says
 * that they were erased, and out of order when it says so and they are still there.
 *
 * Whoever can write everything can write a whole log anew: against that helps only a copy kept elsewhere.
 */
export async function verifyCases(
  database: Database,
  tenantId: string,
  keys: MasterKey,
): Promise<CasesVerified> {
  const faults: CaseFault[] = [];
  let cases = 0;
  for await (const listed of listCases(database, tenantId)) {
    cases += 1;
    const found = await withTenant(database, tenantId, (tx) => faultsOf(tx, listed, keys), {
      readOnly: true,
    });
    faults.push(...found);
  }
  return { cases, faults };
}

async function faultsOf(
  tx: TenantTx,
  { id, number, version }: ListedCase,
  keys: MasterKey,
): Promise<CaseFault[]> {
  const about = { caseId: id, number };
  const events = await readableEvents(tx, id);
  if (events === null) return [{ ...about, sequence: null, code: 'log-unreadable' }];
  const head = { version, hash: events.at(-1)?.hash ?? '' };
  const fault = findChainFault(events, sha256, head);
  const key = (await openCaseKeys(tx, [id], keys)).get(id) ?? null;
  const stored = await readCommitments(tx, id, key);
  const found = contentFaults(events, stored);
  // Of an agency that was erased no log says so case by case: its audit log does, once.
  const own = (await isErased(tx)) ? found.filter(({ code }) => code !== 'erased-unrecorded') : found;
  const contents = own.map((one) => ({ ...about, ...one }));
  return [...(fault === null ? [] : [{ ...about, ...fault }]), ...contents];
}

/** A log that no longer has the form of one is a fault to be named, not an end of the check. */
async function readableEvents(tx: TenantTx, caseId: string): Promise<CaseEvent[] | null> {
  try {
    return await readEvents(tx, caseId);
  } catch (error) {
    if (error instanceof Error && error.name === 'ZodError') return null;
    throw error;
  }
}

function contentFaults(
  events: readonly CaseEvent[],
  stored: ReadonlyMap<string, StoredContent>,
): Pick<CaseFault, 'sequence' | 'code'>[] {
  const recorded = new Set(events.flatMap(({ contents }) => contents.map(({ id }) => id)));
  const unrecorded = [...stored.keys()].filter((id) => !recorded.has(id));
  return [
    ...events.flatMap(({ sequence, contents }) =>
      contents.flatMap((ref): Pick<CaseFault, 'sequence' | 'code'>[] => {
        const kept = stored.get(ref.id);
        if (kept === undefined) return [{ sequence, code: 'content-missing' }];
        const same = kept.field === ref.field && kept.kind === ref.kind && kept.visibleTo === ref.visibleTo;
        const isErased = kept.commitment === 'erased';
        if (!same || (!isErased && kept.commitment !== ref.commitment))
          return [{ sequence, code: 'content-differs' }];
        if (isErased === isErasureRecorded(ref, events)) return [];
        return [{ sequence, code: isErased ? 'erased-unrecorded' : 'erased-still-there' }];
      }),
    ),
    ...unrecorded.map(() => ({ sequence: null, code: 'content-unrecorded' as const })),
  ];
}

/** Whether the log says of a text that it was erased: with all words, or with who reported. */
function isErasureRecorded({ kind, field }: ContentRef, events: readonly CaseEvent[]): boolean {
  return events.some(
    ({ body }) =>
      body.type === 'erased' &&
      (body.parts.includes('words') ||
        kind === 'document' ||
        kind === 'contact' ||
        body.identity.includes(field)),
  );
}
