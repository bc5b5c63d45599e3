import { request as rawRequest } from 'node:http';
import { expect, test, type APIResponse } from '@playwright/test';
import ROUTES from '../app/routes';
import { ALL_PAGES, at, INDONESIAN_PAGES } from './pages/addresses';

const HOSTILE = [
  '/%E0%A4%A',
  '/%00',
  '/pontianak/layanan/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/pontianak/layanan/sp4n-lapor/versi/99999999999999999999',
  '/pontianak/layanan/sp4n-lapor/versi/-1',
  '/pontianak/layanan/sp4n-lapor/versi/satu',
  "/pontianak/layanan/'%20or%201=1--",
  '/pontianak/layanan/call-center/riwayat/banding?dari=1&ke=77',
  '/pontianak/layanan/call-center/riwayat/banding?dari=x&ke[]=y',
  '/cari?q=%00',
  `/cari?q=${'a'.repeat(3000)}`,
  '/cari?q=%27%3B%20drop%20table%20tenants%3B--&hal=-5',
  '/cari?q=%25%25%25&hal=1e99',
  '/cari?q[]=a&q[]=b',
  '/pontianak/layanan?biaya=mahal&cara=terbang&unit=%3Cscript%3E',
  '/__proto__/constructor',
];

async function texts(responses: Promise<APIResponse>[]): Promise<string[]> {
  return Promise.all(responses.map(async (response) => (await response).text()));
}

test('every page answers with the security headers and a strict policy', async ({ request }) => {
  for (const path of [...INDONESIAN_PAGES, '/tidak-ada', '/healthz']) {
    const headers = (await request.get(at(path))).headers();
    expect(headers['content-security-policy'], path).toContain("script-src 'none'");
    expect(headers['content-security-policy'], path).toContain("style-src 'self'");
    expect(headers['content-security-policy'], path).not.toContain('unsafe');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
    expect(headers['x-powered-by'], path).toBeUndefined();
    expect(headers['set-cookie'], path).toBeUndefined();
  }
});

test('a copy that is still current costs no page: 304', async ({ request }) => {
  for (const path of ['/', '/pontianak', '/en/kalbar/layanan', '/pontianak/layanan/sp4n-lapor']) {
    const first = await request.get(at(path));
    const tag = first.headers().etag;
    expect(tag, path).toMatch(/^W\/".+"$/);
    const second = await request.get(at(path), { headers: { 'If-None-Match': tag ?? '' } });
    expect(second.status(), path).toBe(304);
    expect((await second.body()).length, path).toBe(0);
    const stale = await request.get(at(path), { headers: { 'If-None-Match': 'W/"lain"' } });
    expect(stale.status(), path).toBe(200);
  }
});

test("a tag is one address's: elsewhere it gets the page, or the news that there is none", async ({
  request,
}) => {
  const tag = (await request.get(at('/pontianak'))).headers().etag ?? '';
  for (const [path, status] of [
    ['/pontianak/layanan', 200],
    ['/pontianak?x=1', 200],
    ['/pontianak/layanan/tidak-ada', 404],
    ['/pontianak/layanan/sp4n-lapor/cetak', 200],
  ] as const) {
    expect((await request.get(at(path), { headers: { 'If-None-Match': tag } })).status(), path).toBe(status);
  }
});

test('what the client calls this server changes nothing', async ({ request }) => {
  const claims: Record<string, string>[] = [
    { Host: 'jahat.example' },
    { Host: '[' },
    { 'X-Forwarded-Host': 'a:99999' },
  ];
  for (const headers of claims) {
    const response = await request.get(at('/pontianak'), { headers });
    expect(response.status(), JSON.stringify(headers)).toBe(200);
    expect(await response.text(), JSON.stringify(headers)).not.toContain('jahat.example');
  }
});

test('the raw data behind the pages is not there', async ({ request }) => {
  for (const path of [
    '/pontianak.data',
    '/_root.data',
    '/__manifest?p=/pontianak',
    '/pontianak?_data=routes',
    '/masuk?a=1&_data=x',
  ]) {
    expect((await request.get(at(path))).status(), path).toBe(404);
  }
  expect((await request.get(at('/assets'))).status()).toBe(404);
});

