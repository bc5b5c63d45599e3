import { expect, test } from 'vitest';
import { formatDuration } from './duration';

test.each([
  [0, '0 menit', '0 minutes'],
  [45, '45 menit', '45 minutes'],
  [60, '1 jam', '1 hour'],
  [450, '7 jam 30 menit', '7 hours 30 minutes'],
  [75 * 60, '75 jam', '75 hours'],
  [1200 * 60 + 1, '1.200 jam 1 menit', '1,200 hours 1 minute'],
])('%d minutes are written in hours and minutes', (minutes, id, en) => {
  expect([formatDuration(minutes, 'id'), formatDuration(minutes, 'en')]).toEqual([id, en]);
});
