import { clocksOf, closedTransitions, nearestClock } from '@maklumat/cases';
import { serviceCases, type TenantTx } from '@maklumat/db';
import type { WorkflowDefinition } from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import { readWorkingTime } from '../calendar/read-working-time';
import { actInCase } from '../cases/act-in-case';
import { fileCaseIn } from '../cases/file-case';
import { loadCaseById, type LoadedCase } from '../cases/load-case';
import { readGivableEntries } from '../cases/named-entries';
import { promiseBounds } from '../cases/promise-bounds';
import { readLinkedRows } from '../cases/read-linked-cases';
import type { MasterKey } from '../keys';
import type { PaperWording } from '../outputs/compose-paper';
import { issueWithAct } from '../outputs/issue-with-act';
import { runCaseTimer } from '../timers/run-case-timer';
import type { DemoFile, DemoWords } from './demo-file';
import { demoFiling } from './demo-filing';
import { fillInputs } from './fill-inputs';
import { distancesTo, nextStep, possibleSteps, type DemoMember, type DemoStep } from './next-step';
import type { Random } from './seeded-random';

/** Everything the walk of one case rests on. */
export type DemoStage = {
  readonly definition: WorkflowDefinition;
  readonly file: DemoFile;
  readonly words: DemoWords;
  readonly members: readonly DemoMember[];
  readonly keys: MasterKey;
  /** Of the papers that their acts issue. */
  readonly wording: PaperWording;
  /** The present: nothing happens after it. */
  readonly until: Date;
};

/** Where a made-up case is to go, and how fast. */
export type DemoPlan = {
  readonly submissionId: string;
  /** Id of the state it stands in at the end, if time allows. */
  readonly target: string;
  readonly receivedAt: Date;
  /** Hours between steps are multiplied by it. */
  readonly pace: number;
  /** Whether whoever works on it keeps the dates that were told. */
  readonly keepsDates: boolean;
};

const MOST_STEPS = 25;
const MOST_TIMERS = 60;
const HOUR_MS = 3_600_000;

/**
 * Files a case in the past and walks it by its own workflow, through the same operations as everybody, in the
 * caller's transaction: either the whole story is there, or nothing of it. Timers run as the time passes.
 *
 * @returns whether it was made now; false when it was there
 */
export async function walkDemoCase(
  tx: TenantTx,
  stage: DemoStage,
  plan: DemoPlan,
  random: Random,
): Promise<boolean> {
  const { keys } = stage;
  const filing = demoFiling(stage, plan, random);
  const filed = await fileCaseIn(tx, filing, { now: plan.receivedAt, keys });
  if (filed.again) return false;
  await walkOn(tx, stage, filed.id, plan, random);
  return true;
}

/** Takes a case that is there on its way, and then those that were opened in it on theirs. */
async function walkOn(
  tx: TenantTx,
  stage: DemoStage,
  caseId: string,
  plan: DemoPlan,
  random: Random,
): Promise<void> {
  let at = plan.receivedAt;
  for (let made = 0; made < MOST_STEPS; made += 1) {
    at = await nextMoment(tx, caseId, { at, plan, random });
    if (at > stage.until) break;
    await passTime(tx, caseId, at, stage);
    const loaded = await loadCaseById(tx, caseId, 'for-update');
    if (loaded.state.outcome !== null || loaded.state.state === plan.target) break;
    const closed = await closedIn(tx, loaded, at);
    const distances = distancesTo(plan.target, stage.definition, loaded.state.class);
    const step = nextStep(
      stage.definition,
      loaded.state,
      distances,
      { members: stage.members, closed },
      random,
    );
    if (step === null || !(await make(tx, loaded, step, stage, { at, random }))) break;
  }
  await maybeOpen(tx, caseId, stage, random);
  await passTime(tx, caseId, stage.until, stage);
  await maybeRate(tx, caseId, stage, random);
  const { row } = await loadCaseById(tx, caseId);
  for (const opened of await readLinkedRows(tx, row)) {
    if (opened.parentId !== caseId) continue;
    const { rules, state } = await loadCaseById(tx, opened.id);
    const finished = rules.definition.states.find(({ outcome }) => outcome === 'finished');
    const target = finished?.id ?? state.state;
    const own = { ...stage, definition: rules.definition };
    await walkOn(tx, own, opened.id, { ...plan, target, receivedAt: opened.receivedAt }, random);
  }
}

/** A third of those who may take an ended case further do: an objection, a dispute. */
async function maybeOpen(tx: TenantTx, caseId: string, stage: DemoStage, random: Random): Promise<void> {
  const loaded = await loadCaseById(tx, caseId, 'for-update');
  const at = later(new Date(loaded.state.lastEventAt), random.between(20, 90));
  if (loaded.state.outcome === null || at > stage.until || !random.chance(0.35)) return;
  const closed = await closedIn(tx, loaded, at);
  // Somebody who must bring a paper along has an official write it down.
  const opening = possibleSteps(stage.definition, loaded.state, { members: stage.members, closed }).find(
    ({ transition }) => transition.effects.opens !== undefined,
  );
  if (opening !== undefined) await make(tx, loaded, opening, stage, { at, random });
}

