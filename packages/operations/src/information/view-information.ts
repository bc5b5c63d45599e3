import { informationEvents, informationVersions, type TenantTx } from '@maklumat/db';
import {
  InformationEntry,
  isExclusionOver,
  publishFaults,
  refusalOfStep,
  type EntryRefusal,
  type EntryStep,
  type InformationFile,
  type InformationRule,
  type PublishFault,
} from '@maklumat/public-information';
import type { AgencyProfile, LocalisedText } from '@maklumat/standards';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { OfficialContext } from '../context';
import { readFrame, readUnits } from '../public/read-frame';
import { agencyDay } from './agency-day';
import { loadEntry, readVersion, standingOf, type EntryEventType, type EntryRow } from './entry-rows';
import { requireInformationRight, type InformationRights } from './information-rights';
import { groundIds, readInformationRules } from './read-rules';

/** An entry's words for a form or a page: the file without where it is kept. */
export type ShownEntry = Omit<InformationEntry, 'file'> & {
  readonly file: Omit<InformationFile, 'storedAs'> | null;
};

/** Something that happened to an entry. */
export type InformationEvent = {
  readonly type: EntryEventType;
  readonly version: number;
  readonly at: string;
  /** Null for a terminal. */
  readonly by: string | null;
  readonly reason: string | null;
};

/** An entry as those who keep the list see it. */
export type InformationView = {
  readonly number: number;
  readonly version: number;
  readonly zone: AgencyProfile['zone'];
  readonly entry: ShownEntry;
  /** What the public reads, when that is another version. */
  readonly shown: ShownEntry | null;
  readonly isPublished: boolean;
  readonly isWithdrawn: boolean;
  readonly draft: 'waiting' | 'returned' | null;
  /** Whether the time of the exclusion that is shown is over. */
  readonly isOver: boolean;
  readonly example: boolean;
  readonly importId: string | null;
  readonly unit: LocalisedText;
  readonly rules: readonly InformationRule[];
  /** What keeps the newest version from being published. */
  readonly faults: readonly PublishFault[];
  /** Why each step would be refused to this official now; null when it would not. */
  readonly refusals: Readonly<Record<EntryStep, EntryRefusal | null>>;
  readonly rights: InformationRights;
  readonly history: readonly InformationEvent[];
  readonly versions: readonly { readonly number: number; readonly entry: ShownEntry }[];
};

const HISTORY = 100;

/**
 * An entry with everything that happened to it and every version of its words, newest first.
 *
 * @throws {OperationError} `forbidden` for who keeps no list, `not-found` for a number that none has
 */
export async function viewInformation(ctx: OfficialContext, number: number): Promise<InformationView> {
  const { view, actors } = await ctx.run('information:keep', async (tx) => {
    const rights = await requireInformationRight(tx, ctx, 'either');
    const row = await loadEntry(tx, number);
    return readView(tx, ctx, row, rights);
  });
  const names = await ctx.displayNames([...new Set(actors.flatMap((actor) => userOf(actor) ?? []))]);
  return {
    ...view,
    history: view.history.map((event, index) => ({
      ...event,
      by: names.get(userOf(actors[index] ?? '') ?? '') ?? null,
    })),
  };
}

async function readView(
  tx: TenantTx,
  ctx: OfficialContext,
  row: EntryRow,
  rights: InformationRights,
): Promise<{ view: InformationView; actors: string[] }> {
  const today = await agencyDay(tx, ctx.now);
  const { profile } = await readFrame(tx);
  const rules = await readInformationRules(tx);
  const entry = await readVersion(tx, row.id, row.latestVersion);
  const isOther = row.shownVersion !== null && row.shownVersion !== row.latestVersion;
  const events = await readEvents(tx, row.id);
  const unit = (await readUnits(tx)).find(({ slug }) => slug === entry.unit);
  const view: InformationView = {
    ...{ number: row.number, version: row.latestVersion, zone: profile.zone, entry: shownEntry(entry) },
    shown: isOther ? shownEntry(await readVersion(tx, row.id, row.shownVersion ?? 0)) : null,
    isPublished: row.shownVersion !== null,
    isWithdrawn: row.withdrawnAt !== null && row.shownVersion === null,
    draft: row.draft,
    isOver: isExclusionOver({ until: row.excludedUntil }, today),
    ...{
      example: row.example,
      importId: row.importId,
      unit: unit?.name ?? { id: entry.unit },
      rules,
      rights,
    },
    faults: publishFaults(entry, { grounds: groundIds(rules), today }),
    refusals: refusalsFor(ctx, row),
    history: events.map(({ type, version, reason, recordedAt }) => ({
      ...{ type, version, reason, by: null, at: recordedAt.toISOString() },
    })),
    versions: await readVersions(tx, row.id),
  };
  return { view, actors: events.map(({ actor }) => actor) };
}

function refusalsFor(ctx: OfficialContext, row: EntryRow): InformationView['refusals'] {
  const ask = (step: EntryStep) =>
    refusalOfStep(standingOf(row), {
      ...{ step, readVersion: row.latestVersion, by: ctx.official.userId, reason: '-' },
    });
  return { approve: ask('approve'), return: ask('return'), withdraw: ask('withdraw') };
}

async function readEvents(tx: TenantTx, entryId: string) {
  return tx
    .select()
    .from(informationEvents)
    .where(and(eq(informationEvents.tenantId, tx.tenantId), eq(informationEvents.entryId, entryId)))
    .orderBy(desc(informationEvents.sequence))
    .limit(HISTORY);
}

async function readVersions(tx: TenantTx, entryId: string): Promise<InformationView['versions']> {
  const rows = await tx
    .select({ number: informationVersions.number, content: informationVersions.content })
    .from(informationVersions)
    .where(and(eq(informationVersions.tenantId, tx.tenantId), eq(informationVersions.entryId, entryId)))
    .orderBy(asc(informationVersions.number));
  return rows
    .map(({ number, content }) => ({ number, entry: shownEntry(InformationEntry.parse(content)) }))
    .reverse()
    .slice(0, HISTORY);
}

function shownEntry({ file, ...entry }: InformationEntry): ShownEntry {
  if (file === null) return { ...entry, file };
  const { storedAs: _storedAs, ...shown } = file;
  return { ...entry, file: shown };
}

function userOf(actor: string): string | null {
  return actor.startsWith('user:') ? actor.slice('user:'.length) : null;
}

/** What a form for an entry offers, and whether this official may send one. */
export type InformationForm = {
  readonly units: readonly { readonly slug: string; readonly name: LocalisedText }[];
  readonly rules: readonly InformationRule[];
};

/** What a form for an entry chooses from. @throws {OperationError} `forbidden` for who writes no entries */
export async function viewInformationForm(ctx: OfficialContext): Promise<InformationForm> {
  return ctx.run('information:keep', async (tx) => {
    await requireInformationRight(tx, ctx, 'mayWrite');
    const units = await readUnits(tx);
    return {
      units: units.map(({ slug, name }) => ({ slug, name })),
      rules: await readInformationRules(tx),
    };
  });
}
