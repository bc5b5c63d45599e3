import { makeProgram } from './make-program';
import { runProgram } from './run-program';

// Whoever reads our output may stop early (`| head`); that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Set, not exit(): what is still on its way to a pipe must arrive.
process.exitCode = await runProgram(makeProgram(), process.argv.slice(2));
