import { caseContacts, serviceCases, type TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { isEmail, isPhone } from '../cases/answer-shape';
import { emailIndexesOf, phoneIndexesOf } from '../cases/case-contact';
import { readDefinition } from '../cases/case-rules';
import { openTenantKey, type TenantKey } from '../keys';
import { recordAudit } from '../office/record-audit';
import type { PrivacyContext } from './privacy-context';

/** A case of somebody who asks: nothing of its words. */
export type SubjectCase = {
  readonly number: string;
  readonly workflow: LocalisedText;
  readonly receivedAt: string;
  readonly isOpen: boolean;
};

/** Cases found, and what was looked for by: `null` is neither a telephone number nor an e-mail address. */
export type SubjectCases = {
  readonly by: 'phone' | 'email' | null;
  readonly cases: readonly SubjectCase[];
};

const MOST_SHOWN = 20;

/**
 * The cases somebody filed under their name with this telephone number or e-mail address, newest first. Who looked and
 * how many there were is written down; what was looked for is not. Confidential ones are not found so: who asks about
 * one of those has its number.
 */
export async function findSubjectCases(ctx: PrivacyContext, typed: string): Promise<SubjectCases> {
  const text = typed.trim();
  const by = isEmail(text) ? 'email' : isPhone(text) ? 'phone' : null;
  if (by === null) return { by, cases: [] };
  return ctx.run('personal-data:decide', async (tx) => {
    const cases = await readCases(tx, by, text, await openTenantKey(tx, ctx.keys));
    await recordAudit(tx, ctx, {
      ...{ action: 'subject-looked-up', subject: by, details: { found: cases.length } },
    });
    return { by, cases };
  });
}

async function readCases(
  tx: TenantTx,
  by: 'phone' | 'email',
  text: string,
  tenantKey: TenantKey,
): Promise<SubjectCase[]> {
  const rows = await tx
    .select({
      ...{ number: serviceCases.number, receivedAt: serviceCases.receivedAt },
      ...{ closedAt: serviceCases.closedAt, versionId: serviceCases.workflowVersionId },
    })
    .from(serviceCases)
    .innerJoin(
      caseContacts,
      and(eq(caseContacts.tenantId, serviceCases.tenantId), eq(caseContacts.id, serviceCases.id)),
    )
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        eq(caseContacts.tenantId, tx.tenantId),
        by === 'phone'
          ? inArray(caseContacts.phoneIndex, [...phoneIndexesOf(text, tenantKey)])
          : inArray(caseContacts.emailIndex, [...emailIndexesOf(text, tenantKey)]),
        eq(serviceCases.identity, 'named'),
      ),
    )
    .orderBy(desc(serviceCases.receivedAt), desc(serviceCases.id))
    .limit(MOST_SHOWN);
  return Promise.all(
    rows.map(async ({ number, receivedAt, closedAt, versionId }) => ({
      ...{ number, receivedAt: receivedAt.toISOString(), isOpen: closedAt === null },
      workflow: (await readDefinition(tx, versionId)).name,
    })),
  );
}
