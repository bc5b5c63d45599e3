import type { OfficialContext } from '../context';
import { recordAudit } from './record-audit';

/** What the console tells about the address of somebody's deadlines; never the address itself. */
export type CalendarFeedView = {
  /** When the address in use was made, as an ISO text; null: there is none. */
  readonly madeAt: string | null;
};

/** Whether the official has an address under which a calendar program reads the deadlines in this agency. */
export async function viewCalendarFeed(ctx: OfficialContext): Promise<CalendarFeedView> {
  return { madeAt: (await ctx.calendarFeed.madeAt())?.toISOString() ?? null };
}

/**
 * Makes an address in place of the one there was, which ends at once. Written down, without the address.
 *
 * @returns the token of the address, to be shown this once: only its hash is kept
 */
export async function renewCalendarFeed(ctx: OfficialContext): Promise<string> {
  await ctx.run('cases:read', (tx) =>
    recordAudit(tx, ctx, { action: 'calendar-feed-made', subject: ctx.official.userId }),
  );
  return ctx.calendarFeed.renew();
}

/** Ends the address in use; without one nothing happens. Written down. */
export async function revokeCalendarFeed(ctx: OfficialContext): Promise<void> {
  await ctx.run('cases:read', (tx) =>
    recordAudit(tx, ctx, { action: 'calendar-feed-revoked', subject: ctx.official.userId }),
  );
  await ctx.calendarFeed.revoke();
}
