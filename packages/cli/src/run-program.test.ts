import { Command } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import { ProblemsFoundError, UsageError } from './cli-error';
import { makeProgram } from './make-program';
import { runProgram } from './run-program';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function outcomeOf(error: unknown): Promise<{ code: number; said: string }> {
  let said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  const program = new Command().action(() => {
    throw error;
  });
  return { code: await runProgram(program, []), said };
}

test('wrong use is said and ends with 2, problems that were printed end with 1', async () => {
  expect(await outcomeOf(new UsageError('name an agency.'))).toEqual({
    code: 2,
    said: 'maklumat: name an agency.\n',
  });
  expect(await outcomeOf(new ProblemsFoundError('printed already'))).toEqual({ code: 1, said: '' });
});

test('a bug is one sentence with a reference, and a stack only with MAKLUMAT_DEBUG=1', async () => {
  const quiet = await outcomeOf(new TypeError('x is not a function'));
  expect(quiet.code).toBe(1);
  expect(quiet.said).toMatch(
    /^maklumat: something unexpected happened \(reference [0-9a-f]{8}\); run it again with MAKLUMAT_DEBUG=1 to see where\.\n$/,
  );
  vi.stubEnv('MAKLUMAT_DEBUG', '1');
  const loud = await outcomeOf(new TypeError('x is not a function'));
  expect(loud.said).toContain('TypeError: x is not a function\n    at ');
});

test('a folder that may not be written is said by its name', async () => {
  const error = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/etc/x' });
  expect((await outcomeOf(error)).said).toBe(
    'maklumat: /etc/x may not be written by this user; choose another folder.\n',
  );
});

test('every command explains itself with an example', () => {
  const commands = makeProgram().commands.flatMap((command) =>
    command.commands.length === 0 ? [command] : [...command.commands],
  );
  expect(commands.map((command) => `${nameAbove(command)}${command.name()}`)).toEqual([
    'start',
    'tenants check',
    'tenants apply',
    'tenants export',
    'tenants erase',
    'tenants schema',
    'standards lint',
    'standards diff',
    'calendar due',
    'calendar between',
    'calendar show',
    'calendar ical',
    'calendar amend',
    'calendar recount',
    'workflow trace',
    'workflow lint',
    'workflow draw',
    'workflow simulate',
    'workflow migrate',
    'timers run',
    'cases verify',
    'cases rebuild',
    'retention run',
    'audit verify',
    'audit seal',
    'information import',
    'demo accounts',
    'users add',
    'users invite',
    'users link',
    'keys new',
    'keys rewrap',
    'keys rotate',
    'db setup',
    'db migrate',
  ]);
  for (const command of commands) {
    let help = '';
    command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    expect(help).toMatch(/\nExample:\n {2}.*pnpm (-s )?maklumat /);
    expect(command.description()).not.toBe('');
  }
});

/** Name of the group a command belongs to, with a space; nothing for one that stands alone. */
function nameAbove(command: Command): string {
  const name = command.parent?.name() ?? '';
  return name === '' || name === 'maklumat' ? '' : `${name} `;
}
