import type { AmendmentPreview, TouchedDate } from '@maklumat/operations';
import { counted } from '../output';

const MOST_LINES = 50;

/** What an amendment does to running cases, in lines. */
export function printedPreview(preview: AmendmentPreview, isDryRun: boolean): string[] {
  const { cases, moved, stood, failed, days, dates } = preview;
  const verb = isDryRun ? 'would move' : 'moved';
  const rest = moved + stood - Math.min(dates.length, MOST_LINES);
  return [
    ...days.map(
      ({ date, change, decree }) => `${date}  ${WORDS[change]}${decree === null ? '' : ` (${decree})`}`,
    ),
    `${counted(cases, 'running case')} looked at: ${counted(moved, 'deadline')} ${verb}, ${String(stood)} ${isDryRun ? 'would stand' : 'stand'} as told.`,
    ...dates.slice(0, MOST_LINES).map(line),
    ...(rest > 0 ? [`… and ${String(rest)} more.`] : []),
    ...(failed === 0 ? [] : [`${counted(failed, 'case')} could not be read; run "cases verify".`]),
  ];
}

const WORDS = { off: 'becomes a day off', open: 'becomes a working day', hours: 'has other hours' } as const;

function line({ number, limit, told, dueOn, moves }: TouchedDate): string {
  const before = told === null ? 'none yet' : told.dueOn;
  return moves
    ? `  ${number}  ${limit.en ?? limit.id}: ${before} -> ${dueOn}`
    : `  ${number}  ${limit.en ?? limit.id}: ${before} stands (the calendar gives ${dueOn})`;
}

/** The same for machines. */
export function plainPreview({ days, dates, ...figures }: AmendmentPreview): object {
  return {
    ...figures,
    days,
    dates: dates.map(({ number, limit, told, dueAt, dueOn, moves, binds }) => ({
      ...{ number, limit: limit.id, binds, told, dueAt, dueOn, moves },
    })),
  };
}
