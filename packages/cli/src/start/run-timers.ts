import { setTimeout as wait } from 'node:timers/promises';
import { closeDatabase, DatabaseUnreachableError, openDatabase, type Database } from '@maklumat/db';
import {
  runDueRecounts,
  runDueTimers,
  runSubjectClocks,
  sealDueAudits,
  type AuditSealReport,
  type MasterKey,
  type RecountReport,
  type SubjectClockReport,
  type TimerReport,
} from '@maklumat/operations';

const EVERY_MS = 3000;
const CASES_A_ROUND = 200;

/** The runner of a served process; stop() ends it after the round it is in. */
export type TimerRunner = { readonly stop: () => Promise<void> };

/**
 * Runs every recount that was asked for and every timer that is due, and seals the audit logs, every few seconds, until it is stopped. One round after the other, never two at
 * once; a database that is away is waited for and said once.
 *
 * @param say told in whole sentences what went wrong
 */
export function startTimerRunner(
  appUrl: string,
  keys: MasterKey,
  say: (line: string) => void,
  everyMs = EVERY_MS,
): TimerRunner {
  return startRunner(appUrl, (database) => runRound(database, keys, say), say, everyMs);
}

/** One round on the database; a sentence when it could not be done. */
type Round = (database: Database) => Promise<string | null>;

/** Makes one round after the other until it is stopped; what goes wrong is said once. */
export function startRunner(
  appUrl: string,
  round: Round,
  say: (line: string) => void,
  everyMs: number,
): TimerRunner {
  const database = openDatabase({ url: appUrl, max: 1 });
  const stopping = new AbortController();
  const ended = runUntilStopped(database, round, say, everyMs, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await ended;
      await closeDatabase(database);
    },
  };
}

async function runUntilStopped(
  database: Database,
  round: Round,
  say: (line: string) => void,
  everyMs: number,
  stopping: AbortSignal,
): Promise<void> {
  let trouble: string | null = null;
  while (!stopping.aborted) {
    const now: string | null = await round(database);
    if (now !== null && now !== trouble) say(now);
    trouble = now;
    // An abort only ends the wait: the loop then ends by itself.
    await wait(everyMs, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** One round. Whatever goes wrong is a sentence, so that the next round comes. */
async function runRound(
  database: Database,
  keys: MasterKey,
  say: (line: string) => void,
): Promise<string | null> {
  try {
    const recounts = await runDueRecounts(database, () => new Date());
    for (const line of recountLines(recounts)) say(line);
    const report = await runDueTimers(database, { now: new Date(), keys, limit: CASES_A_ROUND });
    for (const line of [...failureLines(report), ...unheardLines(report)]) say(line);
    for (const line of subjectLines(await runSubjectClocks(database, new Date()))) say(line);
    for (const line of sealLines(await sealDueAudits(database, () => new Date()))) say(line);
    return null;
  } catch (error) {
    if (error instanceof DatabaseUnreachableError) return 'Timers wait: the database does not answer.';
    return `Timers wait: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
  }
}

/** One line an agency whose cases were counted again, or could not be. */
export function recountLines({ done, failed }: RecountReport): string[] {
  return [
    ...done.map(
      ({ tenantId, moved, stood, failed: broken }) =>
        `The calendar of tenant ${tenantId} changed: ${String(moved)} dates moved, ${String(stood)} stand${broken === 0 ? '' : `, ${String(broken)} cases could not be read`}.`,
    ),
    ...failed.map(
      ({ tenantId, attempts, reason }) =>
        `The recount of tenant ${tenantId} failed (attempt ${String(attempts)}): ${reason}`,
    ),
  ];
}

/** One line a request about personal data whose clock could not be read; names ids only. */
export function subjectLines({ failed }: SubjectClockReport): string[] {
  return failed.map(
    ({ tenantId, requestId, reason }) =>
      `The clock of request ${requestId} of tenant ${tenantId} failed: ${reason}`,
  );
}

/** One line an agency whose audit log could not be sealed; names ids only. */
export function sealLines({ failed }: AuditSealReport): string[] {
  return failed.map(
    ({ tenantId, reason }) => `The audit log of tenant ${tenantId} could not be sealed: ${reason}`,
  );
}

/** One line a case whose timer failed; names ids only. */
export function failureLines({ failed }: TimerReport): string[] {
  return failed.map(
    ({ tenantId, caseId, attempts, givenUp, reason }) =>
      `A timer of case ${caseId} of tenant ${tenantId} failed (attempt ${String(attempts)}${givenUp ? ', given up' : ''}): ${reason}`,
  );
}

/** One line a reminder or escalation that reached nobody, administrators included; names ids and roles only. */
export function unheardLines({ unheard }: TimerReport): string[] {
  return unheard.map(
    ({ tenantId, caseId, timer, roles }) =>
      `Nobody was told of ${timer} in case ${caseId} of tenant ${tenantId}: nobody holds ${roles.join(' or ')}, and nobody administers the agency. Add somebody with "users add".`,
  );
}
