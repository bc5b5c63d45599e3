import {
  entranceNotes,
  memberships,
  newId,
  restingMemberships,
  type AuditedAction,
  type IdentityTx,
} from '@maklumat/db';
import { and, eq, sql } from 'drizzle-orm';

/** What happens to accounts at the entrance. @internal */
export type AccountAction = Extract<
  AuditedAction,
  | 'signed-in'
  | 'sign-in-failed'
  | 'signed-out'
  | 'own-sessions-ended'
  | 'password-changed'
  | 'password-set'
  | 'authenticator-set-up'
  | 'authenticator-removed'
  | 'recovery-codes-renewed'
  | 'platform-role-given'
  | 'role-given'
  | 'password-link-made'
  | 'authenticator-reset'
>;

/** Who acts when nobody is signed in: the entrance itself refused. @internal */
export const ENTRANCE = 'entrance';

/** Somebody who works nowhere. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Writes down what happened to an account, for the audit logs of the agencies the person works in; the runner moves it
 * there (`carryEntranceNotes`). Of nobody, and of somebody who works nowhere, no row is left; the statements are the
 * same, so that no time tells who works here. What a name was tried with is not kept.
 *
 * @param happened.userId null for a name of nobody
 * @param happened.only the agency alone that it happened in; null: every one the person works in, also where disabled
 * @internal
 */
export async function noteAccount(
  tx: IdentityTx,
  happened: {
    readonly userId: string | null;
    readonly action: AccountAction;
    /** Who did it; the person themselves when not given. */
    readonly actor?: string;
    readonly at: Date;
    readonly only?: string | null;
    readonly details?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const { userId, action, actor = `user:${userId ?? NOBODY}`, at, only = null, details = {} } = happened;
  const id = newId();
  for (const table of [memberships, restingMemberships]) {
    await tx
      .insert(entranceNotes)
      .select(
        tx
          .selectDistinct({
            tenantId: table.tenantId,
            id: sql<string>`${id}::uuid`.as('id'),
            userId: table.userId,
            actor: sql<string>`${actor}::text`.as('actor'),
            action: sql<AccountAction>`${action}::text`.as('action'),
            occurredAt: sql<Date>`${at.toISOString()}::timestamptz`.as('occurred_at'),
            details: sql<Record<string, unknown>>`${JSON.stringify(details)}::jsonb`.as('details'),
          })
          .from(table)
          .where(
            and(eq(table.userId, userId ?? NOBODY), only === null ? undefined : eq(table.tenantId, only)),
          ),
      )
      .onConflictDoNothing();
  }
}
