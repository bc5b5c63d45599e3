import { reportingAgencies, reportingStandards, type NationalTx } from '@maklumat/db';
import {
  addStandards,
  factsInForce,
  figuresOf,
  periodOf,
  standardsFigures,
  type Figures,
  type Period,
  type StandardsFigures,
} from '@maklumat/reporting';
import { LocalisedText } from '@maklumat/standards';
import type { NationalContext } from '../context';
import { groupBy } from './group-by';
import { readTallies } from './read-tallies';

/** One agency among all. */
export type AgencyFigures = {
  readonly slug: string;
  readonly name: LocalisedText;
  readonly standards: StandardsFigures;
  /** Null where no workflow has been recorded: no case can reach the agency here, which is not the same as none came. */
  readonly figures: Figures | null;
};

/** The figures of all agencies, in no particular order, and of all together. */
export type NationalFigures = {
  readonly period: Period;
  /** The moment up to which everything is counted. */
  readonly countedAt: string;
  readonly agencies: AgencyFigures[];
  readonly total: { readonly standards: StandardsFigures; readonly figures: Figures };
};

/**
 * What every agency reports of itself, read as the national role, which sees nothing else.
 *
 * @param year a calendar year; null: the last twelve months
 */
export async function viewNationalFigures(
  ctx: NationalContext,
  year: number | null,
): Promise<NationalFigures> {
  const period = periodOf(year, ctx.now.getTime());
  return ctx.run('national:read', async (tx) => {
    const known = await tx.select().from(reportingAgencies);
    const standards = await standardsByTenant(tx, ctx.now);
    const question = { tenantId: null, by: 'tenant', period, now: ctx.now } as const;
    const tallies = await readTallies(tx, question);
    const agencies = known.map(({ tenantId, slug, name, workflows }): AgencyFigures => {
      const own = tallies.get(tenantId) ?? [];
      return {
        slug,
        name: LocalisedText.parse(name),
        standards: standards.get(tenantId) ?? standardsFigures([]),
        figures: workflows === 0 && own.length === 0 ? null : figuresOf(own),
      };
    });
    return {
      period,
      countedAt: ctx.now.toISOString(),
      agencies,
      total: {
        standards: addStandards(agencies.map((agency) => agency.standards)),
        figures: figuresOf(known.flatMap(({ tenantId }) => tallies.get(tenantId) ?? [])),
      },
    };
  });
}

async function standardsByTenant(tx: NationalTx, now: Date): Promise<Map<string, StandardsFigures>> {
  const facts = await tx
    .select({
      tenantId: reportingStandards.tenantId,
      service: reportingStandards.service,
      beginsAt: reportingStandards.beginsAt,
      endsAt: reportingStandards.endsAt,
      stated: reportingStandards.stated,
    })
    .from(reportingStandards);
  const byTenant = groupBy(factsInForce(facts, now), ({ tenantId }) => tenantId);
  return new Map([...byTenant].map(([tenantId, own]) => [tenantId, standardsFigures(own)]));
}
