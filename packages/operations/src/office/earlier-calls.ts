import { mayRecord } from '@maklumat/access';
import { caseContacts, caseRestrictions, serviceCases, type TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import type { WorkflowDefinition } from '@maklumat/workflow';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { isPhone } from '../cases/answer-shape';
import { phoneIndexesOf } from '../cases/case-contact';
import { readStartableWorkflows } from '../cases/current-rules';
import type { OfficialContext } from '../context';
import { openTenantKey } from '../keys';
import { OperationError } from '../operation-error';
import { readQueueScope } from './queue-scope';
import { recordAudit } from './record-audit';

/** A case of somebody who calls again: nothing of its words. */
export type EarlierCase = {
  readonly number: string;
  readonly receivedAt: string;
  readonly state: LocalisedText;
  readonly isOpen: boolean;
};

const MOST_SHOWN = 5;

/**
 * Cases under a name with this telephone number, newest first, of those the official sees. Who looked, and how many
 * there were, is written down each time; the number is not. What is no telephone number finds nothing, unlogged.
 *
 * @throws {OperationError} `forbidden` for who may not record calls
 */
export async function findEarlierCases(ctx: OfficialContext, phone: string): Promise<EarlierCase[]> {
  return ctx.run('cases:record', async (tx) => {
    const workflows = (await readStartableWorkflows(tx)).map(({ definition }) => definition);
    if (!workflows.some((one) => takesCalls(one) && mayRecord(one, ctx.official.memberships)))
      throw new OperationError('forbidden');
    if (!isPhone(phone)) return [];
    const found = await readCases(tx, ctx, phoneIndexesOf(phone, await openTenantKey(tx, ctx.keys)));
    await recordAudit(tx, ctx, {
      ...{ action: 'caller-looked-up', subject: 'telephone', details: { found: found.length } },
    });
    return found;
  });
}

/** Whether a workflow has calls written down in it. @internal */
export function takesCalls({ doors }: WorkflowDefinition): boolean {
  return doors.recorded.includes('telephone');
}

async function readCases(
  tx: TenantTx,
  ctx: OfficialContext,
  phoneIndexes: readonly string[],
): Promise<EarlierCase[]> {
  const scope = await readQueueScope(tx, ctx.official.memberships);
  const rows = await tx
    .select({
      ...{ number: serviceCases.number, receivedAt: serviceCases.receivedAt, state: serviceCases.state },
      ...{ closedAt: serviceCases.closedAt, versionId: serviceCases.workflowVersionId },
    })
    .from(serviceCases)
    .innerJoin(
      caseContacts,
      and(eq(caseContacts.tenantId, serviceCases.tenantId), eq(caseContacts.id, serviceCases.id)),
    )
    .leftJoin(
      caseRestrictions,
      and(eq(caseRestrictions.tenantId, serviceCases.tenantId), eq(caseRestrictions.id, serviceCases.id)),
    )
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        eq(caseContacts.tenantId, tx.tenantId),
        inArray(caseContacts.phoneIndex, [...phoneIndexes]),
        // Who asked that their data be processed no further is not found by them.
        isNull(caseRestrictions.id),
        // Who hides the name from others is not found by the number.
        eq(serviceCases.identity, 'named'),
        scope.seen,
      ),
    )
    .orderBy(desc(serviceCases.receivedAt), desc(serviceCases.id))
    .limit(MOST_SHOWN);
  return rows.map(({ number, receivedAt, state, closedAt, versionId }) => {
    const workflow = scope.workflows.find((one) => one.versionId === versionId)?.definition;
    const label = workflow?.states.find(({ id }) => id === state)?.label ?? { id: state };
    return { number, receivedAt: receivedAt.toISOString(), state: label, isOpen: closedAt === null };
  });
}
