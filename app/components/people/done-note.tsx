import { useText } from '../../i18n/use-text';

/** What was just done about somebody, as the address says it. */
export const DONE = [
  'undangan-batal',
  'peran-beri',
  'peran-cabut',
  'keluar',
  'nonaktif',
  'aktif',
  'autentikator',
  'sesi',
  'pengganti',
  'pengganti-akhir',
  'serah-terima',
] as const;

export type Done = (typeof DONE)[number];

/** What an address says was done; null for nothing, and for what nobody does. */
export function doneOf(url: URL): Done | null {
  return DONE.find((word) => word === url.searchParams.get('selesai')) ?? null;
}

/** The sentence about it. */
export function DoneNote({ done }: { done: Done | null }) {
  const t = useText('people');
  if (done === null) return null;
  return (
    <p className="notice" role="status">
      {t(`done.${done}`)}
    </p>
  );
}
