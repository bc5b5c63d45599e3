import { randomInt } from 'node:crypto';
import { makePublicNumber } from '@maklumat/cases';
import { dueJobs, subjectRequests, writeAuditEvent, type TenantTx } from '@maklumat/db';
import {
  answerDueAt,
  reminderAt,
  type AskedWords,
  type RequestChannel,
  type RequestKind,
} from '@maklumat/personal-data';
import type { TenantKey } from '../keys';
import { sealRequest } from './request-rows';

/** Kind of the queue's rows that wake a request: a day before it is due, and when it is. */
export const SUBJECT_CLOCK = 'subject-request';

/** Prefix of a request's own number, the same in every agency (pelindungan data pribadi). */
const PREFIX = 'PDP';
const NUMBER_ATTEMPTS = 5;

/** A request that is to be written down. */
export type NewRequest = {
  /** Made with the form: the same sent twice is one. */
  readonly id: string;
  readonly caseId: string | null;
  readonly kind: RequestKind;
  readonly channel: RequestChannel;
  /** When it reached the agency; the 72 hours run from here. */
  readonly receivedAt: Date;
  readonly words: AskedWords;
};

/** Who writes it down: `citizen`, or an official by id. */
export type RequestWriter = {
  readonly now: Date;
  readonly actor: string;
  readonly recordedBy: string | null;
};

/**
 * Writes a request down with its clock, its two wake-ups and its trace in the audit, in the caller's transaction.
 *
 * @param subject what the audit names: the number of the case, or null for the request's own
 * @returns its number, and by when it is to be answered
 * @internal
 */
export async function addRequest(
  tx: TenantTx,
  tenantKey: TenantKey,
  asked: NewRequest,
  by: RequestWriter & { readonly subject: string | null },
): Promise<{ number: string; dueAt: Date }> {
  const dueAt = answerDueAt(asked.receivedAt);
  const { id, caseId, kind, channel, receivedAt } = asked;
  const row = {
    ...{ tenantId: tx.tenantId, id, caseId, kind, channel, state: 'open' as const, receivedAt, dueAt },
    ...{ recordedAt: by.now, recordedBy: by.recordedBy },
    sealed: sealRequest(tx, tenantKey, id, 'asked', JSON.stringify(asked.words)),
  };
  for (let attempt = 0; attempt < NUMBER_ATTEMPTS; attempt += 1) {
    const number = makePublicNumber(
      PREFIX,
      Array.from({ length: 7 }, () => randomInt(30)),
    );
    const inserted = await tx
      .insert(subjectRequests)
      .values({ ...row, number })
      .onConflictDoNothing({ target: [subjectRequests.tenantId, subjectRequests.number] })
      .returning({ id: subjectRequests.id });
    if (inserted.length === 0) continue;
    await wakeFor(tx, id, receivedAt, dueAt);
    await writeAuditEvent(tx, {
      ...{ recordedAt: by.now, actor: by.actor, action: 'subject-request-received' },
      subject: by.subject ?? number,
      details: { request: number, kind, channel },
    });
    return { number, dueAt };
  }
  throw new Error(`No free number for a request after ${String(NUMBER_ATTEMPTS)} attempts.`);
}

async function wakeFor(tx: TenantTx, id: string, receivedAt: Date, dueAt: Date): Promise<void> {
  // The last moment is on time: it is late from the next one on.
  const late = new Date(dueAt.getTime() + 1);
  await tx.insert(dueJobs).values(
    [reminderAt(receivedAt), late].map((at) => ({
      ...{ tenantId: tx.tenantId, kind: SUBJECT_CLOCK, id, dueAt: at, attempts: 0 },
    })),
  );
}
