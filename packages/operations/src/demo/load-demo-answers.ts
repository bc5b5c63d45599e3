import {
  newId,
  questionAnswerEvents,
  questionAnswers,
  questionAnswerVersions,
  withTenant,
} from '@maklumat/db';
import type { Database, TenantTx } from '@maklumat/db';
import { dayInZone } from '@maklumat/calendar';
import { makeAnswerCode } from '../answers/answer-code';
import { publishedWords, readRoleSlugs } from '../answers/published-words';
import type { TenantRef } from '../context';
import { readFrame } from '../public/read-frame';
import type { DemoAnswer } from './demo-file';
import { idFrom } from './id-from';
import type { DemoLoad } from './load-demo';
import type { DemoMember } from './next-step';

const DAY_MS = 86_400_000;
/** An example was proposed and approved so long before the first load. */
const PROPOSED_DAYS_AGO = 40;
const APPROVED_DAYS_AGO = 38;

/**
 * Makes an agency's example questions with answers that are not there yet, each proposed by somebody whose role writes
 * and approved by somebody else whose role approves. An agency without two such people gets none.
 *
 * @returns how many were made
 */
export async function loadDemoAnswers(
  database: Database,
  tenant: TenantRef,
  members: readonly DemoMember[],
  { file, now }: DemoLoad,
): Promise<number> {
  return withTenant(database, tenant.id, async (tx) => {
    const { writers, approvers } = await readRoleSlugs(tx);
    const writer = members.find(({ role }) => writers.has(role));
    const approver = members.find(({ role, userId }) => approvers.has(role) && userId !== writer?.userId);
    if (writer === undefined || approver === undefined) return 0;
    let made = 0;
    for (const [index, answer] of file.answers.entries()) {
      const id = idFrom(`demo answer ${tenant.slug} ${String(index)}`);
      if (await make(tx, id, answer, { writer, approver, now })) made += 1;
    }
    return made;
  });
}

type Hands = { readonly writer: DemoMember; readonly approver: DemoMember; readonly now: Date };

async function make(tx: TenantTx, id: string, answer: DemoAnswer, hands: Hands): Promise<boolean> {
  const { writer, approver, now } = hands;
  const writtenAt = new Date(now.getTime() - PROPOSED_DAYS_AGO * DAY_MS);
  const approvedAt = new Date(now.getTime() - APPROVED_DAYS_AGO * DAY_MS);
  const { zone } = (await readFrame(tx)).profile;
  const validUntil = dayInZone(new Date(now.getTime() + answer.endsInDays * DAY_MS), zone);
  const isPublic = answer.state === 'published';
  const { question, answer: words, keywords, service, unit } = answer;
  const draft = { question, answer: words, keywords, service, unit, validUntil };
  const inserted = await tx
    .insert(questionAnswers)
    .values({
      ...{ tenantId: tx.tenantId, id, code: makeAnswerCode(), sequence: isPublic ? 2 : 1, returned: false },
      ...(isPublic
        ? { publishedVersion: 1, publishedAt: approvedAt, ...publishedWords(draft) }
        : { proposedVersion: 1, proposedBy: writer.userId }),
      ...{ changedAt: isPublic ? approvedAt : writtenAt, example: true },
    })
    .onConflictDoNothing()
    .returning({ id: questionAnswers.id });
  if (inserted.length === 0) return false;
  await tx.insert(questionAnswerVersions).values({
    ...{ tenantId: tx.tenantId, id: newId(), entryId: id, number: 1, ...draft },
    ...{ sourceCaseId: null, writtenBy: writer.userId, writtenAt },
  });
  const event = { tenantId: tx.tenantId, entryId: id, version: 1, reason: null };
  await tx.insert(questionAnswerEvents).values([
    { ...event, id: newId(), sequence: 1, type: 'proposed', actorId: writer.userId, occurredAt: writtenAt },
    ...(isPublic
      ? [
          {
            ...{ ...event, id: newId(), sequence: 2, type: 'published' },
            ...{ actorId: approver.userId, occurredAt: approvedAt },
          },
        ]
      : []),
  ]);
  return true;
}
