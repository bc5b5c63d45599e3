/**
 * A terminal that stays open: one command a line, as JSON, run one after the other. Loading the program anew for
 * each takes seconds of a core. Started by run-in-terminal.ts, which ends it by closing its input.
 */
import { createInterface } from 'node:readline';
import { makeProgram, runProgram } from '@maklumat/cli';

for await (const line of createInterface({ input: process.stdin })) {
  const code = await runProgram(makeProgram(), JSON.parse(line) as string[]);
  process.stdout.write(`== ended with ${String(code)}\n`);
}
