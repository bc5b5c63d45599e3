export { makeProgram } from './make-program';
export { runProgram } from './run-program';
