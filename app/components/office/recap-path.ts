/** Address of a recap of a month, or of one of its forms (`/cetak`, `.pdf`). */
export function recapPath(month: string, slug: string, form = ''): string {
  return `/konsol/rekap/${month}${form}?rekap=${slug}`;
}

/** The month before, or after: `2026-11` → `2026-10`. */
export function monthBeside(month: string, step: 1 | -1): string {
  const first = new Date(`${month}-01T00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + step);
  return first.toISOString().slice(0, 7);
}
