import { cpus, loadavg, totalmem } from 'node:os';
import { measureDueDates } from './due-dates';
import { measureFilings } from './filings';
import { shown } from './measure';
import { measureReplays } from './replays';
import type { CounterFigures } from './side-by-side';
import { measureWorkingHours } from './working-hours';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sayEach(figures: readonly CounterFigures[]): void {
  for (const { name, perSecond, ratio } of figures)
    say(`  ${name.padEnd(24)} ${shown(perSecond).padStart(12)}   ours is ${shown(ratio)} times that`);
}

const [cpu] = cpus();
say(
  `${String(cpus().length)} × ${cpu?.model ?? 'unknown'}, ${shown(totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${shown(loadavg()[0] ?? Number.NaN)}`,
);

say('\nDue dates a second, limits in working days (bar 1,000,000)');
sayEach(measureDueDates());

say('\nDue dates a second, limits in working hours (bar 300,000)');
sayEach(await measureWorkingHours());

const { allClocks, timers, events, clocks } = measureReplays();
say(`\nMicroseconds of the processor to read a case of ${String(events)} events (bar 100)`);
say(`  all its ${String(clocks)} clocks       ${shown(allClocks).padStart(12)}`);
say(`  its timers, from state   ${shown(timers).padStart(12)}`);

say('\nFilings a second, eight at once');
const { wholeForms, sent, raw, written } = await measureFilings();
say(`  whole form over HTTP     ${shown(wholeForms).padStart(12)}`);
say(`  sending it alone         ${shown(sent).padStart(12)}`);
say(`  the same rows, bare      ${shown(raw).padStart(12)}   ${shown(raw / sent)} times sending it`);
say(`  one filing: ${written.map(([table, rows]) => `${table} ${String(rows)}`).join(', ')}`);
