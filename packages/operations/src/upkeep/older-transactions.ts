import { setTimeout as pause } from 'node:timers/promises';
import { withTenant, type Database } from '@maklumat/db';
import { sql } from 'drizzle-orm';

const ASK_AGAIN_MS = 100;

/** A transaction that began before a moment does not end. */
export class OlderTransactionError extends Error {
  override readonly name = 'OlderTransactionError';
  readonly code = 'older-transaction';

  constructor() {
    super(
      'A transaction that began earlier is still running and may write under the key before; nothing was destroyed. Run the command again when it has ended.',
    );
  }
}

/**
 * Waits until every transaction of the app's login that runs now has ended: what it read before is then nobody's any
 * more. New ones are not kept waiting.
 *
 * @param mostMs how long it waits at most
 * @throws {OlderTransactionError} when one of them has not ended by then
 */
export async function waitForOlderTransactions(
  database: Database,
  tenantId: string,
  mostMs: number,
): Promise<void> {
  const since = await withTenant(database, tenantId, async (tx) => {
    const [row] = await tx.execute<{ now: string }>(sql`select clock_timestamp()::text as now`);
    return row?.now ?? '';
  });
  for (let waited = 0; ; waited += ASK_AGAIN_MS) {
    const [row] = await withTenant(database, tenantId, (tx) =>
      tx.execute<{ older: number }>(sql`select count(*)::int as older from pg_stat_activity
        where datname = current_database() and usename = session_user and xact_start < ${since}::timestamptz`),
    );
    if (row?.older === 0) return;
    if (waited >= mostMs) throw new OlderTransactionError();
    await pause(ASK_AGAIN_MS);
  }
}
