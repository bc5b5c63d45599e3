import { Command } from 'commander';
import { startCommand } from './commands/start';
import { reportFailure } from './report-failure';

const program = new Command('maklumat')
  .description('Service standards that run: everything the terminal can do.')
  .showHelpAfterError('(add --help for what this command takes)')
  .exitOverride();

startCommand(program);

try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = reportFailure(error);
}
