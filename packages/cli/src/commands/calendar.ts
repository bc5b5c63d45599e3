import type { Command } from 'commander';
import { amendHoliday } from '../calendar/amend';
import { answerBatch } from '../calendar/batch';
import { printBetween, type BetweenOptions } from '../calendar/between';
import { printDue, type DueOptions } from '../calendar/due';
import { printIcal } from '../calendar/ical';
import { LIMIT_FORM } from '../calendar/read-limit';
import { recount } from '../calendar/recount';
import { printYear } from '../calendar/show';
import { UsageError } from '../cli-error';

const CALENDAR = ['--calendar <slug>', 'one of the agency’s calendars (default: its office hours)'] as const;
const FROM = ['--from <instant>', 'when it starts, with its zone: 2026-03-17T10:00:00+07:00'] as const;

/** `pnpm maklumat calendar …`: working time, and when a limit ends. */
export function calendarCommands(program: Command): void {
  const calendar = program.command('calendar').description('working time, and when a limit ends');
  dueCommand(calendar);
  calendar
    .command('between')
    .description('how much time lies between two instants, in every unit')
    .requiredOption('--tenant <slug>', 'the agency')
    .requiredOption(...FROM)
    .requiredOption('--to <instant>', 'until when, with its zone')
    .option(...CALENDAR)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExample:\n  pnpm -s maklumat calendar between --tenant kota-contoh --from 2026-03-17T10:00:00+07:00 --to 2026-03-25T16:00:00+07:00 --json',
    )
    .action((options: BetweenOptions) => printBetween(options));
  calendar
    .command('show')
    .description('the days off of a year with what sets them, and its working days')
    .requiredOption('--tenant <slug>', 'the agency')
    .requiredOption('--year <year>', 'such as 2026')
    .option(...CALENDAR)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  pnpm maklumat calendar show --tenant kota-contoh --year 2026')
    .action(printYear);
  icalCommand(calendar);
  amendCommands(calendar);
}

function amendCommands(calendar: Command): void {
  calendar
    .command('amend')
    .description('add, move or take back a day off of an agency, and count its running cases again')
    .requiredOption('--tenant <slug>', 'the agency')
    .option('--add <day>', 'a new day off, such as 2026-11-25; with --name')
    .option('--name <name>', 'its name')
    .option('--move <day>', 'a day off the agency set itself; with --to')
    .option('--to <day>', 'the day it moves to')
    .option('--remove <day>', 'a day off the agency set itself, to be taken back')
    .requiredOption('--decree <citation>', 'the decree that says so')
    .option('--calendar <slug>', 'one of the agency’s calendars alone (default: all of them)')
    .option('--dry-run', 'say which deadlines would move and write nothing')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      "\nExample:\n  pnpm maklumat calendar amend --tenant kota-contoh --add 2026-11-25 --name 'Hari jadi' --decree 'SK 4/2026' --dry-run",
    )
    .action(amendHoliday);
  calendar
    .command('recount')
    .description('count running cases again where the calendar on record has changed')
    .option('--tenant <slug>', 'one agency only')
    .option('--dry-run', 'say what would move and write nothing')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  pnpm maklumat calendar recount --dry-run')
    .action(recount);
}

function icalCommand(calendar: Command): void {
  calendar
    .command('ical')
    .description('an agency’s days off, or an official’s deadlines, for a calendar program (.ics)')
    .requiredOption('--tenant <slug>', 'the agency')
    .option('--year <year>', 'one year alone (default: every covered one from the last year on)')
    .option('--official <name>', 'the deadlines of the official who signs in with this name')
    .option('--lang <lang>', 'id or en', 'id')
    .addHelpText(
      'after',
      '\nExample:\n  pnpm -s maklumat calendar ical --tenant kota-contoh > hari-libur.ics\n' +
        '  pnpm -s maklumat calendar ical --tenant kota-contoh --official sri.wahyuni > tenggat.ics',
    )
    .action(printIcal);
}

function dueCommand(calendar: Command): void {
  calendar
    .command('due')
    .description('when a limit ends by an agency’s calendar, and why')
    .option('--tenant <slug>', 'the agency')
    .option(...FROM)
    .option('--limit <limit>', LIMIT_FORM)
    .option(...CALENDAR)
    .option('--known-at <instant>', 'count with the holidays known at this instant only')
    .option('--json', 'print JSON')
    .option('--batch', 'read questions as JSON lines from standard input, answer each with one')
    .addHelpText(
      'after',
      "\nExample:\n  pnpm maklumat calendar due --tenant kota-contoh --from 2026-03-17T10:00:00+07:00 --limit '5 working-days'\n" +
        '  echo \'{"tenant":"kota-contoh","from":"2026-03-17T10:00:00+07:00","limit":"5 days"}\' | pnpm -s maklumat calendar due --batch',
    )
    .action(async ({ batch, ...options }: Partial<DueOptions> & { batch?: boolean }) => {
      if (batch !== true) return printDue(complete(options));
      refuseBesideBatch(options);
      await answerBatch(process.stdin);
    });
}

/** @throws {UsageError} for an option that every question of a batch brings itself, or that it does not have */
function refuseBesideBatch({ tenant, from, limit, calendar, knownAt }: Partial<DueOptions>): void {
  const given = Object.entries({ tenant, from, limit, calendar, 'known-at': knownAt });
  const option = given.find(([, value]) => value !== undefined)?.[0];
  if (option !== undefined)
    throw new UsageError(`--${option} does not go with --batch; each line is a question of its own.`);
}

/** @throws {UsageError} naming the first option that a single question lacks */
function complete({ tenant, from, limit, ...others }: Partial<DueOptions>): DueOptions {
  if (tenant === undefined) throw missing('--tenant <slug>');
  if (from === undefined) throw missing('--from <instant>');
  if (limit === undefined) throw missing('--limit <limit>');
  return { tenant, from, limit, ...others };
}

function missing(option: string): UsageError {
  return new UsageError(`${option} is missing; give it, or many questions with --batch.`);
}
