import { clocksOf, closedTransitions, statusLine, type CaseState, type StatusLine } from '@maklumat/cases';
import type { WorkingTime } from '@maklumat/calendar';
import type { TenantTx } from '@maklumat/db';
import type { LocalisedText, ServiceUnit } from '@maklumat/standards';
import { allowedTransitions, type CaseForm, type Stage, type Transition } from '@maklumat/workflow';
import { readWorkingTime } from '../calendar/read-working-time';
import { readContact } from '../cases/case-contact';
import { openKeyToRead, readTitles } from '../cases/case-contents';
import { readRestrictions } from '../cases/case-restriction';
import type { LoadedCase } from '../cases/load-case';
import { viewLinkedCases, type LinkedCase } from '../cases/read-linked-cases';
import { toldRegistrations, type Registration } from '../outputs/told-registrations';
import { readTimeline, type TimelineEntry } from '../cases/timeline';
import type { CitizenContext } from '../context';
import { openTenantKey, type MasterKey } from '../keys';
import { readFrame, readUnits } from '../public/read-frame';
import type { AgencyFrame } from '../public/views';
import { askedForm } from './asked-form';
import { matterOf, rightWindows, stagesOf, type CaseMatter, type RightWindow } from './case-rights';
import { loadOwnCase, type OwnCaseKey } from './own-case';

/** What the number alone tells: where the case stands and by when, no word of it and nobody's name. */
export type CaseStatus = AgencyFrame & {
  readonly number: string;
  readonly noun: LocalisedText;
  readonly name: LocalisedText;
  readonly label: LocalisedText;
  readonly matter: CaseMatter;
  readonly stage: Stage;
  /** The stages that a case like it goes through, in order. */
  readonly stages: readonly Stage[];
  readonly outcome: CaseState['outcome'];
  readonly receivedAt: string;
  readonly lastEventAt: string;
  readonly status: Omit<StatusLine, 'sentence'>;
};

/** The last day on which something may be done. */
export type ToldUntil = { readonly dueOn: string };

/** The case as the person who filed it sees it. */
export type OwnCase = CaseStatus & {
  readonly title: string;
  readonly sentence: LocalisedText;
  readonly unitName: LocalisedText;
  /** Unit that answers for the service, with where it is reached. */
  readonly serviceUnit: ServiceUnit;
  readonly unitNames: Readonly<Record<string, LocalisedText>>;
  /** Names of the standard's limits by id. */
  readonly limitNames: Readonly<Record<string, LocalisedText>>;
  readonly service: string;
  readonly serviceName: LocalisedText;
  readonly identity: CaseState['identity'];
  /** Whether a telephone number or an e-mail address was left. */
  readonly hasContact: boolean;
  readonly form: CaseForm;
  readonly entries: readonly TimelineEntry[];
  /** Cases that belong to it: the request an objection is about, the objections opened in a request. */
  readonly linked: readonly LinkedCase[];
  /** Its numbers in the registers that tell them: the statutory registration number of a request. */
  readonly registrations: readonly Registration[];
  /** What may be done now, in the workflow's order. */
  readonly acts: readonly Transition[];
  /** Until when acts are open whose window was told, by act. */
  readonly openUntil: Readonly<Record<string, ToldUntil>>;
  /** Until when the citizen may go on where the answer does not satisfy, told or to come. */
  readonly windows: readonly RightWindow[];
  /** Whether something may be added where no act takes it. */
  readonly mayAdd: boolean;
  readonly score: number | null;
  /** Since when nobody processes the data, as its person asked; null while somebody may. */
  readonly restrictedSince: string | null;
  /** Sequence of the last event: what a form sent from this page must still find. */
  readonly version: number;
};

