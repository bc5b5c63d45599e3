import { reportingStandards, type TenantTx } from '@maklumat/db';
import {
  factsInForce,
  figuresOf,
  periodOf,
  standardsFigures,
  type Figures,
  type Period,
  type StandardFact,
  type StandardsFigures,
} from '@maklumat/reporting';
import type { LocalisedText } from '@maklumat/standards';
import { eq } from 'drizzle-orm';
import { readStartableWorkflows } from '../cases/current-rules';
import type { TenantContext } from '../context';
import { readCards } from '../public/read-cards';
import { readFrame } from '../public/read-frame';
import type { AgencyFrame, Skipping } from '../public/views';
import { readTallies, type Tallies } from './read-tallies';

/** Figures of one way in which a service is asked for: the service itself, or complaints about it. */
export type WorkflowFigures = {
  readonly workflow: string;
  readonly name: LocalisedText;
  readonly kind: 'service' | 'complaint';
  readonly figures: Figures;
};

/** One published service with everything that runs on its standard. */
export type ServiceFigures = {
  readonly service: string;
  readonly name: LocalisedText;
  /** Components its standard states, of fourteen; null before an apply has counted them. */
  readonly stated: number | null;
  /** None: the service cannot be asked for here yet. */
  readonly workflows: WorkflowFigures[];
};

/** An agency's figures as everybody may see them. */
export type PerformancePage = AgencyFrame &
  Skipping & {
    readonly period: Period;
    /** The moment up to which everything is counted. */
    readonly countedAt: string;
    readonly standards: StandardsFigures;
    /** All cases of the agency; null where it has no workflow. */
    readonly total: Figures | null;
    readonly services: ServiceFigures[];
  };

/**
 * How an agency keeps what it promises: the figures the nation sees, by service.
 *
 * @param year a calendar year; null: the last twelve months
 */
export async function viewPerformance(ctx: TenantContext, year: number | null): Promise<PerformancePage> {
  const period = periodOf(year, ctx.now.getTime());
  return ctx.run('published:read', async (tx) => {
    const frame = await readFrame(tx);
    const { cards, skipped } = await readCards(tx, ctx.tenant.slug, ctx.now);
    const facts = factsInForce(await standardFacts(tx), ctx.now);
    const workflows = await readStartableWorkflows(tx);
    const question = { tenantId: tx.tenantId, by: 'workflow', period, now: ctx.now } as const;
    const tallies = await readTallies(tx, question);
    return {
      ...frame,
      skipped,
      period,
      countedAt: ctx.now.toISOString(),
      standards: standardsFigures(facts),
      total: workflows.length === 0 && tallies.size === 0 ? null : figuresOf([...tallies.values()].flat()),
      services: cards.map(({ slug, name }) => ({
        service: slug,
        name,
        stated: facts.find(({ service }) => service === slug)?.stated ?? null,
        workflows: workflows
          .filter(({ service }) => service === slug)
          .map(({ definition }) => workflowFigures(definition, tallies)),
      })),
    };
  });
}

function workflowFigures(
  { slug, name, kind }: Pick<WorkflowFigures, 'name' | 'kind'> & { readonly slug: string },
  tallies: Tallies,
): WorkflowFigures {
  return { workflow: slug, name, kind, figures: figuresOf(tallies.get(slug) ?? []) };
}

async function standardFacts(tx: TenantTx): Promise<StandardFact[]> {
  return tx
    .select({
      service: reportingStandards.service,
      beginsAt: reportingStandards.beginsAt,
      endsAt: reportingStandards.endsAt,
      stated: reportingStandards.stated,
    })
    .from(reportingStandards)
    .where(eq(reportingStandards.tenantId, tx.tenantId));
}
