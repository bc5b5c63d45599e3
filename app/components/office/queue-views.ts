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

/** Address of a list; the first one is the console's own page. */
export function queuePath(view: QueueView): string {
  return view === 'mine-now' ? '/konsol' : `/konsol/antrean/${SLUGS[view]}`;
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
