import { cpus, totalmem } from 'node:os';
import { measureDueDates } from './due-dates';
import { measureFilings } from './filings';
import { shown } from './measure';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [cpu] = cpus();
say(
  `${String(cpus().length)} × ${cpu?.model ?? 'unknown'}, ${shown(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
);

say('\nDue dates a second');
for (const { name, perSecond, ratio } of measureDueDates())
  say(`  ${name.padEnd(24)} ${shown(perSecond).padStart(12)}   ours is ${shown(ratio)} times that`);

say('\nFilings a second, eight at once');
const { wholeForms, sent, raw, written } = await measureFilings();
say(`  whole form over HTTP     ${shown(wholeForms).padStart(12)}`);
say(`  sending it alone         ${shown(sent).padStart(12)}`);
say(`  the same rows, bare      ${shown(raw).padStart(12)}   ${shown(raw / sent)} times sending it`);
say(`  one filing: ${written.map(([table, rows]) => `${table} ${String(rows)}`).join(', ')}`);
