import { tokenise, type Token } from './duration-tokens';
import type { TimeUnit } from './schema/time-limit';

/**
 * Unit as the words give it. `days` and `hours` are what plain "hari" and "jam" say: they may mean working
 * or calendar days, working or clock hours. `none` is a number printed with no unit at all.
 */
export type PrintedUnit = TimeUnit | 'days' | 'hours' | 'none';

/** A duration found in printed words. */
export type ReadDuration = {
  /** Lower end of a range; null when one number stands alone. */
  min: number | null;
  /** The number, or the upper end of a range; 0 when "0" is printed, which is missing data (R4). */
  max: number;
  unit: PrintedUnit;
  /** The piece of the words it was read from. */
  text: string;
};

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'].map(
    (word, index) => [word, index + 1],
  ),
);

/** Words and signs that stand between the ends of a range. */
const RANGE_SIGNS = ['-', '–', '—', 'sampai', 'hingga', 's'];
const UNIT_STARTS: ReadonlyMap<string, 'minutes' | 'hours' | 'days' | 'weeks'> = new Map([
  ['menit', 'minutes'],
  ['mnt', 'minutes'],
  ['jam', 'hours'],
  ['hari', 'days'],
  ['minggu', 'weeks'],
  ['pekan', 'weeks'],
]);

type Read<T> = { value: T; next: number };

/**
 * Durations in Indonesian words: `60 hari kerja`, `1-2 Jam`, `3 x 24 Jam`, `3 (tiga) hari kerja`, `0`.
 * Weeks are read as seven days each; months and years are not read, no limit is counted in them. Takes
 * time in proportion to the length of the text, whatever it holds.
 */
export function readDurations(words: string): ReadDuration[] {
  const tokens = tokenise(words);
  const found: ReadDuration[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = readAt(tokens, at);
    if (read) {
      found.push(read.value);
      at = read.next;
    } else {
      at += 1;
    }
  }
  return found.length > 0 ? found : loneNumber(tokens);
}

function readAt(tokens: Token[], at: number): Read<ReadDuration> | null {
  const first = readAmount(tokens, at);
  if (!first) return null;
  const firstUnit = readUnit(tokens, first.next);
  const rangeAt = skipRangeSign(tokens, firstUnit?.next ?? first.next);
  const second = rangeAt === null ? null : readAmount(tokens, rangeAt);
  const secondUnit = second && readUnit(tokens, second.next);
  if (second && secondUnit && first.value < second.value && sameUnit(firstUnit, secondUnit)) {
    return finish(tokens, at, { min: first.value, max: second.value }, secondUnit);
  }
  return firstUnit && finish(tokens, at, { min: null, max: first.value }, firstUnit);
}

function sameUnit(first: Read<PrintedUnit | 'weeks'> | null, second: Read<PrintedUnit | 'weeks'>): boolean {
  return first === null || first.value === second.value;
}

function finish(
  tokens: Token[],
  at: number,
  amount: { min: number | null; max: number },
  unit: Read<PrintedUnit | 'weeks'>,
): Read<ReadDuration> {
  const text = tokens
    .slice(at, unit.next)
    .map((token) => token.before + token.text)
    .join('')
    .trim();
  if (unit.value !== 'weeks') return { value: { ...amount, unit: unit.value, text }, next: unit.next };
  const min = amount.min === null ? null : amount.min * 7;
  return { value: { min, max: amount.max * 7, unit: 'days', text }, next: unit.next };
}

/** A number in digits or words, with "(tiga)" repeated after it, or a product such as `3 x 24`. */
function readAmount(tokens: Token[], at: number): Read<number> | null {
  const first = readNumber(tokens, at);
  if (!first) return null;
  if (!['x', '×', '*'].includes(tokens[first.next]?.text.toLowerCase() ?? '')) return first;
  const second = readNumber(tokens, first.next + 1);
  return second ? { value: first.value * second.value, next: second.next } : first;
}

function readNumber(tokens: Token[], at: number): Read<number> | null {
  const token = tokens[at];
  if (!token) return null;
  const plain = token.number === null ? numberInWords(tokens, at) : { value: token.number, next: at + 1 };
  if (!plain) return null;
  const inWords = tokens[plain.next]?.text === '(' ? numberInWords(tokens, plain.next + 1) : null;
  const isRepeated = inWords?.value === plain.value && tokens[inWords.next]?.text === ')';
  return isRepeated ? { value: plain.value, next: inWords.next + 1 } : plain;
}

/** `tiga`, `empat belas`, `enam puluh`, `enam puluh lima`. */
function numberInWords(tokens: Token[], at: number): Read<number> | null {
  const value = NUMBER_WORDS.get(wordAt(tokens, at));
  if (value === undefined) return null;
  const after = wordAt(tokens, at + 1);
  if (after === 'belas' && value < 10) return { value: value + 10, next: at + 2 };
  if (after !== 'puluh' || value >= 10) return { value, next: at + 1 };
  const ones = NUMBER_WORDS.get(wordAt(tokens, at + 2));
  const hasOnes = ones !== undefined && ones < 10;
  return { value: value * 10 + (hasOnes ? ones : 0), next: at + (hasOnes ? 3 : 2) };
}

function readUnit(tokens: Token[], at: number): Read<PrintedUnit | 'weeks'> | null {
  const start = UNIT_STARTS.get(wordAt(tokens, at));
  if (start === undefined) return null;
  const qualifier = wordAt(tokens, at + 1);
  if (start === 'hours' && qualifier === 'kerja') return { value: 'working-hours', next: at + 2 };
  if (start === 'days' && qualifier === 'kerja') return { value: 'working-days', next: at + 2 };
  if (start === 'days' && qualifier === 'kalender') return { value: 'calendar-days', next: at + 2 };
  return { value: start, next: at + 1 };
}

/** Position after `-`, `s.d.`, `s/d`, `sampai`, `sampai dengan`, `hingga`; null when there is none. */
function skipRangeSign(tokens: Token[], at: number): number | null {
  const sign = tokens[at]?.text.toLowerCase() ?? '';
  if (!RANGE_SIGNS.includes(sign)) return null;
  if (sign === 'sampai') return wordAt(tokens, at + 1) === 'dengan' ? at + 2 : at + 1;
  if (sign !== 's') return at + 1;
  const isShort = ['.', '/'].includes(tokens[at + 1]?.text ?? '') && wordAt(tokens, at + 2) === 'd';
  if (!isShort) return null;
  return tokens[at + 3]?.text === '.' ? at + 4 : at + 3;
}

/** Words that are nothing but a number, such as a time field with "0" in it. */
function loneNumber(tokens: Token[]): ReadDuration[] {
  const [only, ...others] = tokens;
  if (!only || only.number === null || others.length > 0) return [];
  return [{ min: null, max: only.number, unit: 'none', text: only.text }];
}

function wordAt(tokens: Token[], at: number): string {
  return tokens[at]?.text.toLowerCase() ?? '';
}
