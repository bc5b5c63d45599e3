import { platformRoles, sessions, users, withIdentity, type Database, type IdentityTx } from '@maklumat/db';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { readMemberships } from './memberships-of';
import type { HalfSession, Session } from './session';
import { idleSince, sessionIdOf } from './session-token';

/** A session is noted as seen at most this often, so that reading pages does not write. */
const SEEN_EVERY_MS = 5 * 60_000;

/**
 * Who holds this token now: null for a token nobody gave out, one that was signed out, one that has ended (after
 * a working day, or hours without a page), one that still owes a step, and for a person who was disabled since.
 */
export async function readSession(database: Database, token: string, now: Date): Promise<Session | null> {
  const id = sessionIdOf(token);
  if (id === null) return null;
  return withIdentity(database, async (tx) => {
    const row = await readRow(tx, id, now);
    if (row === undefined || missingOf(row) !== null) return null;
    const memberships = await readMemberships(tx, row.userId, now);
    const roles = await tx
      .select({ role: platformRoles.role })
      .from(platformRoles)
      .where(eq(platformRoles.userId, row.userId));
    if (now.getTime() - row.lastSeenAt.getTime() > SEEN_EVERY_MS)
      await tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, id));
    const isMember = memberships.some(({ tenantId }) => tenantId === row.activeTenantId);
    return {
      id,
      userId: row.userId,
      displayName: row.displayName,
      signInName: row.signInName,
      expiresAt: row.expiresAt,
      tenantId: isMember ? row.activeTenantId : null,
      memberships,
      platformRoles: roles.map(({ role }) => role),
    } as unknown as Session;
  });
}

/** Who holds this token and owes a step before anything opens; null for everybody else. */
export async function readHalfSession(
  database: Database,
  token: string,
  now: Date,
): Promise<HalfSession | null> {
  const id = sessionIdOf(token);
  if (id === null) return null;
  const row = await withIdentity(database, (tx) => readRow(tx, id, now));
  const missing = row === undefined ? null : missingOf(row);
  if (row === undefined || missing === null) return null;
  const { userId, displayName, signInName, expiresAt } = row;
  return { id, userId, displayName, signInName, missing, expiresAt } as unknown as HalfSession;
}

function missingOf({ secondFactor }: Pick<SessionRow, 'secondFactor'>): HalfSession['missing'] | null {
  if (secondFactor === 'asked') return 'code';
  return secondFactor === 'to-set-up' ? 'set-up' : null;
}

type SessionRow = NonNullable<Awaited<ReturnType<typeof readRow>>>;

async function readRow(tx: IdentityTx, id: string, now: Date) {
  const [row] = await tx
    .select({
      userId: sessions.userId,
      displayName: users.displayName,
      signInName: users.signInName,
      secondFactor: sessions.secondFactor,
      activeTenantId: sessions.activeTenantId,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, id),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, idleSince(now)),
        isNull(users.disabledAt),
      ),
    );
  return row;
}
