import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { TEST_MASTER_KEY } from './product';

const root = fileURLToPath(new URL('../../', import.meta.url));
const END = /== ended with (\d+)\n$/;

let terminal: ChildProcessWithoutNullStreams | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `pnpm maklumat …` on the product under test, in one terminal that stays open for all journeys of this process.
 *
 * @returns what it printed
 * @throws {Error} with what it said, when it fails
 */
export function runInTerminal(args: readonly string[]): Promise<string> {
  const ran = last.then(() => run(args));
  last = ran.catch(() => undefined);
  return ran;
}

function run(args: readonly string[]): Promise<string> {
  const open = (terminal ??= openTerminal());
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const end = END.exec(said);
      if (end === null) return;
      stop();
      if (end[1] === '0') resolve(said.replace(END, ''));
      else reject(new Error(`maklumat ${args.join(' ')}: ${said}`));
    };
    const fail = (): void => {
      stop();
      terminal = undefined;
      reject(new Error(`maklumat ${args.join(' ')}: the terminal closed: ${said}`));
    };
    const stop = (): void => {
      for (const stream of [open.stdout, open.stderr]) stream.off('data', hear);
      open.off('close', fail);
    };
    for (const stream of [open.stdout, open.stderr]) stream.on('data', hear);
    open.once('close', fail);
    open.stdin.write(`${JSON.stringify(args)}\n`);
  });
}

function openTerminal(): ChildProcessWithoutNullStreams {
  const settings = {
    MAKLUMAT_MASTER_KEY: TEST_MASTER_KEY,
    ...process.env,
    MAKLUMAT_DATA_DIR: process.env.MAKLUMAT_TEST_DATA_DIR,
  };
  return spawn(process.execPath, ['--import', 'tsx', 'e2e/server/open-terminal.ts'], {
    cwd: root,
    env: settings,
  });
}
