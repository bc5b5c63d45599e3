import { serviceCases } from '@maklumat/db';
import { and, eq, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { QueueScope } from './queue-scope';

/** The lists of the console, in the order of its menu. */
export const QUEUE_VIEWS = [
  'mine-now',
  'assigned-to-me',
  'unassigned',
  'waiting-for-reporter',
  'late',
  'all',
  'closed',
] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** What belongs into a list, beyond what may be seen. */
export function conditionOf(view: QueueView, scope: QueueScope, userId: string, now: Date): SQL {
  const isOpen = isNull(serviceCases.closedAt);
  switch (view) {
    case 'mine-now':
      return scope.mine;
    case 'assigned-to-me':
      return and(isOpen, eq(serviceCases.assigneeId, userId)) as SQL;
    case 'unassigned':
      return and(eq(serviceCases.holder, 'agency'), isNull(serviceCases.assigneeId)) as SQL;
    case 'waiting-for-reporter':
      return eq(serviceCases.holder, 'citizen');
    case 'late':
      return and(isOpen, lt(serviceCases.nextDueAt, now)) as SQL;
    case 'all':
      return sql`true`;
    case 'closed':
      return isNotNull(serviceCases.closedAt);
  }
}