type Pause = { readonly at: Date; readonly plan: DemoPlan; readonly random: Random };

/** When somebody takes the next step: at the plan's pace, and before the date that was told where it is to be kept. */
async function nextMoment(tx: TenantTx, caseId: string, { at, plan, random }: Pause): Promise<Date> {
  const wanted = later(at, random.between(2, 26) * plan.pace);
  const [row] = await tx
    .select({ dueAt: serviceCases.nextDueAt })
    .from(serviceCases)
    .where(and(eq(serviceCases.tenantId, tx.tenantId), eq(serviceCases.id, caseId)));
  const left = (row?.dueAt?.getTime() ?? Infinity) - at.getTime();
  const isKept = plan.keepsDates && left > 0 && wanted.getTime() - at.getTime() > left;
  return isKept ? new Date(at.getTime() + left * random.between(0.2, 0.7)) : wanted;
}

/** Runs what time brings up to an instant, each timer when it is due. */
async function passTime(tx: TenantTx, caseId: string, until: Date, stage: DemoStage): Promise<void> {
  for (let run = 0; run < MOST_TIMERS; run += 1) {
    const [row] = await tx
      .select({ nextTimerAt: serviceCases.nextTimerAt })
      .from(serviceCases)
      .where(and(eq(serviceCases.tenantId, tx.tenantId), eq(serviceCases.id, caseId)));
    if (row?.nextTimerAt == null || row.nextTimerAt > until) return;
    await runCaseTimer(tx, caseId, { at: row.nextTimerAt, keys: stage.keys, staff: stage.members });
  }
}

async function closedIn(tx: TenantTx, { state, rules }: LoadedCase, at: Date): Promise<ReadonlySet<string>> {
  return closedTransitions(state, rules.definition, rules.limits, await readWorkingTime(tx), at.getTime());
}

/** @returns false when the workflow refuses what was made up: the case then stays where it is */
async function make(
  tx: TenantTx,
  loaded: LoadedCase,
  step: DemoStep,
  stage: DemoStage,
  { at, random }: { readonly at: Date; readonly random: Random },
): Promise<boolean> {
  const { transition, member } = step;
  const { rules, state } = loaded;
  const dueAt = nearestClock(clocksOf(state, rules.definition, rules.limits))?.told?.dueAt ?? null;
  const promises = promiseBounds(dueAt, at, await readWorkingTime(tx));
  const asksForEntry = transition.inputs.some(({ kind }) => kind === 'entry');
  const entries = asksForEntry ? await readGivableEntries(tx) : [];
  const made = await actInCase(
    tx,
    loaded,
    {
      transition: transition.id,
      inputs: fillInputs(stage.definition, state, step, { ...stage, at, promises, entries }, random),
      actor: member === null ? { kind: 'citizen' } : { kind: 'official', roles: [member] },
      signedBy: ({ role, unit }) =>
        member === null ? { kind: 'citizen' } : { kind: 'official', userId: member.userId, role, unit },
      channel: 'web',
      staff: stage.members,
      submissionId: null,
    },
    { now: at, keys: stage.keys },
  );
  if (made.ok && member !== null) {
    const issuer = { now: at, keys: stage.keys, official: { userId: member.userId, memberships: [member] } };
    await issueWithAct(tx, issuer, { caseId: loaded.row.id, transition }, stage.wording);
  }
  return made.ok;
}

/** Half of those whose case has ended say how it was. */
async function maybeRate(tx: TenantTx, caseId: string, stage: DemoStage, random: Random): Promise<void> {
  const loaded = await loadCaseById(tx, caseId, 'for-update');
  const at = new Date(loaded.state.lastEventAt + random.between(1, 60) * HOUR_MS);
  if (loaded.state.outcome === null || at > stage.until || !random.chance(0.5)) return;
  const closed = await closedIn(tx, loaded, at);
  const rating = possibleSteps(stage.definition, loaded.state, { members: [], closed }).find(
    ({ transition }) => transition.to === null && transition.inputs.some(({ kind }) => kind === 'score'),
  );
  if (rating !== undefined) await make(tx, loaded, rating, stage, { at, random });
}

/** Some hours later, between eight and four, on a weekday, in western Indonesian time. */
function later(from: Date, hours: number): Date {
  const local = new Date(from.getTime() + (hours + 7) * HOUR_MS);
  if (local.getUTCHours() >= 16) local.setTime(local.getTime() + 16 * HOUR_MS);
  if (local.getUTCHours() < 8) local.setTime(local.getTime() + 8 * HOUR_MS);
  const weekday = local.getUTCDay();
  if (weekday === 6) local.setTime(local.getTime() + 48 * HOUR_MS);
  if (weekday === 0) local.setTime(local.getTime() + 24 * HOUR_MS);
  return new Date(local.getTime() - 7 * HOUR_MS);
}
