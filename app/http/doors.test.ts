import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';
import routes from '../routes';
import { doorOf, publicPage } from './doors';

const modules = import.meta.glob<Record<string, unknown>>('../routes/**/*.{ts,tsx}');

function filesOf(entries: readonly RouteConfigEntry[]): string[] {
  return entries.flatMap((entry) => [entry.file, ...filesOf(entry.children ?? [])]);
}

/** Pages that read no data at all, so there is nothing to lock. */
const WITHOUT_DATA = new Set(['routes/gallery.tsx']);

test('every loader and action of every route was made by a door', async () => {
  const checked: string[] = [];
  for (const file of new Set(filesOf(routes))) {
    const load = modules[`../${file}`];
    expect(load, `${file} is in routes.ts and not on disk`).toBeDefined();
    const module = (await load?.()) ?? {};
    for (const name of ['loader', 'action']) {
      if (module[name] === undefined) continue;
      expect(doorOf(module[name]), `${name} of ${file}`).not.toBeNull();
      checked.push(file);
    }
    if (module.loader === undefined) expect(WITHOUT_DATA, file).toContain(file);
  }
  expect(checked.length).toBeGreaterThan(10);
});

test('every route module on disk has an address in routes.ts', () => {
  const mapped = new Set([...filesOf(routes), 'routes/gallery.tsx']);
  const onDisk = Object.keys(modules).map((path) => path.slice('../'.length));
  expect(onDisk.filter((file) => !mapped.has(file) && !file.endsWith('.test.ts'))).toEqual([]);
});

test('a function that no door made is not taken for one', () => {
  expect(doorOf(() => null)).toBeNull();
  expect(doorOf({ door: 'public' })).toBeNull();
  expect(doorOf(publicPage(() => Promise.resolve({})))).toBe('public');
});
