import { firstDirection, yearNamed, type Direction, type Measure } from '@maklumat/reporting';

/** How a table is ordered. */
export type Order = { measure: Measure; direction: Direction };

/** Measures as addresses write them. */
const WORDS: Readonly<Record<Measure, string>> = {
  name: 'instansi',
  standards: 'standar',
  completeness: 'kelengkapan',
  received: 'diterima',
  open: 'berjalan',
  late: 'terlambat',
  finished: 'selesai',
  'on-time': 'tepat',
  days: 'hari',
};
const DIRECTIONS: Readonly<Record<Direction, string>> = { ascending: 'naik', descending: 'turun' };
const BY_NAME: Order = { measure: 'name', direction: 'ascending' };

/** The year an address asks for; null, also for a strange one, means the last twelve months. */
export function yearOf(url: URL, now: Date): number | null {
  return yearNamed(url.searchParams.get('tahun'), now.getTime());
}

/** The order an address asks for; by name when it asks for none there is. */
export function orderOf(url: URL): Order {
  const asked = url.searchParams.get('urut');
  const measure = (Object.keys(WORDS) as Measure[]).find((one) => WORDS[one] === asked);
  if (measure === undefined) return BY_NAME;
  const direction = (Object.keys(DIRECTIONS) as Direction[]).find(
    (one) => DIRECTIONS[one] === url.searchParams.get('arah'),
  );
  return { measure, direction: direction ?? firstDirection(measure) };
}

/** The query of an address with this year and order; empty for what is shown without one. */
export function figureQuery(year: number | null, order: Order = BY_NAME): string {
  const query = new URLSearchParams();
  if (year !== null) query.set('tahun', String(year));
  if (order.measure !== 'name' || order.direction !== 'ascending') {
    query.set('urut', WORDS[order.measure]);
    if (order.direction !== firstDirection(order.measure)) query.set('arah', DIRECTIONS[order.direction]);
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** What a press on a measure's head gives: its own first direction, or the other one when it is in use. */
export function orderAfter(pressed: Measure, { measure, direction }: Order): Order {
  if (pressed !== measure) return { measure: pressed, direction: firstDirection(pressed) };
  return { measure, direction: direction === 'ascending' ? 'descending' : 'ascending' };
}
