import { runMaklumat } from './run-maklumat';

/** A person to sign in as. */
export type Person = { signInName: string; password: string };

/** Makes a person in the product under test, as an operator would in a terminal. */
export async function addPerson(
  signInName: string,
  displayName: string,
  ...options: string[]
): Promise<Person> {
  const said = await runMaklumat(
    ['users', 'add', '--sign-in', signInName, '--name', displayName, ...options],
    { ...process.env, MAKLUMAT_DATA_DIR: process.env.MAKLUMAT_TEST_DATA_DIR },
  );
  const password = /^Password, shown this once: (\S+)$/m.exec(said)?.[1];
  if (password === undefined) throw new Error(`no password was printed: ${said}`);
  return { signInName, password };
}
