import { sessions, withIdentity, type Database } from '@maklumat/db';
import { eq } from 'drizzle-orm';
import { sessionIdOf } from './session-token';

/** Ends the session of a token; the token opens nothing from then on. A token nobody gave out is no error. */
export async function signOut(database: Database, token: string): Promise<void> {
  const id = sessionIdOf(token);
  if (id === null) return;
  await withIdentity(database, (tx) => tx.delete(sessions).where(eq(sessions.id, id)));
}
