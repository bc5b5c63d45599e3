import { mayWorkOn, type CaseSight } from '@maklumat/access';
import { clocksOf, statusLine, type StatusLine } from '@maklumat/cases';
import { recordCaseRead } from '../audit/record-case-read';
import { readWorkingTime } from '../calendar/read-working-time';
import { caseContacts, standardVersions, type TenantTx } from '@maklumat/db';
import type { AgencyProfile, LocalisedText, ServiceCategory } from '@maklumat/standards';
import { type Channel, type Holder, type Identity, type Outcome } from '@maklumat/workflow';
import { and, eq, isNotNull } from 'drizzle-orm';
import { readRestrictions } from '../cases/case-restriction';
import { assigneesOf, type Assignee } from '../cases/assignees';
import type { LoadedCase } from '../cases/load-case';
import { personOf, type CasePerson } from '../cases/person-of';
import { viewLinkedCases, type LinkedCase } from '../cases/read-linked-cases';
import type { TimelineEntry } from '../cases/timeline';
import type { OfficialContext } from '../context';
import type { Colleague } from '../identity/people';
import { mayProposeFrom, readEntryUsed } from '../answers/source-case';
import { readFrame, readUnits } from '../public/read-frame';
import { viewActs, type ActView } from './case-acts';
import { viewClocks, type ClockView } from './case-clocks';
import { nameEntries, peopleIn, readHistory, type HistoryEntry, type UnnamedHistory } from './case-history';
import { readRoleNames } from './role-names';
import { loadSeenCase, mayReadWords, maySeeCase, type SeenLoadedCase } from './seen-case';

/** A case as an official sees it. */
export type CaseView = {
  readonly number: string;
  /** What an act must expect: the sequence of the last event. */
  readonly version: number;
  readonly zone: AgencyProfile['zone'];
  readonly workflow: { readonly slug: string; readonly name: LocalisedText; readonly noun: LocalisedText };
  readonly service: {
    readonly slug: string;
    readonly name: LocalisedText;
    readonly version: number;
    readonly category: ServiceCategory;
  };
  /** Who came with it. */
  readonly person: CasePerson;
  readonly channel: Channel;
  readonly identity: Identity;
  readonly example: boolean;
  readonly sight: CaseSight;
  /** Since when its data are not processed any further; null while they are. */
  readonly restrictedSince: string | null;
  /** Whether this official may write a note and say who handles it: it is held where this official works. */
  readonly mayWork: boolean;
  /** Whether this official belongs to the unit that holds it; who has no unit, to the one whose service it is. */
  readonly isHeldHere: boolean;
  readonly title: string | null;
  readonly state: {
    readonly label: LocalisedText;
    readonly holder: Holder;
    readonly outcome: Outcome | null;
  };
  readonly classLabel: LocalisedText | null;
  /** The status sentence the citizen reads, its placeholders filled by `unit` and `status.dueOn`. */
  readonly status: StatusLine;
  readonly unit: LocalisedText;
  /** The roles that answer for it now. */
  readonly responsible: readonly LocalisedText[];
  readonly receivedAt: string;
  readonly clocks: readonly ClockView[];
  readonly history: readonly HistoryEntry[];
  readonly citizenHistory: readonly TimelineEntry[];
  readonly acts: readonly ActView[];
  /** Cases that belong to it; those out of this official's sight with their status alone. */
  readonly linked: readonly (LinkedCase & { readonly maySee: boolean })[];
  /** Every unit by its name; which of them an act may choose, the act says. */
  readonly units: readonly { readonly slug: string; readonly name: LocalisedText }[];
  /** What the inputs of acts choose from. */
  readonly classes: readonly { readonly id: string; readonly label: LocalisedText }[];
  readonly assignee: Assignee | null;
  /** Who it can be given to; empty for an ended case, and for who may not give it. */
  readonly assignees: readonly Assignee[];
  /** `shown-on-request`: there is one, and this official may read it. */
  readonly contact: 'none' | 'withheld' | 'shown-on-request';
  /** Code of the entry of the questions with answers that answered it; null for own words. */
  readonly answeredWith: string | null;
  /** Whether this official may propose an entry from its words. */
  readonly mayProposeEntry: boolean;
};

/**
 * A case with everything an official needs to act in it. Who reads its words is written down, once an hour.
 *
 * @throws {OperationError} `not-found` for a number nobody has, another tenant's, and one out of sight
 */
export async function viewCase(ctx: OfficialContext, number: string): Promise<CaseView> {
  const colleagues = await ctx.colleagues();
  const read = await ctx.run('cases:read', (tx) => readCase(tx, ctx, number, colleagues));
  const { history, roles, seen, view } = read;
  const assigneeId = seen.loaded.state.assigneeId;
  const names = await ctx.displayNames([
    ...peopleIn(history.agency),
    ...(assigneeId === null ? [] : [assigneeId]),
  ]);
  return {
    ...view,
    title: history.title,
    history: nameEntries(history.agency, history.citizen, names, roles),
    citizenHistory: history.citizen,
    assignee: assigneeId === null ? null : { userId: assigneeId, name: names.get(assigneeId) ?? '' },
    assignees: view.mayWork && view.state.outcome === null ? assigneesOf(seen.loaded, colleagues) : [],
  };
}

