import { median } from './measure';

/** Who counts, and what it answers: a text that is the same for all who count right. */
export type Counter<Question> = {
  readonly name: string;
  readonly count: (question: Question) => string | number;
};

/** A counter's speed, and how ours, the first of them, compares to it. */
export type CounterFigures = { readonly name: string; readonly perSecond: number; readonly ratio: number };

const ROUNDS = 5;
const ROUND_MS = 400;
const BATCH = 100;

/**
 * Asks several counters the same questions and measures each.
 *
 * @param counters ours first
 * @param inWords the question, for the message when two answers differ
 * @throws {Error} when two of them answer differently: then there is nothing to compare
 */
export function sideBySide<Question>(
  counters: readonly Counter<Question>[],
  questions: readonly Question[],
  inWords: (question: Question) => string,
): CounterFigures[] {
  assertEqual(counters, questions, inWords);
  const speeds = counters.map(({ name, count }) => ({ name, perSecond: speedOf(count, questions) }));
  const own = speeds[0]?.perSecond ?? Number.NaN;
  return speeds.map((speed) => ({ ...speed, ratio: own / speed.perSecond }));
}

function assertEqual<Question>(
  [first, ...others]: readonly Counter<Question>[],
  questions: readonly Question[],
  inWords: (question: Question) => string,
): void {
  for (const question of questions) {
    const expected = first?.count(question);
    for (const { name, count } of others) {
      const given = count(question);
      if (given !== expected)
        throw new Error(`${inWords(question)}: ${String(expected)} here, ${String(given)} by ${name}.`);
    }
  }
}

/** How many a second, going through the list in strides so that a short round sees all of it. */
function speedOf<Question>(count: Counter<Question>['count'], questions: readonly Question[]): number {
  const speeds = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    let counted = 0;
    while (performance.now() - startedAt < ROUND_MS) {
      for (let step = 0; step < BATCH; step += 1, counted += 1)
        count(questions[(counted * 7) % questions.length] as Question);
    }
    return (counted * 1000) / (performance.now() - startedAt);
  });
  return median(speeds);
}
