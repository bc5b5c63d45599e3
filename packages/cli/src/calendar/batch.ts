import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { explainLimit, type WorkingTime } from '@maklumat/calendar';
import type { Database } from '@maklumat/operations';
import { z } from 'zod';
import { ProblemsFoundError, UsageError } from '../cli-error';
import { print } from '../output';
import { withDatabase } from '../with-database';
import { plainExplanation } from './print-explanation';
import { calendarOf, instantOf, limitOf } from './read-calendar';
import { withinCoveredYears } from './within-covered-years';

const Line = z.strictObject({
  tenant: z.string(),
  from: z.string(),
  limit: z.string(),
  calendar: z.string().optional(),
});
const LINE_FORM = '{"tenant": "…", "from": "2026-03-17T10:00:00+07:00", "limit": "5 working-days"}';

/** Longer than any question needs; what is longer is answered with an error and never held whole in a sentence. */
const LONGEST_LINE = 10_000;

/**
 * Answers questions from standard input, one JSON line each, with one JSON line each, in their order. A line that
 * cannot be answered gives `{"error": …}`, and the others are answered all the same.
 *
 * @throws {ProblemsFoundError} at the end, when a line could not be answered
 */
export async function answerBatch(input: Readable): Promise<void> {
  const wrong = await withDatabase(async (database) => {
    const calendars = new Map<string, WorkingTime>();
    let errors = 0;
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      if (line.trim() === '') continue;
      const answer = await answerTo(line, database, calendars);
      if ('error' in answer) errors += 1;
      print(JSON.stringify(answer));
    }
    return errors;
  });
  if (wrong > 0) throw new ProblemsFoundError(`${String(wrong)} lines could not be answered`);
}

async function answerTo(
  line: string,
  database: Database,
  calendars: Map<string, WorkingTime>,
): Promise<object> {
  try {
    const { tenant, from, limit, calendar } = readLine(line);
    const key = JSON.stringify([tenant, calendar]);
    const at = instantOf('from', from);
    const asked = limitOf('limit', limit);
    const known = calendars.get(key) ?? (await calendarOf(database, { tenant, calendar }));
    calendars.set(key, known);
    return plainExplanation(
      withinCoveredYears(() => explainLimit(asked, at, known)),
      known,
    );
  } catch (error) {
    if (error instanceof UsageError) return { error: error.message };
    throw error;
  }
}

/** @throws {UsageError} when the line is not a question */
function readLine(line: string): z.infer<typeof Line> {
  if (line.length <= LONGEST_LINE) {
    const read = Line.safeParse(jsonOf(line));
    if (read.success) return read.data;
  }
  throw new UsageError(`This line is no question; write ${LINE_FORM}.`);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
