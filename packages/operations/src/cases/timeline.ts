import type { TenantTx } from '@maklumat/db';
import { caseFiles, outboxMessages, type OutboxText } from '@maklumat/db';
import { endsAtTimeOfDay, type LocalisedText } from '@maklumat/standards';
import {
  CITIZEN,
  type Actor,
  type CaseEvent,
  type EventBody,
  type WorkflowDefinition,
} from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import { openTenantKey, type DataKey, type MasterKey } from '../keys';
import { readContents } from './case-contents';
import { readFileAbout } from './kept-file';
import type { LoadedCase } from './load-case';

/** An attachment as it is listed. */
export type TimelineFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
};

/** Words of an entry under the label of the question or input they answer; null text was erased. */
export type TimelineText = {
  readonly field: string;
  readonly label: LocalisedText | null;
  readonly visibleTo: 'citizen' | 'agency';
  readonly text: string | null;
};

/** One event as people read it: oldest first, addressable by its sequence. */
export type TimelineEntry = {
  readonly sequence: number;
  readonly at: string;
  readonly recordedAt: string;
  readonly body: EventBody;
  readonly actor: Actor;
  readonly channel: CaseEvent['channel'];
  /** What was done, in the workflow's words for it; null for entries that are no transition. */
  readonly act: LocalisedText | null;
  /** The status words it led to, when it changed. */
  readonly becomes: LocalisedText | null;
  /** What the citizen was told then, with what its placeholders stood for. */
  readonly told: OutboxText | null;
  /** For a date that was told: whether it names a time of day. */
  readonly atTimeOfDay: boolean;
  readonly choices: readonly { readonly label: LocalisedText; readonly chosen: readonly LocalisedText[] }[];
  readonly texts: readonly TimelineText[];
  readonly files: readonly TimelineFile[];
};

/**
 * The correspondence and the acts of a case. For the citizen, what never leaves the agency is not read at all.
 */
export async function readTimeline(
  tx: TenantTx,
  loaded: LoadedCase,
  key: DataKey,
  keys: MasterKey,
  reader: 'citizen' | 'agency',
): Promise<TimelineEntry[]> {
  const contents = await readContents(tx, loaded.row.id, key, reader === 'citizen' ? 'citizen' : 'everyone');
  const files = await readFiles(tx, loaded.row.id, keys);
  const told = await readTold(tx, loaded.row.id);
  return loaded.events
    .filter((event) => reader === 'agency' || isForCitizen(event))
    .map((event) => {
      const own = event.contents.flatMap((ref) => {
        const content = contents.get(ref.id);
        return content === undefined ? [] : [content];
      });
      return {
        sequence: event.sequence,
        at: event.occurredAt,
        recordedAt: event.recordedAt,
        body: event.body,
        actor: event.actor,
        channel: event.channel,
        ...wordsOf(event, loaded.rules.definition),
        told: told.get(event.sequence) ?? null,
        atTimeOfDay: isAtTimeOfDay(event.body, loaded),
        texts: own
          .filter(({ kind, field }) => kind === 'text' && field !== 'title')
          .map(({ field, text, visibleTo }) => ({
            field,
            text,
            visibleTo,
            label: labelOf(loaded.rules.definition, event.body, field),
          })),
        files: own.flatMap(({ kind, text }) => {
          const file = kind === 'file' && text !== null ? files.get(text) : undefined;
          return file === undefined ? [] : [file];
        }),
      };
    });
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
  if (body.type !== 'promise-told') return false;
  const limit = rules.limits.find(({ id }) => id === body.limit);
  return limit !== undefined && endsAtTimeOfDay(limit.unit);
}

/** Reminders and assignments are the agency's own business; everything else the citizen may follow. */
function isForCitizen({ body }: CaseEvent): boolean {
  switch (body.type) {
    case 'assigned':
      return false;
    case 'message-added':
      return body.audience === 'citizen';
    case 'timer-ran':
      return body.does !== 'reminds' || body.to.includes('citizen');
    case 'filed':
    case 'transitioned':
    case 'promise-told':
    case 'promise-undetermined':
      return true;
  }
}

function wordsOf(
  { body }: CaseEvent,
  definition: WorkflowDefinition,
): Pick<TimelineEntry, 'act' | 'becomes' | 'choices'> {
  if (body.type === 'filed')
    return { act: null, becomes: null, choices: answersOf(body.choices, definition) };
  if (body.type !== 'transitioned') return { act: null, becomes: null, choices: [] };
  const transition = definition.transitions.find(({ id }) => id === body.transition);
  const state = definition.states.find(({ id }) => id === body.to);
  const choices = Object.entries(body.choices).flatMap(([id, chosen]) => {
    const input = transition?.inputs.find((candidate) => candidate.id === id);
    if (input === undefined || input.kind === 'unit') return [];
    const options = input.kind === 'class' ? definition.classes : input.options;
    return [
      {
        label: input.label,
        chosen: chosen.flatMap((option) =>
          options.filter((one) => one.id === option).map(({ label }) => label),
        ),
      },
    ];
  });
  return {
    act: transition?.done ?? transition?.label ?? null,
    becomes: body.from === body.to ? null : (state?.label ?? null),
    choices,
  };
}

/** Options chosen on the form, in the form's order. */
function answersOf(
  choices: Readonly<Record<string, string>>,
  { form }: WorkflowDefinition,
): TimelineEntry['choices'] {
  return form.questions.flatMap(({ id, label, options }) => {
    const chosen = options.find((option) => option.id === choices[id]);
    return chosen === undefined ? [] : [{ label, chosen: [chosen.label] }];
  });
}

function labelOf(definition: WorkflowDefinition, body: EventBody, field: string): LocalisedText | null {
  if (body.type === 'filed') return definition.form.questions.find(({ id }) => id === field)?.label ?? null;
  if (body.type !== 'transitioned') return null;
  const transition = definition.transitions.find(({ id }) => id === body.transition);
  return transition?.inputs.find(({ id }) => id === field)?.label ?? null;
}

/** Attachments of a case by id. */
export async function readFiles(
  tx: TenantTx,
  caseId: string,
  keys: MasterKey,
): Promise<ReadonlyMap<string, TimelineFile>> {
  const rows = await tx
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.tenantId, tx.tenantId), eq(caseFiles.caseId, caseId)));
  if (rows.length === 0) return new Map();
  const tenantKey = await openTenantKey(tx, keys);
  return new Map(
    rows.map((row) => {
      const { name } = readFileAbout({ id: tx.tenantId }, tenantKey, row);
      return [row.id, { id: row.id, name, mediaType: row.mediaType, bytes: row.bytes }];
    }),
  );
}
