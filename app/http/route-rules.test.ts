import { expect, test } from 'vitest';
import { routeRules } from './route-rules';

type Routes = Parameters<typeof routeRules>[0];
type Sample = { id: string; parentId?: string; path?: string; index?: boolean; module: object };

/** Routes as the build lists them, with nothing in their modules but what is told. */
function routesOf(samples: readonly Sample[]): Routes {
  return Object.fromEntries(samples.map((sample) => [sample.id, sample])) as unknown as Routes;
}

function action(): null {
  return null;
}

const ruleOf = routeRules(
  routesOf([
    { id: 'root', path: '', module: {} },
    { id: 'home', parentId: 'root', index: true, module: {} },
    { id: 'agency', parentId: 'root', path: ':tenant', module: {} },
    { id: 'track', parentId: 'root', path: ':tenant/lacak', module: { action } },
    {
      id: 'report',
      parentId: 'root',
      path: ':tenant/lapor/bukti',
      module: { action, handle: { i18n: 'report', uploads: true, script: true } },
    },
    {
      id: 'copy',
      parentId: 'root',
      path: 'en/:tenant/lapor',
      module: { handle: { script: true, uploads: true } },
    },
    {
      id: 'odd',
      parentId: 'root',
      path: ':tenant/aneh',
      module: { action, handle: { uploads: 'ya', script: 1 } },
    },
    { id: 'lost', parentId: 'root', path: '*', module: {} },
  ]),
);

test.each<[path: string, body: string, script: boolean, why: string]>([
  ['/', 'none', false, 'a page without an action'],
  ['/contoh-kota', 'none', false, 'an agency'],
  ['/contoh-kota/lacak', 'form', false, 'an action takes a form'],
  ['/contoh-kota/lapor/bukti', 'uploads', true, 'what the route declares'],
  ['/en/contoh-kota/lapor', 'none', true, 'uploads without an action take nothing'],
  ['/contoh-kota/aneh', 'form', false, 'only true is a declaration'],
  ['/contoh-kota/lapor/bukti/lain', 'none', false, 'nothing is there'],
  ['/contoh-kota/%E0%A4%A', 'none', false, 'a damaged address'],
])('%s takes %s, script %s: %s', (path, body, script) => {
  expect(ruleOf(path)).toMatchObject({ body, script, live: false });
});

test('a route without a page of its own gives a file; an address of nobody is no file', () => {
  const routes = routesOf([
    { id: 'root', path: '', module: {} },
    { id: 'page', parentId: 'root', path: 'surat', module: { default: action } },
    { id: 'file', parentId: 'root', path: 'surat.pdf', module: {} },
  ]);
  expect(['/surat', '/surat.pdf', '/lain'].map((path) => routeRules(routes)(path).isFile)).toEqual([
    ...[false, true, false],
  ]);
});
