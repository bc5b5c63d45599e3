import { constraintOf, dataBreachVersions, isId, newId, type TenantTx } from '@maklumat/db';
import { BreachRecord, breachFault, noticeFacts, type BreachFault } from '@maklumat/personal-data';
import { openTenantKey } from '../keys';
import { OperationError } from '../operation-error';
import { recordAudit } from '../office/record-audit';
import type { PrivacyContext } from '../subjects/privacy-context';
import { readWritings, sealWriting } from './breach-rows';

/** What is written down of a breach. */
export type WriteBreach = {
  /** Made with the form of a new one; of a known one its id. */
  readonly id: string;
  /** Number of the writing the official read; 0 for a new breach. Any later one is not overwritten. */
  readonly read: number;
  readonly record: BreachRecord;
  /** Why it is written anew; a new breach needs none. */
  readonly why: string;
};

export type WriteBreachRefusal = BreachFault | 'record-incomplete' | 'why-missing' | 'changed-meanwhile';
export type WriteBreachResult =
  | { readonly ok: true; readonly number: number }
  | { readonly ok: false; readonly refusal: { readonly code: WriteBreachRefusal } };

const LONGEST_WHY = 1000;

/**
 * Writes a breach down, or adds to what is known of it. Nothing is ever overwritten: each writing is a further one, and
 * the earlier ones stay to be read.
 *
 * @throws {OperationError} `not-found` for a breach of nobody, and for another agency's alike
 * @see UU 27/2022 Pasal 46
 */
export async function writeBreach(ctx: PrivacyContext, asked: WriteBreach): Promise<WriteBreachResult> {
  const parsed = BreachRecord.safeParse(asked.record);
  if (!parsed.success) return refused('record-incomplete');
  const fault = breachFault(parsed.data, ctx.now);
  if (fault !== null) return refused(fault);
  const why = asked.why.normalize('NFC').trim().slice(0, LONGEST_WHY);
  return ctx.run('personal-data:decide', async (tx) => {
    if (!isId(asked.id)) throw new OperationError('not-found');
    const known = await readWritings(tx, asked.id);
    if (known.length === 0 && asked.read > 0) throw new OperationError('not-found');
    if (known.length !== asked.read) {
      // The form of a new breach sent twice is one breach.
      const isAgain = asked.read === 0 && known.length === 1 && known[0]?.recordedBy === ctx.official.userId;
      return isAgain ? { ok: true, number: 1 } : refused('changed-meanwhile');
    }
    if (asked.read > 0 && why === '') return refused('why-missing');
    return insert(tx, ctx, { ...asked, record: parsed.data, why });
  });
}

function refused(code: WriteBreachRefusal): WriteBreachResult {
  return { ok: false, refusal: { code } };
}

async function insert(
  tx: TenantTx,
  ctx: PrivacyContext,
  { id: breachId, read, record, why }: WriteBreach,
): Promise<WriteBreachResult> {
  const at = { tenantId: tx.tenantId, breachId, number: read + 1 };
  const { foundAt, people, tellsPublic, toldAt } = noticeFacts(record);
  const row = {
    ...{ ...at, id: newId(), foundAt, people, tellsPublic },
    ...{ personsToldAt: toldAt.persons, institutionToldAt: toldAt.institution, publicToldAt: toldAt.public },
    sealed: sealWriting(at, await openTenantKey(tx, ctx.keys), { record, why }),
    ...{ recordedAt: ctx.now, recordedBy: ctx.official.userId },
  };
  try {
    await tx.insert(dataBreachVersions).values(row);
  } catch (error) {
    // Two writings of the same moment meet at the key; the second one reads first.
    if (constraintOf(error) === 'data_breach_versions_number_uq') throw new OperationError('conflict');
    throw error;
  }
  await recordAudit(tx, ctx, {
    ...{ action: read === 0 ? 'breach-recorded' : 'breach-added-to', subject: breachId },
    details: { writing: at.number, people, foundAt: foundAt.toISOString() },
  });
  return { ok: true, number: at.number };
}
