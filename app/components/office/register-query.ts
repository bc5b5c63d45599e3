import type { AskedRegister } from '@maklumat/operations';
import { queryOf } from '../../format/query-params';

const MONTH = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/u;

/** Whether an address asks for a month that there is, or for none. */
export function isAskedMonth(url: URL): boolean {
  const month = url.searchParams.get('bulan') ?? '';
  return month === '' || MONTH.test(month);
}

/** What an address asks of a register: a month nobody could mean is this month. */
export function askedRegister(register: string, url: URL): AskedRegister {
  const month = url.searchParams.get('bulan') ?? '';
  return { register, month: MONTH.test(month) ? month : null, query: queryOf(url) ?? '' };
}

/** Address of a register, or of one of its forms (`/cetak`, `.pdf`), of a month or a search; `tooMany` names a file it is too long for. */
export function registerPath(
  slug: string,
  form = '',
  asked: { readonly month?: string; readonly query?: string; readonly tooMany?: string } = {},
): string {
  const query = new URLSearchParams(
    Object.entries({
      bulan: asked.query ? '' : (asked.month ?? ''),
      q: asked.query ?? '',
      berkas: asked.tooMany ?? '',
    }).filter(([, value]) => value !== ''),
  ).toString();
  return `/konsol/register/${slug}${form}${query === '' ? '' : `?${query}`}`;
}
