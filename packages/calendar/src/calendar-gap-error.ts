/**
 * A count left the years whose days off are known. A date is never guessed: whoever runs the installation
 * adds the year, and a citizen's clock is undetermined until then.
 */
export class CalendarGapError extends Error {
  override readonly name = 'CalendarGapError';
  readonly code = 'calendar-gap';
  /** The first year the count needed and the calendar does not cover. */
  readonly year: number;
  /** The years it covers. */
  readonly coveredYears: readonly number[];

  constructor(year: number, coveredYears: readonly number[]) {
    const covered = coveredYears.length === 0 ? 'none' : coveredYears.join(', ');
    super(
      `The working calendar does not cover the year ${year} (covered: ${covered}); add the joint decree (SKB) of ${year} to the national holidays.`,
    );
    this.year = year;
    this.coveredYears = coveredYears;
  }
}
