import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import {
  checkMembership,
  createUser,
  findTenant,
  grantMembership,
  grantPlatformRole,
  PASSWORD_LENGTH,
  type CreateUserResult,
  type Database,
  type GrantResult,
} from '@maklumat/operations';
import { listTenantSlugs } from '@maklumat/tenant-config';
import type { Command } from 'commander';
import { UsageError } from '../cli-error';
import { print } from '../output';
import { printAccessLink } from '../people/access-link';
import { unknownTenant } from '../tenants-folder';
import { userName } from '../user-name';
import { withDatabase } from '../with-database';

interface AddOptions {
  signIn: string;
  name: string;
  tenant?: string;
  role?: string;
  unit?: string;
  national?: boolean;
  example?: boolean;
  passwordStdin?: boolean;
}

/** `pnpm maklumat users …`: the people who sign in. */
export function usersCommands(program: Command): void {
  const users = program.command('users').description('the people who sign in');
  personOptions(users.command('add'), 'add a person, with a role in an agency or as a national analyst')
    .option('--example', 'made up for a demonstration: let in by the password alone, whatever the role')
    .option(
      '--password-stdin',
      'read the password from standard input; otherwise one is made and printed once',
    )
    .addHelpText('after', example('add'))
    .action(addUser);
  personOptions(
    users.command('invite'),
    'add a person, who sets the password with a link that is printed once',
  )
    .addHelpText('after', example('invite'))
    .action(inviteUser);
  users
    .command('link')
    .description('print a link with which a person sets a new password; other links of theirs end')
    .requiredOption('--sign-in <name>', 'what the person types to sign in')
    .option(
      '--without-authenticator',
      'also take the authenticator off, for somebody who lost it and every code',
    )
    .addHelpText('after', '\nExample:\n  pnpm maklumat users link --sign-in sri.wahyuni')
    .action(linkUser);
}

function personOptions(command: Command, description: string): Command {
  return command
    .description(description)
    .requiredOption('--sign-in <name>', 'what the person types to sign in: a user name or an e-mail address')
    .requiredOption('--name <name>', 'the name that colleagues see')
    .option('--tenant <slug>', 'the agency')
    .option('--role <slug>', 'a role of that agency, from its roles.yaml')
    .option('--unit <slug>', 'a unit of that agency, from its units.yaml')
    .option('--national', 'a national analyst, who reads the figures of all agencies');
}

function example(command: string): string {
  return `\nExample:\n  pnpm maklumat users ${command} --tenant kota-contoh --role admin --name "Sri Wahyuni" --sign-in sri.wahyuni`;
}

async function inviteUser(options: AddOptions): Promise<void> {
  assertSomethingToDo(options);
  await withDatabase(async (database) => {
    await add(database, options, null);
    const { signIn } = options;
    await printAccessLink(database, { signIn, purpose: 'invitation', withoutFactor: false });
  });
}

async function linkUser(options: { signIn: string; withoutAuthenticator?: boolean }): Promise<void> {
  const withoutFactor = options.withoutAuthenticator === true;
  await withDatabase((database) =>
    printAccessLink(database, { signIn: options.signIn, purpose: 'password-reset', withoutFactor }),
  );
}

async function addUser(options: AddOptions): Promise<void> {
  assertSomethingToDo(options);
  const given = options.passwordStdin === true ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
  const password = given ?? randomBytes(12).toString('base64url');
  await withDatabase((database) => add(database, options, password));
  print(`Added ${options.name} as "${options.signIn}".`);
  if (given === null) print(`Password, shown this once: ${password}`);
}

/** @throws {UsageError} */
function assertSomethingToDo(options: AddOptions): void {
  if ((options.tenant === undefined) !== (options.role === undefined))
    throw new UsageError('--tenant and --role belong together; give both.');
  if (options.tenant === undefined && options.national !== true)
    throw new UsageError('a person needs something to do: give --tenant and --role, or --national.');
  if (options.unit !== undefined && options.tenant === undefined)
    throw new UsageError('--unit is a unit of an agency; give --tenant and --role too.');
}

/** Everything that can be wrong is found before the person is made. */
async function add(database: Database, options: AddOptions, password: string | null): Promise<void> {
  const now = new Date();
  const tenant = options.tenant === undefined ? null : await tenantCalled(database, options.tenant);
  const example = options.example === true;
  const actor = `terminal:${userName()}`;
  const grant = { role: options.role ?? '', unit: options.unit ?? null, example, actor, now };
  if (tenant !== null) {
    const checked = await checkMembership(database, { ...grant, tenantId: tenant.id });
    if (!checked.ok) throw new UsageError(grantSentence(checked.refusal.code, options));
  }
  const { signIn: signInName, name: displayName } = options;
  const person = await createUser(database, { signInName, displayName, password, example, now });
  if (!person.ok) throw new UsageError(personSentence(person.refusal.code));
  const { userId } = person;
  if (tenant !== null) await grantMembership(database, { ...grant, userId, tenantId: tenant.id });
  if (options.national === true)
    await grantPlatformRole(database, { userId, role: 'national-analyst', actor, now });
}

async function tenantCalled(database: Database, slug: string): Promise<{ id: string }> {
  const tenant = await findTenant(database, slug);
  if (tenant === null) throw unknownTenant(slug, await listTenantSlugs(database));
  return tenant;
}

type Refusal<R> = R extends { ok: false; refusal: { code: infer C } } ? C : never;

function grantSentence(
  code: Refusal<GrantResult>,
  { tenant = '', role = '', unit = '' }: AddOptions,
): string {
  switch (code) {
    case 'role-unknown':
      return `${tenant} has no role "${role}"; see its roles.yaml.`;
    case 'role-outside':
      return `"${role}" is a role for people outside ${tenant}, who do not sign in; see its roles.yaml.`;
    case 'unit-unknown':
      return `${tenant} has no unit "${unit}"; see its units.yaml.`;
  }
}

function personSentence(code: Refusal<CreateUserResult>): string {
  switch (code) {
    case 'sign-in-name-malformed':
      return 'a sign-in name has 3 to 100 letters, digits or . _ @ + - and begins with a letter or digit.';
    case 'sign-in-name-taken':
      return 'this sign-in name is taken; choose another one.';
    case 'display-name-missing':
      return '--name is empty; give the name that colleagues see.';
    case 'password-length':
      return `a password has ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters.`;
    case 'password-common':
      return 'this password is easy to guess; choose another one, for example four unrelated words.';
  }
}
