import { execFile, spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { makeProgram } from '../make-program';
import { repositoryRoot } from '../repository-root';
import { runProgram } from '../run-program';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** What a run of the command line gave. */
export interface CliRun {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs `pnpm maklumat …` in this process, without the settings of whoever runs the tests; loading the whole program
 * anew takes seconds. One run at a time: the settings and what is printed belong to the process.
 */
export async function runCli(
  args: readonly string[],
  settings: Record<string, string> = {},
  input = '',
): Promise<CliRun> {
  const ours = process.env;
  const stdout = listen(process.stdout);
  const stderr = listen(process.stderr);
  const ourInput = Object.getOwnPropertyDescriptor(process, 'stdin');
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([input]) });
  process.env = { ...environment(), ...settings };
  try {
    const code = await runProgram(makeProgram(), args);
    return { code, stdout: stdout.heard(), stderr: stderr.heard() };
  } finally {
    process.env = ours;
    stdout.stop();
    stderr.stop();
    if (ourInput !== undefined) Object.defineProperty(process, 'stdin', ourInput);
  }
}

/** Takes what is written to a stream instead of it. */
function listen(stream: NodeJS.WriteStream): { heard: () => string; stop: () => void } {
  const written: string[] = [];
  const spy = vi.spyOn(stream, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  return { heard: () => written.join(''), stop: () => spy.mockRestore() };
}

/** Runs it as a process of its own, as a terminal does. */
export function runCliProcess(args: readonly string[]): Promise<CliRun> {
  const command = commandOf(args);
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      command,
      { env: environment(), cwd: repositoryRoot() },
      (error, stdout, stderr) => {
        resolve({
          code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1,
          stdout,
          stderr,
        });
      },
    );
  });
}

/** Runs it for a reader who has gone before the first line, as `| head` goes after a few. */
export function runCliUnread(args: readonly string[]): Promise<CliRun> {
  const child = spawn(process.execPath, commandOf(args), {
    env: environment(),
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

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, NODE_ENV: 'development' };
}
