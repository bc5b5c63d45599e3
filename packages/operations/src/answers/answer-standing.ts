/** Where an entry stands: what is public of it, and what waits for somebody. */
export type AnswerStanding = 'proposed' | 'returned' | 'published' | 'expired' | 'withdrawn';

/** The part of an entry that says where it stands. */
export type StandingFacts = {
  readonly publishedVersion: number | null;
  readonly proposedVersion: number | null;
  readonly returned: boolean;
  /** Last day on which the published version is public. */
  readonly validUntil: string | null;
};

/** Owners are told so many days before an entry stops being public. */
export const WARNED_DAYS_BEFORE = 30;

/** How long an entry holds when nobody says otherwise. */
const USUAL_MONTHS = 12;

/**
 * Where an entry stands on a day of the agency's own calendar. The last day counts in full: it stops being public at
 * 24.00 of that day.
 */
export function standingOf(entry: StandingFacts, today: string): AnswerStanding {
  if (entry.publishedVersion !== null && entry.validUntil !== null)
    return entry.validUntil >= today ? 'published' : 'expired';
  if (entry.proposedVersion === null) return 'withdrawn';
  return entry.returned ? 'returned' : 'proposed';
}

/** Whether a public entry ends so soon that somebody should look at it. */
export function endsSoon(validUntil: string, today: string): boolean {
  return validUntil >= today && validUntil <= addDays(today, WARNED_DAYS_BEFORE);
}

/** The day up to which owners are warned. */
export function lastWarnedDay(today: string): string {
  return addDays(today, WARNED_DAYS_BEFORE);
}

/** The day an entry holds until when nobody says otherwise: a year on. */
export function usualEnd(today: string): string {
  const day = new Date(`${today}T00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + USUAL_MONTHS);
  return day.toISOString().slice(0, 10);
}

function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
