import type { RequestState } from './request';

const HOUR_MS = 3_600_000;

/** 3 x 24 jam: hours of the clock, through nights, weekends and days off. */
export const ANSWER_HOURS = 72;

/** After so many hours whoever decides is reminded: one day is left. */
export const REMINDER_HOURS = 48;

/**
 * The last moment at which an answer, or a notice of a breach, is on time.
 *
 * @param from when the request reached the agency, or the breach was found
 * @see UU 27/2022 Pasal 30 ayat (1), Pasal 32 ayat (2), Pasal 41 ayat (1), Pasal 46 ayat (1)
 */
export function answerDueAt(from: Date): Date {
  return new Date(from.getTime() + ANSWER_HOURS * HOUR_MS);
}

/** When whoever decides is reminded of a request that is still open. */
export function reminderAt(from: Date): Date {
  return new Date(from.getTime() + REMINDER_HOURS * HOUR_MS);
}

/** Where a request stands by its clock: `soon` is within the last day, `late` has no answer and should have one. */
export type RequestStanding = 'open' | 'soon' | 'late' | 'answered' | 'answered-late';

/** @param request with its own due instant, which is still on time */
export function standingOf(
  request: { readonly state: RequestState; readonly receivedAt: Date; readonly decidedAt: Date | null },
  now: Date,
): RequestStanding {
  const due = answerDueAt(request.receivedAt).getTime();
  if (request.decidedAt !== null) return request.decidedAt.getTime() > due ? 'answered-late' : 'answered';
  if (now.getTime() > due) return 'late';
  return now.getTime() >= reminderAt(request.receivedAt).getTime() ? 'soon' : 'open';
}
