import { expect, test } from 'vitest';
import { unheardLines } from './run-timers';

test('a reminder that not even an administrator hears of is a line for the operator, with what to do', () => {
  const report = { ran: 1, skipped: 0, failed: [], stuck: 0 };
  const alert = {
    tenantId: 't-1',
    caseId: 'c-1',
    timer: 'escalate:answer:1',
    roles: ['kepala', 'sekretaris'],
  };
  expect(unheardLines({ ...report, unheard: [alert] })).toEqual([
    'Nobody was told of escalate:answer:1 in case c-1 of tenant t-1: nobody holds kepala or sekretaris, and nobody administers the agency. Add somebody with "users add".',
  ]);
  expect(unheardLines({ ...report, unheard: [] })).toEqual([]);
});
