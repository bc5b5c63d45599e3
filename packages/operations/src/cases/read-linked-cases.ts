import { serviceCases, type TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import type { Outcome, Stage } from '@maklumat/workflow';
import { and, asc, eq, or } from 'drizzle-orm';
import type { CaseRow } from './load-case';
import { readDefinition } from './case-rules';

/** A case that belongs together with another: it was opened in it, or the other way round. */
export type LinkedCase = {
  readonly number: string;
  /** `opened-in`: the one this case was opened in. `opened-here`: one that was opened in this case. */
  readonly relation: 'opened-in' | 'opened-here';
  readonly name: LocalisedText;
  /** What it is called: "keberatan". */
  readonly noun: LocalisedText;
  readonly label: LocalisedText;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  /** Local date that was told for it next; null when none is. */
  readonly dueOn: string | null;
  readonly receivedAt: string;
};

/** The cases that belong to a case, the one it was opened in first, then by age. @internal */
export async function readLinkedRows(tx: TenantTx, { id, parentId }: CaseRow): Promise<CaseRow[]> {
  const rows = await tx
    .select()
    .from(serviceCases)
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        or(eq(serviceCases.parentId, id), parentId === null ? undefined : eq(serviceCases.id, parentId)),
      ),
    )
    .orderBy(asc(serviceCases.receivedAt), asc(serviceCases.id));
  return rows.toSorted((a, b) => Number(b.id === parentId) - Number(a.id === parentId));
}

/** What is shown of the cases that belong to a case: where they stand, no word of theirs. @internal */
export async function viewLinkedCases(tx: TenantTx, row: CaseRow): Promise<LinkedCase[]> {
  const linked: LinkedCase[] = [];
  for (const other of await readLinkedRows(tx, row)) {
    const { name, form, states } = await readDefinition(tx, other.workflowVersionId);
    const state = states.find(({ id }) => id === other.state);
    linked.push({
      number: other.number,
      relation: other.id === row.parentId ? 'opened-in' : 'opened-here',
      name,
      noun: form.noun,
      label: state?.label ?? { id: other.state },
      stage: state?.stage ?? 'received',
      outcome: state?.outcome ?? null,
      dueOn: other.nextDueOn,
      receivedAt: other.receivedAt.toISOString(),
    });
  }
  return linked;
}