test('two agencies never share a tag, and an error is never kept', async ({ request }) => {
  const tags = await Promise.all(
    ['/pontianak', '/kalbar', '/'].map(async (path) => (await request.get(at(path))).headers().etag),
  );
  expect(new Set(tags).size).toBe(3);
  const missing = (await request.get(at('/pontianak/layanan/tidak-ada'))).headers();
  expect(missing.etag).toBeUndefined();
  expect(missing['cache-control']).toBe('no-store');
});

test("another agency's service answers exactly as one that never existed", async ({ request }) => {
  const [other, never] = await texts(
    ['/pontianak/layanan/wadul-aladin', '/pontianak/layanan/wadul-alaxin'].map((path) =>
      request.get(at(path)),
    ),
  );
  expect(other?.replaceAll('wadul-aladin', 'x')).toBe(never?.replaceAll('wadul-alaxin', 'x'));
});

test('hostile addresses get a page in words, never a stack trace', async ({ request }) => {
  for (const path of HOSTILE) {
    const response = await request.get(at(path));
    const body = await response.text();
    expect(response.status(), path).toBeLessThan(500);
    expect(body, path).toMatch(/<h1/);
    expect(body, path).not.toMatch(
      /\bat .*\.(ts|js):\d+|node_modules|postgres|drizzle|undefined|\[object Object\]/i,
    );
    expect(body, path).not.toMatch(/<script>|<script /);
  }
});

test('only reading is allowed', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const response = await request.fetch(at('/pontianak'), { method, data: 'x' });
    expect(response.status(), method).toBe(405);
    expect(response.headers().allow, method).toBe('GET, HEAD');
  }
});

test('a trailing slash leads to the one address of the page', async ({ request }) => {
  const response = await request.get(at('/pontianak/layanan/?q=data'), { maxRedirects: 0 });
  expect(response.status()).toBe(301);
  expect(response.headers().location).toMatch(/\/pontianak\/layanan\?q=data$/);
});

test('capital letters, as phones write them, lead to the same page', async ({ request }) => {
  const response = await request.get(at('/EN/Pontianak?q=A'), { maxRedirects: 0 });
  expect(response.status()).toBe(301);
  expect(response.headers().location).toMatch(/\/en\/pontianak\?q=A$/);
});

test("no page shows an official's NIP", async ({ request }) => {
  for (const path of [...ALL_PAGES, '/pontianak/layanan/sp4n-lapor.json']) {
    const body = await (await request.get(at(path))).text();
    expect(body.replace(/[\s.]/g, ''), path).not.toContain('196601271986031009');
    expect(body, path).not.toMatch(/\bnip\b/i);
  }
});

test('the same standard is there as JSON, for machines', async ({ request }) => {
  const response = await request.get(at('/pontianak/layanan/call-center.json'));
  expect(response.headers()['content-type']).toContain('application/json');
  const body = (await response.json()) as { standard: { version: number; decree: { number: string } } };
  expect(body.standard.version).toBe(2);
  expect(body.standard.decree.number).toBe('Nomor 18 Tahun 2024');
  expect(response.headers().etag).toBeDefined();
  for (const name of ['tidak-ada', '__proto__', 'wadul-aladin']) {
    const missing = await request.get(at(`/pontianak/layanan/${name}.json`));
    expect(missing.status(), name).toBe(404);
    expect(await missing.json(), name).toEqual({ error: 'not-found' });
  }
});

