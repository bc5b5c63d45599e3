import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../repository-root';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** What a run of the command line gave. */
export interface CliRun {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `pnpm maklumat …` as its own process, without the settings of whoever runs the tests. */
export function runCli(args: readonly string[], settings: Record<string, string> = {}): Promise<CliRun> {
  const env = { PATH: process.env.PATH, ...settings };
  const command = commandOf(args);
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env, cwd: repositoryRoot() }, (error, stdout, stderr) => {
      resolve({
        code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1,
        stdout,
        stderr,
      });
    });
  });
}

/** Runs it for a reader who has gone before the first line, as `| head` goes after a few. */
export function runCliUnread(args: readonly string[]): Promise<CliRun> {
  const child = spawn(process.execPath, commandOf(args), {
    env: { PATH: process.env.PATH },
    cwd: repositoryRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code: code ?? -1, stdout: '', stderr: said.join('') }));
  });
}

function commandOf(args: readonly string[]): string[] {
  return ['--import', 'tsx', MAIN, ...args];
}
