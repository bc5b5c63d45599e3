import type { WorkingTime } from '@maklumat/calendar';
import {
  caseContacts,
  caseContents,
  caseFiles,
  caseKeys,
  outboxMessages,
  writeAuditEvent,
  type TenantTx,
} from '@maklumat/db';
import { CITIZEN, type BodyOf, type ErasedPart, type RetentionRule } from '@maklumat/workflow';
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { notBefore } from '../cases/act-in-case';
import { openKeyToRead, readContents } from '../cases/case-contents';
import type { LoadedCase } from '../cases/load-case';
import { recordEvents } from '../cases/record-events';
import type { MasterKey } from '../keys';
import { eraseRequestWords } from '../subjects/open-requests';
import type { JudgedCase } from './erasure-facts';

type Counts = BodyOf<'erased'>['counts'];

/** Who erases, when. */
export type Eraser = { readonly at: Date; readonly keys: MasterKey; readonly calendar: WorkingTime };

/** How the runner stands in the audit log. */
const RUNNER = 'system';

/**
 * Erases what is due of a case that was judged and locked, in the caller's transaction: with the person the contact
 * row, letters that name them and what shows who they are; with the words everything that was written or sent, and the
 * key; with either the words of answered requests about these data. What no message has said yet to the citizen is no longer said. The log gets an event, the audit a row; both hold
 * numbers only. Files lose their case here; their bytes go when the transaction is committed (`homeless-files`).
 */
export async function eraseCase(
  tx: TenantTx,
  { loaded, rule, erasure }: JudgedCase & { readonly rule: RetentionRule },
  { at, keys, calendar }: Eraser,
): Promise<void> {
  const { row, rules, events, state } = loaded;
  const { parts, endedOn } = erasure;
  if (parts.length === 0 || endedOn === null) throw new Error(`Nothing of case ${row.id} is due.`);
  const counts = await eraseRows(tx, loaded, { parts, identity: rule.identity, at, keys });
  const { slug, person, words, identity } = rule;
  const body = { parts: [...parts], rule: slug, person, words, identity: [...identity], endedOn, counts };
  const occurredAt = notBefore(at, state.lastEventAt);
  await recordEvents(
    tx,
    { id: row.id, number: row.number, rules, events },
    [
      {
        body: { type: 'erased', ...body },
        actor: { kind: 'system' },
        channel: 'web',
        occurredAt,
        contents: [],
      },
    ],
    { now: at, calendar },
  );
  await writeAuditEvent(tx, {
    ...{ recordedAt: at, actor: RUNNER, action: 'case-erased', subject: row.number },
    details: { parts: [...parts], rule: slug, endedOn, counts },
  });
}

type Erasing = {
  readonly parts: readonly ErasedPart[];
  readonly identity: readonly string[];
  readonly at: Date;
  readonly keys: MasterKey;
};

async function eraseRows(tx: TenantTx, { row }: LoadedCase, erasing: Erasing): Promise<Counts> {
  const isWhole = erasing.parts.includes('words');
  const { texts, fileIds } = await eraseContents(tx, row.id, erasing);
  const files = await loseFiles(tx, row.id, isWhole ? null : fileIds);
  const contacts = await eraseContact(tx, row.id, erasing.at);
  await eraseRequestWords(tx, [row.id], erasing.at);
  if (isWhole)
    await tx.delete(caseKeys).where(and(eq(caseKeys.tenantId, tx.tenantId), eq(caseKeys.id, row.id)));
  await tx
    .update(outboxMessages)
    .set({ state: 'not-reachable' })
    .where(
      and(
        eq(outboxMessages.tenantId, tx.tenantId),
        eq(outboxMessages.caseId, row.id),
        eq(outboxMessages.recipient, CITIZEN),
        eq(outboxMessages.state, 'waiting'),
      ),
    );
  const papers = texts.filter((kind) => kind === 'document').length;
  return { contacts, papers, texts: texts.filter((kind) => kind === 'text').length, files };
}

/** @returns kinds of what was erased, and the files it named */
async function eraseContents(
  tx: TenantTx,
  caseId: string,
  { parts, identity, at, keys }: Erasing,
): Promise<{ texts: string[]; fileIds: string[] }> {
  const known = await readContents(tx, caseId, await openKeyToRead(tx, caseId, keys), 'everyone');
  const doomed = [...known.values()].filter(
    ({ kind, field }) =>
      parts.includes('words') || kind === 'document' || kind === 'contact' || identity.includes(field),
  );
  const ids = doomed.map(({ id }) => id);
  if (ids.length === 0) return { texts: [], fileIds: [] };
  const gone = await tx
    .update(caseContents)
    .set({ sealed: null, erasedAt: at })
    .where(
      and(
        eq(caseContents.tenantId, tx.tenantId),
        eq(caseContents.caseId, caseId),
        inArray(caseContents.id, ids),
        isNotNull(caseContents.sealed),
      ),
    )
    .returning({ kind: caseContents.kind });
  const fileIds = doomed.flatMap(({ kind, text }) => (kind === 'file' && text !== null ? [text] : []));
  return { texts: gone.map(({ kind }) => kind), fileIds };
}

async function eraseContact(tx: TenantTx, caseId: string, at: Date): Promise<number> {
  const gone = await tx
    .update(caseContacts)
    .set({ sealed: null, phoneIndex: null, emailIndex: null, erasedAt: at })
    .where(
      and(
        eq(caseContacts.tenantId, tx.tenantId),
        eq(caseContacts.id, caseId),
        isNotNull(caseContacts.sealed),
      ),
    )
    .returning({ id: caseContacts.id });
  return gone.length;
}

/** Takes files out of their case: all of it, or these. Their rows wait to go with their bytes. */
async function loseFiles(tx: TenantTx, caseId: string, fileIds: readonly string[] | null): Promise<number> {
  if (fileIds?.length === 0) return 0;
  const lost = await tx
    .update(caseFiles)
    .set({ caseId: null, draftId: null })
    .where(
      and(
        eq(caseFiles.tenantId, tx.tenantId),
        eq(caseFiles.caseId, caseId),
        fileIds === null ? undefined : inArray(caseFiles.id, [...fileIds]),
      ),
    )
    .returning({ id: caseFiles.id });
  return lost.length;
}
