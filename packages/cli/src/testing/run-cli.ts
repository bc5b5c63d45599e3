import { execFile } from 'node:child_process';
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
  const command = ['--import', 'tsx', MAIN, ...args];
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
