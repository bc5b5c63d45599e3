/** Where in a file something stands; lines and columns count from 1, as editors do. */
export interface Position {
  line: number;
  column: number;
}

/** Keys and list indexes from the top of a file to a value. */
export type ValuePath = readonly (string | number)[];

/** What sort of mistake it is, where another language needs a sentence of its own for it. */
export type ProblemCode =
  'syntax' | 'unknown-key' | 'missing' | 'value' | 'repeated' | 'unknown-kind' | 'too-large';

/** One thing to change in the tenants folder. A `warning` does not stop an apply, a `problem` does. */
export interface ConfigProblem extends Position {
  severity: 'problem' | 'warning';
  /** File as printed, e.g. `tenants/contoh-kota/units.yaml`. */
  file: string;
  /** Value the message is about, e.g. `time.limits[0].unit`; empty for the whole file. */
  path: string;
  /** What is wrong; then, after a semicolon, the allowed values or the nearest known one. */
  message: string;
  code?: ProblemCode;
}

/** The path as people write it: `time.limits[0].unit`. */
export function pathText(path: ValuePath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}

/** One line for the terminal: `file:line:column path: message`. */
export function formatProblem(problem: ConfigProblem): string {
  const where = `${problem.file}:${problem.line}:${problem.column}`;
  const path = problem.path === '' ? '' : ` ${problem.path}`;
  const kind = problem.severity === 'warning' ? 'warning: ' : '';
  return `${where}${path}: ${kind}${problem.message}`;
}

/** The problems in reading order (file, line, column), each said once. */
export function sortProblems(problems: readonly ConfigProblem[]): ConfigProblem[] {
  const seen = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...seen.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.message, b.message),
  );
}

/** Byte order: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
