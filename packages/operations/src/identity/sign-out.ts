import { sessions, withIdentity, type Database } from '@maklumat/db';
import { eq } from 'drizzle-orm';
import { noteAccount } from './note-account';
import { sessionIdOf } from './session-token';

/** Ends the session of a token; the token opens nothing from then on. A token nobody gave out is no error. */
export async function signOut(database: Database, token: string, now: Date): Promise<void> {
  const id = sessionIdOf(token);
  if (id === null) return;
  await withIdentity(database, async (tx) => {
    const [ended] = await tx.delete(sessions).where(eq(sessions.id, id)).returning();
    if (ended === undefined || ended.activeTenantId === null || ended.expiresAt <= now) return;
    // Who still owed a step had not come in.
    if (ended.secondFactor === 'asked' || ended.secondFactor === 'to-set-up') return;
    const { userId, activeTenantId } = ended;
    await noteAccount(tx, { userId, action: 'signed-out', at: now, only: activeTenantId });
  });
}
