import { expect, test } from 'vitest';
import { downloadHeaders } from './download-headers';

test('a file leaves as a download that can run nothing and that no cache keeps', () => {
  expect(downloadHeaders({ mediaType: 'application/pdf', safeName: 'surat.pdf', size: 12 })).toEqual({
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename="surat.pdf"; filename*=UTF-8''surat.pdf`,
    'Content-Length': '12',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
});

test.each<[safeName: string, disposition: string, why: string]>([
  [
    'Café – é.jpg',
    `attachment; filename="Cafe _ e.jpg"; filename*=UTF-8''Caf%C3%A9%20%E2%80%93%20%C3%A9.jpg`,
    'old readers get ASCII, the others the whole name',
  ],
  [
    `a';b=(c)*.jpg`,
    `attachment; filename="a';b=(c)*.jpg"; filename*=UTF-8''a%27%3Bb%3D%28c%29%2A.jpg`,
    'signs with a meaning in the header are encoded',
  ],
  ['100%41.jpg', `attachment; filename="100_41.jpg"; filename*=UTF-8''100%2541.jpg`, 'no accidental escape'],
])('%s: %s (%s)', (safeName, disposition) => {
  const headers = downloadHeaders({ mediaType: 'image/jpeg', safeName });
  expect(headers['Content-Disposition']).toBe(disposition);
  expect(new Headers(headers).get('Content-Disposition')).toBe(disposition);
});
