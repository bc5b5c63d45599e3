import { expect, test } from 'vitest';
import { rememberedList, rememberList, type OpenedList } from './habits';

const baseUrl = 'https://maklumat.example.go.id';

/** The list a browser comes back with after it was told to remember one. */
function after(cookie: string): OpenedList {
  const headers = { Cookie: cookie.split(';')[0] ?? '' };
  return rememberedList({ request: new Request(baseUrl, { headers }), baseUrl });
}

test.each<OpenedList>([
  { view: 'all', filter: { layanan: '', unit: '' } },
  { view: 'late', filter: { layanan: 'pengaduan', unit: 'dinas-contoh' } },
  { view: 'mine-now', filter: { layanan: '', unit: 'a;b=c é' } },
])('the list that was opened is remembered with its filter: %o', (list) => {
  const cookie = rememberList({ baseUrl }, list);
  expect(cookie).toMatch(/^__Host-maklumat-daftar=[A-Za-z0-9._-]+; /);
  expect(after(cookie)).toEqual(list);
});

test('a filter that is too long to be one is not remembered, and what is no list is the first one', () => {
  const long = { view: 'all', filter: { layanan: '', unit: 'a'.repeat(500) } } as const;
  expect(after(rememberList({ baseUrl }, long))).toEqual({
    view: 'all',
    filter: { layanan: '', unit: '' },
  });
  expect(after('__Host-maklumat-daftar=..%%.')).toEqual({
    view: 'mine-now',
    filter: { layanan: '', unit: '' },
  });
});
