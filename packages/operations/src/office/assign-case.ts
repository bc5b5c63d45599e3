import { readWorkingTime } from '../calendar/read-working-time';
import { notBefore } from '../cases/act-in-case';
import { assigneesOf } from '../cases/assignees';
import { recordEvents } from '../cases/record-events';
import type { OfficialContext } from '../context';
import { OperationError } from '../operation-error';
import { recordAudit } from './record-audit';
import { loadSeenCase, roleAtWork, signedBy } from './seen-case';

/**
 * Gives a case to somebody, takes it, or puts it back (null). Giving it to whoever has it changes nothing.
 *
 * @throws {OperationError} `not-found` for a case out of sight, `forbidden` for who only reads it, `conflict` for an
 *   ended case, `invalid-input` for somebody who could not work on it
 */
export async function assignCase(ctx: OfficialContext, number: string, userId: string | null): Promise<void> {
  const colleagues = await ctx.colleagues();
  await ctx.run('cases:decide', async (tx) => {
    const seen = await loadSeenCase(tx, ctx, number, 'for-update');
    const { loaded } = seen;
    const actor = signedBy(ctx, roleAtWork(ctx, seen));
    if (loaded.state.outcome !== null) throw new OperationError('conflict');
    if (userId === loaded.state.assigneeId) return;
    const able = assigneesOf(loaded, colleagues).some((person) => person.userId === userId);
    if (userId !== null && !able) throw new OperationError('invalid-input');
    await recordEvents(
      tx,
      { id: loaded.row.id, number: loaded.row.number, rules: loaded.rules, events: loaded.events },
      [
        {
          body: { type: 'assigned', userId },
          actor,
          channel: 'web',
          occurredAt: notBefore(ctx.now, loaded.state.lastEventAt),
          contents: [],
        },
      ],
      { now: ctx.now, calendar: await readWorkingTime(tx) },
    );
    await recordAudit(tx, ctx, { action: 'case-assigned', subject: loaded.row.number, details: { userId } });
  });
}
