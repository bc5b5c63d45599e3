import { markOfKey } from '@maklumat/cases';
import { outboxMessages, type OutboxText, type TenantTx } from '@maklumat/db';
import { endsAtTimeOfDay, type LocalisedText } from '@maklumat/standards';
import { CITIZEN, type Actor, type BodyOf, type CaseEvent, type EventBody } from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import { paperOf } from '../outputs/paper';
import { readRegisters } from '../outputs/read-outputs';
import type { DataKey, MasterKey } from '../keys';
import { readContents, type ReadContent } from './case-contents';
import { readFiles, type TimelineFile } from './case-files';
import { questionOf, wordsOf, type EventWords } from './event-words';
import { readOpenedCases } from './opened-cases';
import type { LoadedCase } from './load-case';

/** Words of an entry under the label of the question or input they answer; null text was erased. */
export type TimelineText = {
  readonly field: string;
  readonly label: LocalisedText | null;
  readonly visibleTo: 'citizen' | 'agency';
  /** Whether the text is a day, such as `2026-08-17`. */
  readonly isDay: boolean;
  /** Whether the text is a moment, such as `2026-08-17T03:00:00.000Z`. */
  readonly isInstant: boolean;
  readonly text: string | null;
};

/** One event as people read it: oldest first, addressable by its sequence. */
export type TimelineEntry = EventWords & {
  readonly sequence: number;
  readonly at: string;
  readonly recordedAt: string;
  readonly body: EventBody;
  readonly actor: Actor;
  readonly channel: CaseEvent['channel'];
  /** What the citizen was told then, with what its placeholders stood for. */
  readonly told: OutboxText | null;
  /** For a date that was told, or counted anew: whether it names a time of day. */
  readonly atTimeOfDay: boolean;
  readonly texts: readonly TimelineText[];
  readonly files: readonly TimelineFile[];
  /** Public number of the case that was opened by it; null for other entries. */
  readonly opened: string | null;
  /** Name of the register it was entered in, or of the document that was issued; null for other entries. */
  readonly outputName: LocalisedText | null;
};

/**
 * The correspondence and the acts of a case. For the citizen, what never leaves the agency is not read at all.
 */
export async function readTimeline(
  tx: TenantTx,
  loaded: LoadedCase,
  key: DataKey | null,
  keys: MasterKey,
  reader: 'citizen' | 'agency',
): Promise<TimelineEntry[]> {
  const contents = await readContents(tx, loaded.row.id, key, reader === 'citizen' ? 'citizen' : 'everyone');
  const files = await readFiles(tx, loaded.row.id, keys);
  const told = await readTold(tx, loaded.row.id);
  const registers = await readRegisterNames(tx, loaded);
  const openedCases = await readOpenedCases(tx, loaded, keys);
  return loaded.events
    .filter((event) => reader === 'agency' || isForCitizen(event))
    .map((event) => {
      const own = event.contents.flatMap((ref) => {
        const content = contents.get(ref.id);
        return content === undefined ? [] : [content];
      });
      const opened = openedCases.get(event.sequence);
      return {
        sequence: event.sequence,
        at: event.occurredAt,
        recordedAt: event.recordedAt,
        body: event.body,
        actor: event.actor,
        channel: event.channel,
        ...wordsOf(event, loaded.rules.definition, reader),
        told: told.get(event.sequence) ?? null,
        atTimeOfDay: isAtTimeOfDay(event.body, loaded),
        texts: textsOf(own, event, loaded),
        outputName: outputNameOf(event.body, own, registers),
        opened: opened?.number ?? null,
        // The roles that see this case may not see what came to that one; its citizen sees both.
        files: [...filesOf(own, files), ...(reader === 'citizen' ? (opened?.files ?? []) : [])],
      };
    });
}

function filesOf(own: readonly ReadContent[], files: ReadonlyMap<string, TimelineFile>): TimelineFile[] {
  return own.flatMap(({ kind, text }) => {
    const file = kind === 'file' && text !== null ? files.get(text) : undefined;
    return file === undefined ? [] : [file];
  });
}

function textsOf(own: readonly ReadContent[], { body }: CaseEvent, { rules }: LoadedCase): TimelineText[] {
  return own
    .filter(({ kind, field }) => kind === 'text' && field !== 'title')
    .map(({ field, text, visibleTo }) => ({
      field,
      text,
      visibleTo,
      ...questionOf(rules.definition, body, field),
    }));
}

/** Names of the agency's registers, where the case was entered in one. */
async function readRegisterNames(
  tx: TenantTx,
  { events }: LoadedCase,
): Promise<ReadonlyMap<string, LocalisedText>> {
  if (!events.some(({ body }) => body.type === 'registered')) return new Map();
  return new Map((await readRegisters(tx)).map(({ slug, name }) => [slug, name]));
}

function outputNameOf(
  body: EventBody,
  own: readonly ReadContent[],
  registers: ReadonlyMap<string, LocalisedText>,
): LocalisedText | null {
  if (body.type === 'registered') return registers.get(body.register) ?? { id: body.register };
  if (body.type !== 'document-issued') return null;
  return paperOf(own.find(({ kind }) => kind === 'document')?.text)?.name ?? { id: body.document };
}

/** What the citizen was told, by the event it was told with. */
async function readTold(tx: TenantTx, caseId: string): Promise<ReadonlyMap<number, OutboxText>> {
  const rows = await tx
    .select({ sequence: outboxMessages.sequence, text: outboxMessages.text })
    .from(outboxMessages)
    .where(
      and(
        eq(outboxMessages.tenantId, tx.tenantId),
        eq(outboxMessages.caseId, caseId),
        eq(outboxMessages.recipient, CITIZEN),
      ),
    );
  return new Map(rows.map(({ sequence, text }) => [sequence, text]));
}

function isAtTimeOfDay(body: EventBody, { rules }: LoadedCase): boolean {
  if (body.type !== 'promise-told' && body.type !== 'calendar-amended') return false;
  const limit = rules.limits.find(({ id }) => id === body.limit);
  return limit !== undefined && endsAtTimeOfDay(limit.unit);
}

/** Reminders, assignments and numbers of registers, which can be counted, are the agency's own business; everything else the citizen may follow. */
/** Whether the citizen reads of it at all. @internal */
export function isForCitizen({ body, contents }: CaseEvent): boolean {
  switch (body.type) {
    case 'assigned':
    case 'migrated':
    case 'registered':
      return false;
    case 'document-issued':
      return contents.some(({ visibleTo }) => visibleTo === 'citizen');
    case 'message-added':
      return body.audience === 'citizen';
    case 'timer-ran':
      return body.does === 'escalates'
        ? isToldAbove(body)
        : body.does !== 'reminds' || body.to.includes('citizen');
    case 'filed':
    case 'transitioned':
    case 'promise-told':
    case 'promise-undetermined':
    case 'calendar-amended':
    case 'erased':
      return true;
  }
}

/** Whether somebody above was told that a date has passed; that they were reminded ahead of it is the agency's own. */
function isToldAbove({ timer, unreached }: BodyOf<'timer-ran'>): boolean {
  return unreached === undefined && (markOfKey(timer)?.percent ?? 100) === 100;
}
