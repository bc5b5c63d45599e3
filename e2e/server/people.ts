import { runInTerminal } from './run-in-terminal';

/** A person to sign in as. */
export type Person = { signInName: string; password: string };

/**
 * Makes a person in the product under test, as an operator would in a terminal: an example one, who is let in by the
 * password alone. Who is asked for more has a journey of its own.
 */
export async function addPerson(
  signInName: string,
  displayName: string,
  ...options: string[]
): Promise<Person> {
  const said = await runInTerminal([
    'users',
    'add',
    '--sign-in',
    signInName,
    '--name',
    displayName,
    '--example',
    ...options,
  ]);
  const password = /^Password, shown this once: (\S+)$/m.exec(said)?.[1];
  if (password === undefined) throw new Error(`no password was printed: ${said}`);
  return { signInName, password };
}
