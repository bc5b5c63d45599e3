import { caseFiles, type TenantTx } from '@maklumat/db';
import { and, eq, inArray } from 'drizzle-orm';
import { readFileAbout } from '../cases/kept-file';
import type { LoadedCase } from '../cases/load-case';
import { isSameChoice } from '../cases/same-choice';
import type { TimelineEntry } from '../cases/timeline';
import type { TenantKey } from '../keys';
import type { OwnAct } from './act-in-own-case';
import { ADD_TO_CASE } from './reply-form';

type SentForm = {
  readonly loaded: LoadedCase;
  /** Files that wait with the form now. */
  readonly fileIds: readonly string[];
  readonly tenantKey: TenantKey;
};

/**
 * The event that is this very form, sent before: a double tap, or a retry after the answer was lost. Other words,
 * another choice or another file make it another form; then null.
 *
 * @internal
 */
export async function sentBefore(
  tx: TenantTx,
  since: readonly TimelineEntry[],
  own: OwnAct,
  { loaded, fileIds, tenantKey }: SentForm,
): Promise<TimelineEntry | null> {
  const same = since.find((entry) => isSame(entry, own, loaded));
  if (same === undefined) return null;
  const recorded = await readDigests(
    tx,
    same.files.map(({ id }) => id),
    tenantKey,
  );
  const waiting = await readDigests(tx, fileIds, tenantKey);
  return waiting.every((digest) => recorded.includes(digest)) ? same : null;
}

function isSame({ actor, body, texts }: TimelineEntry, own: OwnAct, loaded: LoadedCase): boolean {
  if (actor.kind !== 'citizen') return false;
  const isText = (id: string, field: string): boolean =>
    (texts.find((one) => one.field === field)?.text ?? '') === typedIn(own, id).join('');
  if (own.act === ADD_TO_CASE) return body.type === 'message-added' && isText('text', 'message');
  if (body.type !== 'transitioned' || body.transition !== own.act) return false;
  const asked = loaded.rules.definition.transitions.find(({ id }) => id === own.act)?.inputs ?? [];
  return asked.every(({ id, kind }) => {
    switch (kind) {
      case 'text':
      case 'body':
      case 'day':
      case 'entry':
      case 'instant':
        return isText(id, id);
      case 'score':
        return String(body.score ?? '') === typedIn(own, id).join('');
      case 'files':
        return true;
      default:
        return isSameChoice(body.choices[id] ?? [], typedIn(own, id));
    }
  });
}

/** What was filled in at a field, without blanks around it. */
function typedIn({ typed }: OwnAct, id: string): string[] {
  return (Object.hasOwn(typed, id) ? (typed[id] ?? []) : []).map((one) => one.trim()).filter(Boolean);
}

async function readDigests(tx: TenantTx, ids: readonly string[], tenantKey: TenantKey): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: caseFiles.id, sealed: caseFiles.sealed })
    .from(caseFiles)
    .where(and(eq(caseFiles.tenantId, tx.tenantId), inArray(caseFiles.id, [...ids])));
  return rows.map((row) => readFileAbout({ id: tx.tenantId }, tenantKey, row).digest);
}