test('robots.txt names the sitemap, which lists every page in both languages and is revalidated', async ({
  request,
}) => {
  const robots = await (await request.get(at('/robots.txt'))).text();
  expect(robots).toBe(`User-agent: *\nAllow: /\nSitemap: ${at('/sitemap.xml')}\n`);
  const response = await request.get(at('/sitemap.xml'));
  expect(response.headers()['content-type']).toBe('application/xml; charset=utf-8');
  const xml = await response.text();
  const locations = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');
  // Each public question is there too; journeys beside this one write and publish some (calls.spec).
  const listed = new Set(locations.filter((location) => !/\/tanya-jawab\/./.test(location)));
  // Searches, forms and the sign-in are nothing to find; the paper and the versions name the service's page as their address.
  // How complaints are handled hangs on a workflow, which the index of what is published does not know.
  const unlisted = /\?|\/alur\/pengaduan$|\/(cari|masuk|lapor|lacak|cetak|versi|banding)\b/;
  const pages = ALL_PAGES.filter((path) => !unlisted.test(path));
  expect([...listed].sort()).toEqual(pages.map((path) => at(path)).sort());
  const tag = response.headers().etag ?? '';
  const again = await request.get(at('/sitemap.xml'), { headers: { 'If-None-Match': tag } });
  expect(again.status()).toBe(304);
});

test('the sitemap is well-formed XML', async ({ page, request }) => {
  const xml = await (await request.get(at('/sitemap.xml'))).text();
  const outcome = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'application/xml');
    return { faults: read.querySelectorAll('parsererror').length, root: read.documentElement.localName };
  }, xml);
  expect(outcome).toEqual({ faults: 0, root: 'urlset' });
});

test('each security header is there once, also on files and data with rules of their own', async ({
  request,
}) => {
  for (const path of [
    '/pontianak',
    '/pontianak/layanan/sp4n-lapor.json',
    '/pontianak/lapor',
    '/sitemap.xml',
  ]) {
    const headers = (await request.get(at(path))).headersArray();
    for (const name of ['cross-origin-resource-policy', 'x-content-type-options', 'content-security-policy'])
      expect(headers.filter((header) => header.name.toLowerCase() === name).length, `${path} ${name}`).toBe(
        1,
      );
  }
});

test('a whole address in the request line is refused in words', async () => {
  const { hostname, port } = new URL(at('/'));
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = rawRequest({ hostname, port, path: 'http://lain.contoh/konsol' }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
  expect(status).toBe(400);
});

type Route = { path?: string; children?: Route[] };

/** Every address of the product, with names of nothing where it wants one; some lead on, most are not found. */
function everyAddress(entries: readonly Route[], above = ''): string[] {
  return entries.flatMap(({ path, children = [] }) => {
    const here = path === undefined ? above : `${above}/${path}`;
    return [here, ...everyAddress(children, here)];
  });
}

function addressOf(pattern: string): string {
  return pattern
    .replace(/:tenant/, 'pontianak')
    .replace(/:lang|:[a-z]+/g, 'x')
    .replace('*', 'tidak-ada')
    .replace(/^$/, '/');
}

test('every address of every route answers with every header, whatever it answers', async ({ request }) => {
  const addresses = new Set(everyAddress(ROUTES).map(addressOf));
  expect(addresses.size).toBeGreaterThan(150);
  for (const path of addresses) {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const response = await request.fetch(at(path), { method, maxRedirects: 0, data: '' });
      const headers = response.headers();
      const what = `${method} ${path}`;
      expect(response.status(), what).toBeLessThan(500);
      expect(headers['content-security-policy'], what).toMatch(
        /^default-src 'none'; script-src '(none|self)'; (connect-src 'self'; )?style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(headers['x-content-type-options'], what).toBe('nosniff');
      expect(headers['referrer-policy'], what).toBe('strict-origin-when-cross-origin');
      expect(headers['permissions-policy'], what).toContain('camera=()');
      expect(headers['cross-origin-opener-policy'], what).toBe('same-origin');
      // What is published as data may be read by every site's scripts; nothing else may.
      const isData = /\.(json|csv|ics)$/.test(path);
      if (!isData) expect(headers['access-control-allow-origin'], what).toBeUndefined();
      expect(headers['set-cookie'] ?? '', what).not.toContain('sesi=');
      if (response.status() >= 400)
        expect(headers['cache-control'] ?? 'no-store', what).toContain('no-store');
      if (response.status() === 404 && method === 'GET' && !path.endsWith('.json'))
        expect(headers['content-type'], what).toMatch(/^text\/(html|plain|calendar|csv)/);
    }
  }
});
