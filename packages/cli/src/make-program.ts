import { Command } from 'commander';
import { auditCommands } from './commands/audit';
import { calendarCommands } from './commands/calendar';
import { casesCommands } from './commands/cases';
import { dbCommands } from './commands/db';
import { demoCommands } from './commands/demo';
import { informationCommands } from './commands/information';
import { keysCommands } from './commands/keys';
import { retentionCommands } from './commands/retention';
import { standardsCommands } from './commands/standards';
import { startCommand } from './commands/start';
import { tenantsCommands } from './commands/tenants';
import { timersCommands } from './commands/timers';
import { usersCommands } from './commands/users';
import { workflowCommands } from './commands/workflow';

/** Every command of `pnpm maklumat`; each file in commands/ registers its own. */
export function makeProgram(): Command {
  const program = new Command('maklumat')
    .description('Operate Maklumat from a terminal.')
    .showHelpAfterError('Run it with --help to see how it is used.')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'maklumat: ')) })
    .addHelpText('after', '\nExit codes: 0 in order, 1 problems found, 2 wrong use.');
  startCommand(program);
  tenantsCommands(program);
  standardsCommands(program);
  calendarCommands(program);
  workflowCommands(program);
  timersCommands(program);
  casesCommands(program);
  retentionCommands(program);
  auditCommands(program);
  informationCommands(program);
  demoCommands(program);
  usersCommands(program);
  keysCommands(program);
  dbCommands(program);
  return program;
}
