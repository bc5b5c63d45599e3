import { groupThousands } from './describe-fee';
import { inLanguage, type BothLanguages, type Lang } from './language';
import type { ReadingStatus, TimeLimit, TimeUnit } from './schema/time-limit';

type LimitAmount = Pick<TimeLimit, 'min' | 'max' | 'unit'>;
type LimitInWords = LimitAmount & Pick<TimeLimit, 'binds' | 'extends' | 'until'>;

/** Event of a case that the agency may close because the citizen did not answer. */
const CLOSED_ON_SILENCE = 'closed-on-silence';

/** Unit in words; the English ones are singular and plural. */
const UNIT_WORDS: Readonly<Record<TimeUnit, { id: string; one: string; many: string }>> = {
  minutes: { id: 'menit', one: 'minute', many: 'minutes' },
  'clock-hours': { id: 'jam', one: 'hour', many: 'hours' },
  'working-hours': { id: 'jam kerja', one: 'working hour', many: 'working hours' },
  'calendar-days': { id: 'hari kalender', one: 'calendar day', many: 'calendar days' },
  'working-days': { id: 'hari kerja', one: 'working day', many: 'working days' },
};

const NO_AMOUNT: BothLanguages = { id: 'belum ditetapkan', en: 'not yet set' };
const NO_UPPER_BOUND: BothLanguages = {
  id: 'Tanpa batas atas yang ditetapkan',
  en: 'No upper limit has been set',
};
const BEING_CONFIRMED: BothLanguages = { id: 'sedang dikonfirmasi', en: 'being confirmed' };

/** A number with its unit: `5 hari kerja`, `1 working day`. */
export function countOf(amount: number, unit: TimeUnit, lang: Lang): string {
  const words = UNIT_WORDS[unit];
  if (lang === 'id') return `${groupThousands(amount)} ${words.id}`;
  return `${amount.toLocaleString('en-GB')} ${amount === 1 ? words.one : words.many}`;
}

/** The unit alone, in the plural: `hari kerja`, `working days`. */
export function unitWords(unit: TimeUnit, lang: Lang): string {
  return lang === 'id' ? UNIT_WORDS[unit].id : UNIT_WORDS[unit].many;
}

/**
 * The bare amount, for tables and cards: `5 hari kerja`, `1–2 jam`, `72 jam (3 × 24 jam)`. Whole days of
 * clock hours keep the form the decrees use beside the sum. `belum ditetapkan` without an upper bound.
 */
export function limitAmount(limit: LimitAmount, lang: Lang): string {
  if (limit.max === null) return inLanguage(NO_AMOUNT, lang);
  const upper = countOf(limit.max, limit.unit, lang);
  if (limit.min !== null && limit.min < limit.max) {
    return `${lang === 'id' ? groupThousands(limit.min) : limit.min.toLocaleString('en-GB')}–${upper}`;
  }
  const days = limit.max / 24;
  if (limit.unit !== 'clock-hours' || days < 2 || !Number.isInteger(days)) return upper;
  return `${upper} (${days} × ${countOf(24, 'clock-hours', lang)})`;
}

/**
 * A limit as one promise: `Paling lama 5 hari kerja` for the agency, `Dalam 14 hari kerja` for a window in
 * which the citizen may act, `Setelah 10 hari kerja` for closing on silence. A range stands alone, since its upper end already says "at most".
 * Whether the reading is settled is said separately, by {@link limitStatusLabel}.
 */
export function describeLimit(limit: LimitInWords, lang: Lang): string {
  if (limit.max === null) return inLanguage(NO_UPPER_BOUND, lang);
  const amount = limitAmount(limit, lang);
  if (limit.extends !== null) {
    return lang === 'id'
      ? `Dapat diperpanjang satu kali, paling lama ${amount}`
      : `May be extended once, by at most ${amount}`;
  }
  if (limit.until.includes(CLOSED_ON_SILENCE)) return `${lang === 'id' ? 'Setelah' : 'After'} ${amount}`;
  if (limit.binds === 'citizen') return `${lang === 'id' ? 'Dalam' : 'Within'} ${amount}`;
  if (limit.min !== null && limit.min < limit.max) return amount;
  return `${lang === 'id' ? 'Paling lama' : 'At most'} ${amount}`;
}

/**
 * Mark beside a limit whose reading the agency has not settled; null when it has. Citizens get one mark for
 * interpreted and conflicting alike: the promise is one, officials see both statements.
 */
export function limitStatusLabel(status: ReadingStatus, lang: Lang): string | null {
  return status === 'confirmed' ? null : inLanguage(BEING_CONFIRMED, lang);
}
