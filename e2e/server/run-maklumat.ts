import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs `pnpm maklumat …` as an operator would in a terminal.
 *
 * @returns what it printed
 * @throws {Error} with what it said, when it fails
 */
export function runMaklumat(args: readonly string[], settings: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'packages/cli/src/main.ts', ...args],
      { cwd: root, env: { PATH: process.env.PATH, ...settings } },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`maklumat ${args.join(' ')}: ${stdout}${stderr}`, { cause: error }));
      },
    );
  });
}
