import type { CaseState } from '@maklumat/cases';
import type { WorkingTime } from '@maklumat/calendar';
import { reportingCases, type TenantTx } from '@maklumat/db';
import { caseFact } from '@maklumat/reporting';
import { and, eq } from 'drizzle-orm';
import type { CaseRules } from '../cases/case-rules';

type FactRow = typeof reportingCases.$inferSelect;
/** Columns of `reporting_cases` that follow from the log and the calendar. */
export type FactColumns = Omit<FactRow, 'tenantId' | 'id' | 'example'>;

/** What the agency reports of a case, as columns. */
export function factColumns(state: CaseState, rules: CaseRules, calendar: WorkingTime): FactColumns {
  const fact = caseFact(state, rules.definition, rules.limits, calendar);
  return { ...fact, dueAt: fact.dueAt === null ? null : new Date(fact.dueAt) };
}

/** Writes the fact of a case, in the transaction of the event it follows from. */
export async function writeCaseFact(
  tx: TenantTx,
  serviceCase: { readonly id: string; readonly example: boolean },
  columns: FactColumns,
): Promise<void> {
  await tx
    .insert(reportingCases)
    .values({ tenantId: tx.tenantId, ...serviceCase, ...columns })
    .onConflictDoUpdate({ target: [reportingCases.tenantId, reportingCases.id], set: columns });
}

/** The fact as it is stored; null when there is none. */
export async function readCaseFact(tx: TenantTx, caseId: string): Promise<FactRow | null> {
  const [row] = await tx
    .select()
    .from(reportingCases)
    .where(and(eq(reportingCases.tenantId, tx.tenantId), eq(reportingCases.id, caseId)));
  return row ?? null;
}
