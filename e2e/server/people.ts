import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A person to sign in as. */
export type Person = { signInName: string; password: string };

/** Makes a person in the product under test, as an operator would in a terminal. */
export function addPerson(signInName: string, displayName: string, ...options: string[]): Promise<Person> {
  const args = ['users', 'add', '--sign-in', signInName, '--name', displayName, ...options];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'packages/cli/src/main.ts', ...args],
      { cwd: root, env: { ...process.env, MAKLUMAT_DATA_DIR: process.env.MAKLUMAT_TEST_DATA_DIR } },
      (error, stdout) => {
        const password = /^Password, shown this once: (\S+)$/m.exec(stdout)?.[1];
        if (error !== null) reject(new Error('users add failed', { cause: error }));
        else if (password === undefined) reject(new Error(`no password was printed: ${stdout}`));
        else resolve({ signInName, password });
      },
    );
  });
}
