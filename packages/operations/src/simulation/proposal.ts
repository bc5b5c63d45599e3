import { compileCalendars, keepHolidays, type WorkingCalendar, type WorkingTime } from '@maklumat/calendar';
import type { ProposedRules } from '@maklumat/cases';
import { agencyProfiles, type TenantTx } from '@maklumat/db';
import { AgencyProfile, type StandardVersion, type TimeLimit } from '@maklumat/standards';
import type { WorkflowDefinition } from '@maklumat/workflow';
import { eq } from 'drizzle-orm';
import { readSnapshot } from '../amendments/calendar-snapshot';
import { limitsOf, type CaseRules } from '../cases/case-rules';

/** What is proposed: one version of a workflow, one of a standard, or the agency's calendars. */
export type ServiceProposal =
  | { readonly kind: 'workflow'; readonly definition: WorkflowDefinition }
  | { readonly kind: 'standard'; readonly standard: StandardVersion }
  | { readonly kind: 'calendars'; readonly calendars: readonly WorkingCalendar[] };

/** Why a proposal cannot be simulated for a service. */
export type ProposalRefusal =
  /** The agency has no such service. */
  | { readonly code: 'service-unknown' }
  /** The workflow carries out another service. */
  | { readonly code: 'another-service'; readonly service: string }
  /** The calendars leave out one that dates are counted by: the office's, or one that a limit names. */
  | { readonly code: 'calendar-missing'; readonly calendar: string }
  /** A limit of the standard names a calendar that the agency does not have. */
  | { readonly code: 'calendar-unknown'; readonly calendar: string };

/** Why a case cannot be counted under a proposal at all; null: it can. */
export function refusalOfLimits(
  { kind }: ServiceProposal,
  limits: readonly TimeLimit[],
  { others }: WorkingTime,
): ProposalRefusal | null {
  const named = limits.flatMap(({ calendar }) => calendar ?? []);
  const calendar = named.find((slug) => !others.has(slug));
  if (calendar === undefined) return null;
  return { code: kind === 'calendars' ? 'calendar-missing' : 'calendar-unknown', calendar };
}

/** What a proposal changes in a case that is bound to these rules; null where it is about something else. */
export function changedRules(
  proposal: ServiceProposal,
  rules: CaseRules,
  calendar: WorkingTime | null,
): ProposedRules | null {
  switch (proposal.kind) {
    case 'workflow':
      return proposal.definition.slug === rules.definition.slug
        ? { definition: proposal.definition, limits: limitsOf(proposal.definition, rules.standard) }
        : null;
    case 'standard':
      return { limits: limitsOf(rules.definition, proposal.standard) };
    case 'calendars':
      return calendar === null ? null : { calendar };
  }
}

/** The slug of the calendar the agency counts by. */
export async function officeCalendarSlug(tx: TenantTx): Promise<string | null> {
  const [row] = await tx
    .select({ content: agencyProfiles.content })
    .from(agencyProfiles)
    .where(eq(agencyProfiles.tenantId, tx.tenantId));
  return row === undefined ? null : AgencyProfile.parse(row.content).officeCalendar;
}

/**
 * Proposed calendars with the nation's days off, and with the days the agency set elsewhere, which an apply of the file
 * keeps as well; kept nowhere.
 *
 * @param slug the one the agency counts by
 */
export async function compileProposed(
  tx: TenantTx,
  calendars: readonly WorkingCalendar[],
  slug: string,
): Promise<WorkingTime> {
  const { calendars: recorded, national, ramadan } = await readSnapshot(tx);
  const proposed = calendars.map((calendar) => {
    const own = recorded.find((one) => one.slug === calendar.slug)?.localHolidays ?? [];
    return { ...calendar, localHolidays: keepHolidays(calendar.localHolidays, own) };
  });
  return compileCalendars(proposed, slug, { national, ramadan });
}
