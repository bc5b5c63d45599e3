import { limitAmount } from '../describe-limit';
import { readDurations, type ReadDuration } from '../read-duration';
import type { StandardVersion } from '../schema/standard-version';
import { durationDifference, isPrintedZero, mayBeReadAs, type DurationDifference } from './duration-match';
import type { Finding } from './finding';
import { limitName, limitsOf, type PlacedLimit } from './limits-of';

/** Whether the printed statements agree with each other and with the value the clock uses. */
export function lintWords(standard: StandardVersion): Finding[] {
  return [
    ...lintPrintedZeros(standard),
    ...limitsOf(standard).flatMap((placed) => [...lintAgreement(placed), ...lintReading(placed)]),
  ];
}

/** R4: a "0" in the place of a time is a field nobody filled in. */
function lintPrintedZeros(standard: StandardVersion): Finding[] {
  const printed = standard.time?.words ?? [];
  const zero = (path: (string | number)[], words: string): Finding[] =>
    readDurations(words).some(isPrintedZero)
      ? [{ code: 'printed-zero', severity: 'broken', path, data: { words } }]
      : [];
  return [
    ...printed.flatMap((words, index) => zero(['time', 'words', index], words)),
    ...limitsOf(standard).flatMap(({ limit, path }) =>
      limit.words.flatMap((words, index) =>
        printed.includes(words) ? [] : zero([...path, 'words', index], words),
      ),
    ),
  ];
}

type Statement = { words: string; durations: ReadDuration[] };

/** One finding for the first pair of statements that share no duration. */
function lintAgreement({ limit, path }: PlacedLimit): Finding[] {
  const statements = statementsOf(limit.words);
  for (const [index, second] of statements.entries()) {
    for (const first of statements.slice(0, index)) {
      const difference = statementsDifference(first, second);
      if (difference === null) continue;
      const data = { ...limitName(limit), first: first.words, second: second.words, difference };
      return [{ code: 'words-disagree', severity: 'conflict', path: [...path, 'words'], data }];
    }
  }
  return [];
}

function statementsOf(printed: string[]): Statement[] {
  return printed
    .map((words) => ({ words, durations: readDurations(words).filter((read) => !isPrintedZero(read)) }))
    .filter((statement) => statement.durations.length > 0);
}

/** A statement may name several durations; two statements agree when any of them is the same. */
function statementsDifference(a: Statement, b: Statement): DurationDifference | null {
  const differences = a.durations.flatMap((one) =>
    b.durations.map((other) => durationDifference(one, other)),
  );
  if (differences.includes(null)) return null;
  return ORDER.find((difference) => differences.includes(difference)) ?? null;
}

/** The mildest difference first: it is the one the two statements were meant to be compared by. */
const ORDER: readonly DurationDifference[] = ['qualifier', 'number', 'unit'];

/** R6 lets a statute outrank the words, so that any number may stand beside them. */
function lintReading({ limit, path }: PlacedLimit): Finding[] {
  if (limit.max === null || limit.rules.includes('R6')) return [];
  const durations = statementsOf(limit.words).flatMap((statement) => statement.durations);
  if (durations.length === 0 || durations.some((read) => mayBeReadAs(read, limit))) return [];
  const data = {
    ...limitName(limit),
    words: durations.map((read) => read.text).join('; '),
    amount: limitAmount(limit, 'id'),
    amountEn: limitAmount(limit, 'en'),
  };
  return [{ code: 'words-and-reading-differ', severity: 'conflict', path, data }];
}