type ReadCase = {
  readonly seen: SeenLoadedCase;
  readonly history: UnnamedHistory;
  readonly roles: ReadonlyMap<string, LocalisedText>;
  readonly view: Omit<CaseView, 'title' | 'history' | 'citizenHistory' | 'assignee' | 'assignees'>;
};

async function readCase(
  tx: TenantTx,
  ctx: OfficialContext,
  number: string,
  staff: readonly Colleague[],
): Promise<ReadCase> {
  const seen = await loadSeenCase(tx, ctx, number);
  const { loaded, sight } = seen;
  const { row, rules, state } = loaded;
  await recordCaseRead(tx, ctx, { number: row.number, sight });
  const { definition } = rules;
  const calendar = await readWorkingTime(tx);
  const roles = await readRoleNames(tx);
  const units = await readUnits(tx);
  const { profile } = await readFrame(tx);
  const clocks = clocksOf(state, definition, rules.limits);
  const view: ReadCase['view'] = {
    ...{ number: row.number, version: state.version, zone: profile.zone },
    workflow: { slug: definition.slug, name: definition.name, noun: definition.form.noun },
    service: await serviceOf(tx, loaded),
    person: personOf(definition, rules.standard),
    ...{ channel: state.channel, identity: state.identity, example: row.example, sight },
    mayWork: mayWork(ctx, seen),
    isHeldHere: ctx.official.memberships.some(({ unit }) => (unit ?? state.ownerUnit) === state.unit),
    restrictedSince: (await readRestrictions(tx, [row.id])).get(row.id)?.since.toISOString() ?? null,
    ...standingOf(loaded, roles),
    status: statusLine(state, clocks, definition, ctx.now.getTime(), calendar),
    unit: units.find(({ slug }) => slug === state.unit)?.name ?? { id: state.unit },
    receivedAt: new Date(state.receivedAt).toISOString(),
    clocks: viewClocks(loaded, ctx.now, calendar),
    acts: await viewActs(tx, ctx, seen, { calendar, staff }),
    linked: await linkedOf(tx, ctx, loaded),
    units: units.map(({ slug, name }) => ({ slug, name })),
    classes: definition.classes.map(({ id, label }) => ({ id, label })),
    contact: await contactOf(tx, seen),
    answeredWith: await readEntryUsed(tx, loaded.row.id),
    mayProposeEntry: state.erased.length === 0 && (await mayProposeFrom(tx, ctx, seen)),
  };
  return { seen, view, roles, history: await readHistory(tx, ctx, seen) };
}

/** Where the case stands in its workflow, and who answers for it there. */
function standingOf(
  { rules: { definition }, state }: LoadedCase,
  roles: ReadonlyMap<string, LocalisedText>,
): Pick<CaseView, 'state' | 'classLabel' | 'responsible'> {
  const now = definition.states.find(({ id }) => id === state.state);
  return {
    state: { label: now?.label ?? { id: state.state }, holder: state.holder, outcome: state.outcome },
    classLabel: definition.classes.find(({ id }) => id === state.class)?.label ?? null,
    responsible: (now?.responsible ?? []).map((role) => roles.get(role) ?? { id: role }),
  };
}

async function linkedOf(
  tx: TenantTx,
  ctx: OfficialContext,
  { row }: LoadedCase,
): Promise<CaseView['linked'][number][]> {
  const linked = [];
  for (const one of await viewLinkedCases(tx, row))
    linked.push({ ...one, maySee: await maySeeCase(tx, ctx, one.number) });
  return linked;
}

/** The service by the version the case is pinned to, whatever has been published since. */
async function serviceOf(tx: TenantTx, { rules }: LoadedCase): Promise<CaseView['service']> {
  const [row] = await tx
    .select({ number: standardVersions.number })
    .from(standardVersions)
    .where(and(eq(standardVersions.tenantId, tx.tenantId), eq(standardVersions.id, rules.standardVersionId)));
  const { standard, definition } = rules;
  const { name, category } = standard;
  return { slug: definition.service, name, category, version: row?.number ?? standard.version };
}

/** Whether notes and assignments are offered: none to whom the words are not shown, none in what was erased. */
function mayWork(
  { official }: OfficialContext,
  { loaded: { rules, state }, sight }: SeenLoadedCase,
): boolean {
  return (
    mayReadWords(sight) &&
    state.erased.length === 0 &&
    mayWorkOn(rules.definition, state, official.memberships)
  );
}

async function contactOf(tx: TenantTx, { loaded, sight }: SeenLoadedCase): Promise<CaseView['contact']> {
  const [row] = await tx
    .select({ id: caseContacts.id })
    .from(caseContacts)
    .where(
      and(
        eq(caseContacts.tenantId, tx.tenantId),
        eq(caseContacts.id, loaded.row.id),
        isNotNull(caseContacts.sealed),
      ),
    );
  if (row === undefined) return 'none';
  return sight === 'words-and-person' ? 'shown-on-request' : 'withheld';
}