/** @throws {OperationError} `not-found` for an unknown number, another agency's and a wrong code alike */
export async function viewOwnCase(ctx: CitizenContext, key: OwnCaseKey): Promise<OwnCase> {
  return ctx.run('cases:track', async (tx) => {
    const loaded = await loadOwnCase(tx, key, ctx.keys);
    const { row, rules, state } = loaded;
    const calendar = await readWorkingTime(tx);
    const caseKey = await openKeyToRead(tx, row.id, ctx.keys);
    const units = new Map((await readUnits(tx)).map((unit) => [unit.slug, unit]));
    const acts = citizenActs(loaded, calendar, ctx.now);
    const status = await statusOf(tx, loaded, calendar, ctx.now);
    return {
      ...status,
      title: (await readTitles(tx, [row.id], ctx.keys)).get(row.id) ?? '',
      sentence: statusLine(state, [], rules.definition, ctx.now.getTime()).sentence,
      unitName: units.get(state.unit)?.name ?? { id: state.unit },
      serviceUnit: units.get(rules.standard.serviceUnit) ?? status.publisher,
      unitNames: Object.fromEntries([...units].map(([slug, { name }]) => [slug, name])),
      limitNames: Object.fromEntries(rules.limits.map(({ id, name }) => [id, name])),
      service: rules.definition.service,
      serviceName: rules.standard.name,
      identity: state.identity,
      hasContact: await hasContact(tx, row.id, ctx.keys),
      form: askedForm(rules.definition.form, state.channel, loaded.events[0]),
      entries: await readTimeline(tx, loaded, caseKey, ctx.keys, 'citizen'),
      linked: await viewLinkedCases(tx, row),
      registrations: await toldRegistrations(tx, loaded.events),
      acts,
      openUntil: windowsOf(acts, loaded),
      windows: rightWindows(loaded, ctx.now),
      mayAdd: mayAddTo(state, acts),
      score: state.score,
      restrictedSince: (await readRestrictions(tx, [row.id])).get(row.id)?.since.toISOString() ?? null,
      version: state.version,
    };
  });
}

/** The told end of each window that an act must be taken within. */
function windowsOf(acts: readonly Transition[], { rules, state }: LoadedCase): Record<string, ToldUntil> {
  const clocks = clocksOf(state, rules.definition, rules.limits);
  return Object.fromEntries(
    acts.flatMap(({ id, within }) => {
      const limit = within !== null && 'limit' in within ? within.limit : null;
      const told = clocks.findLast(({ limits }) => limit !== null && limits.includes(limit))?.told;
      return told == null ? [] : [[id, { dueOn: told.dueOn }]];
    }),
  );
}

/** Whether a telephone number or an e-mail address was left. @internal */
export async function hasContact(tx: TenantTx, caseId: string, keys: MasterKey): Promise<boolean> {
  const contact = await readContact(tx, caseId, await openTenantKey(tx, keys));
  return contact !== null && (contact.phone !== null || contact.email !== null);
}

/** What may be done by the citizen now. @internal */
export function citizenActs({ rules, state }: LoadedCase, calendar: WorkingTime, now: Date): Transition[] {
  const closed = closedTransitions(state, rules.definition, rules.limits, calendar, now.getTime());
  return allowedTransitions(rules.definition, state, { kind: 'citizen' }, closed);
}

/** An open case takes more words and photos, unless one of its acts is there for that. @internal */
export function mayAddTo({ outcome }: CaseState, acts: readonly Transition[]): boolean {
  const takes = acts.some(({ to, inputs }) => to === null && inputs.some(({ kind }) => kind === 'text'));
  return outcome === null && !takes;
}

/** @internal */
export async function statusOf(
  tx: TenantTx,
  { row, rules, state }: LoadedCase,
  calendar: WorkingTime,
  now: Date,
): Promise<CaseStatus> {
  const clocks = clocksOf(state, rules.definition, rules.limits);
  const { sentence: _sentence, ...status } = statusLine(
    state,
    clocks,
    rules.definition,
    now.getTime(),
    calendar,
  );
  return {
    ...(await readFrame(tx)),
    number: row.number,
    noun: rules.definition.form.noun,
    name: rules.definition.name,
    label: state.label,
    matter: matterOf(rules),
    stage: state.stage,
    stages: stagesOf(rules.definition),
    outcome: state.outcome,
    receivedAt: new Date(state.receivedAt).toISOString(),
    lastEventAt: new Date(state.lastEventAt).toISOString(),
    status,
  };
}
