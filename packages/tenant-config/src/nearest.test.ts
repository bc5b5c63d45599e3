import { expect, test } from 'vitest';
import { nearest, nearestText } from './nearest';

test.each<[word: string, candidates: string[], found: string | null]>([
  ['nmae', ['name', 'slug'], 'name'],
  ['ServiceUnit', ['serviceUnit', 'source'], 'serviceUnit'],
  ['working_days', ['working-hours', 'working-days'], 'working-days'],
  ['unit', ['units.yaml', 'post'], null],
  ['xyz', ['name', 'slug'], null],
  ['a', ['b'], 'b'],
  ['x'.repeat(100_000), ['name'], null],
])('%s among %j is %j', (word, candidates, found) => {
  expect(nearest(word, candidates)).toBe(found);
});

test('a message names the nearest, or what there is', () => {
  expect(nearestText('nmae', ['name'])).toBe('; nearest: name');
  expect(nearestText('xyz', ['name', 'slug', 'name'])).toBe('; known: name, slug');
  expect(nearestText('xyz', [])).toBe('; there are none yet');
});
