import type { QueueView } from '@maklumat/operations';

/** Names of the lists in addresses. */
const SLUGS: Record<QueueView, string> = {
  'mine-now': 'perlu-tindakan',
  'assigned-to-me': 'tugas-saya',
  unassigned: 'belum-ditugaskan',
  'waiting-for-reporter': 'menunggu-pelapor',
  late: 'terlambat',
  all: 'semua',
  closed: 'berakhir',
};

/** The lists in the order of the menu. */
export const OFFICE_VIEWS = Object.keys(SLUGS) as QueueView[];

/** What a list is narrowed to, by the names of its fields; empty texts narrow nothing. */
export type QueueFilter = { readonly layanan: string; readonly unit: string };

/** The filter an address asks for. */
export function filterOf(asked: URLSearchParams): QueueFilter {
  return { layanan: asked.get('layanan') ?? '', unit: asked.get('unit') ?? '' };
}

/** A filter as an address has it; empty when it narrows nothing. */
export function filterQuery(filter: QueueFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
}

/** Address of a list, narrowed or whole; the first one is the console's own page. */
export function queuePath(view: QueueView, filter?: QueueFilter): string {
  const path = view === 'mine-now' ? '/konsol' : `/konsol/antrean/${SLUGS[view]}`;
  const query = filter === undefined ? '' : filterQuery(filter).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** A narrowed list as `listQueue` is asked for it. */
export function askedQueue({ view, filter }: { view: QueueView; filter: QueueFilter }): {
  view: QueueView;
  workflow: string | undefined;
  unit: string | undefined;
} {
  return { view, workflow: filter.layanan || undefined, unit: filter.unit || undefined };
}

/** The name of a list in addresses. */
export function slugOfView(view: QueueView): string {
  return SLUGS[view];
}

/** The list an address names; null when none. */
export function viewOfSlug(slug: string | undefined): QueueView | null {
  return OFFICE_VIEWS.find((view) => SLUGS[view] === slug) ?? null;
}

/** Address of a case in the console, or of one of its acts; in small letters, as the server leads every address. */
export function casePath(number: string, act?: string): string {
  const own = `/konsol/kasus/${number.toLowerCase()}`;
  return act === undefined ? own : `${own}/tindakan/${act}`;
}
