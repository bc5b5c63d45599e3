import type { NationalFigures } from '@maklumat/operations';
import { figuresOf } from '@maklumat/reporting';
import { expect, test } from 'vitest';
import { nationalCsv } from './national-csv';

const standards = { published: 5, complete: 0, stated: 42 };
const NATIONAL: NationalFigures = {
  period: { year: 2025, from: '2025-01-01', until: '2025-12-31' },
  countedAt: '2026-11-22T03:00:00.000Z',
  agencies: [
    {
      slug: 'kota-b',
      name: { id: '=Kota, B' },
      standards: { published: 0, complete: 0, stated: 0 },
      figures: null,
    },
    {
      slug: 'kota-a',
      name: { id: 'Kota A' },
      standards,
      figures: figuresOf([
        { of: 'received', example: true, count: 20 },
        { of: 'open', late: true, undetermined: false, example: true, count: 3 },
        { of: 'ended', outcome: 'finished', promise: 'kept', workingDays: 2, example: true, count: 9 },
        { of: 'ended', outcome: 'finished', promise: 'broken', workingDays: 7, example: true, count: 3 },
        { of: 'ended', outcome: 'withdrawn', promise: null, workingDays: null, example: true, count: 2 },
      ]),
    },
  ],
  total: { standards, figures: figuresOf([]) },
};

test('a line an agency, by name; empty where nothing is to be told, and no name runs as a formula', () => {
  const [header, ...lines] = nationalCsv(NATIONAL).trimEnd().split('\r\n');
  const of = '2025-01-01,2025-12-31,2026-11-22T03:00:00.000Z';
  expect(lines.toSorted()).toEqual([
    `kota-a,Kota A,${of},5,0,8.4,20,3,3,0,12,2,12,9,75,12,2,semua`,
    `kota-b,"'=Kota, B",${of},0,0,,,,,,,,,,,,,`,
  ]);
  expect(header?.split(',')).toHaveLength(20);
});
