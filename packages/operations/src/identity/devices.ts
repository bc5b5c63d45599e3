import { isId, sessions, withIdentity, type Database, type IdentityTx } from '@maklumat/db';
import { and, desc, eq, gt } from 'drizzle-orm';
import { endSessionsOf } from './keep-sessions';
import { noteAccount } from './note-account';
import type { Session } from './session';
import { idleSince } from './session-token';

/** One of the devices a person is signed in on. */
export type Device = {
  /** What the form names it by. */
  readonly handle: string;
  /** Browser and system in words; empty when it said neither. */
  readonly device: string;
  readonly since: Date;
  readonly lastSeenAt: Date;
  /** The one this page was asked for from. */
  readonly isThis: boolean;
};

/** Where the person is signed in now, the last used first. */
export async function devicesOf(
  database: Database,
  { userId, id }: Pick<Session, 'userId' | 'id'>,
  now: Date,
): Promise<Device[]> {
  const rows = await withIdentity(database, (tx) =>
    tx
      .select()
      .from(sessions)
      .where(
        and(
          eq(sessions.userId, userId),
          gt(sessions.expiresAt, now),
          gt(sessions.lastSeenAt, idleSince(now)),
        ),
      )
      .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt)),
  );
  return rows.map((row) => ({
    handle: row.handle,
    device: row.device,
    since: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    isThis: row.id === id,
  }));
}

/** Ends one of the person's sessions; one that has ended, or is somebody else's, is no error and stays as it is. */
export async function endDevice(
  database: Database,
  { userId }: Session,
  handle: string,
  now: Date,
): Promise<void> {
  if (!isId(handle)) return;
  await withIdentity(database, async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, userId), eq(sessions.handle, handle)))
      .returning({ id: sessions.id });
    await noteEnded(tx, userId, ended.length, now);
  });
}

/** Ends every session of the person but this one. @returns how many there were */
export async function endOtherDevices(
  database: Database,
  { userId, id }: Session,
  now: Date,
): Promise<number> {
  return withIdentity(database, async (tx) => {
    const ended = await endSessionsOf(tx, userId, id);
    await noteEnded(tx, userId, ended, now);
    return ended;
  });
}

async function noteEnded(tx: IdentityTx, userId: string, ended: number, at: Date): Promise<void> {
  if (ended === 0) return;
  await noteAccount(tx, { userId, action: 'own-sessions-ended', at, details: { sessions: ended } });
}
