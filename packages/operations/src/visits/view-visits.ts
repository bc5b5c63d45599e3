import { visitDays, visitFigures, type VisitDay, type VisitFigures } from '@maklumat/reporting';
import { startOfDay, type AgencyProfile, type LocalisedText } from '@maklumat/standards';
import { dayInZone } from '@maklumat/calendar';
import { readWorkingTime } from '../calendar/read-working-time';
import type { OfficialContext } from '../context';
import { readQueueScope, type WorkflowInUse } from '../office/queue-scope';
import { OperationError } from '../operation-error';
import { readFrame } from '../public/read-frame';
import { readInside, type InsideVisit } from './read-inside';
import { readVisits, type ReadVisit } from './read-visits';
import { readVisitWorkflows } from './visit-workflows';

/** How often one answer was chosen, or a visit stands or ended in one state. */
export type VisitShare = { readonly label: LocalisedText; readonly count: number };

/** A month at the desk. */
export type VisitMonth = {
  readonly zone: AgencyProfile['zone'];
  readonly workflows: readonly LocalisedText[];
  /** `2026-11`; null neighbours are not to be had: the month after this one. */
  readonly month: string;
  readonly before: string;
  readonly after: string | null;
  readonly today: string;
  readonly days: readonly VisitDay[];
  readonly total: VisitFigures;
  /** What was chosen in the form, by question, and last how the visits stand or ended. */
  readonly shares: readonly {
    readonly question: LocalisedText | null;
    readonly shares: readonly VisitShare[];
  }[];
  /** Whoever is inside now, whenever they came. */
  readonly inside: { readonly visits: readonly InsideVisit[]; readonly amount: number };
  readonly hasExamples: boolean;
  /** More visits than are counted: the figures are of the first ones. */
  readonly isCut: boolean;
};

/**
 * The visits of a month by day, of every service people come to the desk for.
 *
 * @param asked `2026-11`; the current month for null and for what is no month that has come
 * @throws {OperationError} `forbidden` for who has no role in such a service
 */
export async function viewVisits(ctx: OfficialContext, asked: string | null): Promise<VisitMonth> {
  return ctx.run('cases:read', async (tx) => {
    const scope = await readQueueScope(tx, ctx.official.memberships);
    const workflows = await readVisitWorkflows(tx, ctx, scope);
    if (workflows.length === 0) throw new OperationError('forbidden');
    const { zone } = (await readFrame(tx)).profile;
    const today = dayInZone(ctx.now, zone);
    const month = monthOf(asked, today);
    const [before, after] = [neighbour(month, -1), neighbour(month, 1)];
    const period = { from: startOfDay(`${month}-01`, zone), until: startOfDay(`${after}-01`, zone) };
    const { visits, isCut } = await readVisits(tx, scope, workflows, period);
    const now = ctx.now.getTime();
    return {
      ...{ zone, month, before, today, isCut },
      workflows: newestOf(workflows).map(({ definition }) => definition.name),
      after: month === today.slice(0, 7) ? null : after,
      days: visitDays(visits, await readWorkingTime(tx), now),
      total: visitFigures(visits, now),
      shares: sharesOf(visits, workflows),
      inside: await readInside(tx, ctx, scope, workflows),
      hasExamples: visits.some(({ example }) => example),
    };
  });
}

const FIRST_MONTH = '2020-01';

function monthOf(asked: string | null, today: string): string {
  const current = today.slice(0, 7);
  const isMonth = asked !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked);
  return isMonth && asked <= current && asked >= FIRST_MONTH ? asked : current;
}

function neighbour(month: string, by: -1 | 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** One version of each workflow: the one whose names count. */
function newestOf(workflows: readonly WorkflowInUse[]): WorkflowInUse[] {
  const newest = new Map<string, WorkflowInUse>();
  for (const one of workflows) {
    const known = newest.get(one.definition.slug);
    if (known === undefined || known.definition.version < one.definition.version)
      newest.set(one.definition.slug, one);
  }
  return [...newest.values()];
}

function sharesOf(visits: readonly ReadVisit[], workflows: readonly WorkflowInUse[]): VisitMonth['shares'] {
  const newest = newestOf(workflows);
  const questions = newest.flatMap(({ definition }) =>
    definition.form.questions.flatMap(({ id, kind, label, options }) => {
      if (kind !== 'choice') return [];
      const ofWorkflow = visits.filter((visit) => slugOf(visit, workflows) === definition.slug);
      const shares = options.map((option) => ({
        label: option.label,
        count: ofWorkflow.filter(({ choices }) => choices[id] === option.id).length,
      }));
      return [{ question: label, shares: shares.filter(({ count }) => count > 0) }];
    }),
  );
  const states = newest.flatMap(({ definition }) =>
    definition.states.map(({ id, label }) => ({
      label,
      count: visits.filter((visit) => visit.state === id && slugOf(visit, workflows) === definition.slug)
        .length,
    })),
  );
  const stands = { question: null, shares: states.filter(({ count }) => count > 0) };
  return [...questions, stands].filter(({ shares }) => shares.length > 0);
}

function slugOf({ workflowVersionId }: ReadVisit, workflows: readonly WorkflowInUse[]): string | undefined {
  return workflows.find(({ versionId }) => versionId === workflowVersionId)?.definition.slug;
}
