import type { ReportedCase, ReportedClock, ReportedDate, ServiceSimulation } from '@maklumat/operations';
import { counted } from '../output';

/** Lines of cases printed at most; `--json` has up to two hundred. */
const MOST_PRINTED = 40;

/** A simulation for the terminal: what was looked at, how many of each, then the cases. */
export function printedSimulation(
  about: { readonly service: string; readonly proposed: string; readonly since: string | undefined },
  simulation: ServiceSimulation,
): string[] {
  const { cases, open, counts, lines, unreadable } = simulation;
  const since = about.since === undefined ? '' : `, received since ${about.since}`;
  const looked = `${about.service} under ${about.proposed}: ${counted(cases, 'case')}, ${open} open${since}.`;
  if (cases === 0) return [looked, ...unreadableText(unreadable)];
  return [
    looked,
    ...countLines(simulation),
    ...(counts.unchanged === cases ? ['Nothing changes.'] : []),
    ...unreadableText(unreadable),
    ...lines.slice(0, MOST_PRINTED).flatMap(printedCase),
    ...leftOutText(cases - counts.unchanged - Math.min(lines.length, MOST_PRINTED)),
  ];
}

function countLines({ counts, missingYears }: ServiceSimulation): string[] {
  const rows: [number, string][] = [
    [counts.stuck, 'would have been stuck'],
    [counts.late, 'would be late and are not'],
    [counts.rescued, 'were late and would not be'],
    [counts.earlier, 'have a date that would be earlier'],
    [counts.later, 'have a date that would be later'],
    [counts.undetermined, `cannot be counted: the calendar does not cover ${missingYears.join(', ')}`],
    [counts.unchanged, 'stay as they are'],
  ];
  return rows
    .filter(([count]) => count > 0)
    .map(([count, text]) => `  ${String(count).padStart(5)}  ${text}`);
}

function unreadableText(unreadable: readonly string[]): string[] {
  if (unreadable.length === 0) return [];
  const some = unreadable.slice(0, 5).join(', ');
  return [`  ${counted(unreadable.length, 'log')} could not be read (${some}); run "cases verify".`];
}

function leftOutText(more: number): string[] {
  return more > 0 ? [`and ${more} more; --json lists up to 200.`] : [];
}

function printedCase({ number, verdicts, clocks, stuck }: ReportedCase): string[] {
  const where = stuck === null ? [] : [`    ${stuckText(stuck)}`];
  return [`${number}  ${verdicts.join(', ')}`, ...where, ...clocks.map(printedClock)];
}

/** Why a case would have come no further, at which step (`%step`) and in which state (`%state`). */
const STUCK: Record<NonNullable<ReportedCase['stuck']>['code'], string> = {
  'transition-unknown': '%step is no step any more; the case stands in %state',
  'not-in-this-state': '%step is not possible in %state',
  'case-ended': '%step is not possible, as the case would have ended in %state',
  'role-may-not': '%step may not be done by whoever did it, in %state',
  'class-does-not-fit': '%step is not for the class of the case, in %state',
  'class-unknown': '%step gives a class that is none any more, in %state',
  'window-closed': '%step comes after its window would have closed, in %state',
  'closed-by-then': '%step comes after the case would have been closed by itself, in %state',
  'state-unknown': '%step leads to a state that there is not, from %state',
  'no-way-on': 'nobody can take it out of %state',
  'would-not-end': 'it would not have ended, but stand in %state',
};

function stuckText({ code, step, state, at }: NonNullable<ReportedCase['stuck']>): string {
  const words = STUCK[code]
    .replace('%step', () => (step === null ? 'the beginning' : `"${step.id}"`))
    .replace('%state', () => `"${state?.id ?? '?'}"`);
  return `${words} (${at.slice(0, 10)})`;
}

function printedClock({ name, run, told, would }: ReportedClock): string {
  return `    ${name.id}${run === 1 ? '' : ` (${run})`}: ${dateText(told)} → ${dateText(would)}`;
}

function dateText(date: ReportedDate | null): string {
  if (date === null) return 'none';
  if (date.undetermined !== null) return `not covered (${date.undetermined})`;
  if (date.dueAt === null || date.dueOn === null) return 'no date';
  const at = date.atTimeOfDay ? ` ${date.dueAt.slice(11, 16)}` : '';
  return `${date.dueOn}${at} ${date.standing}`;
}
