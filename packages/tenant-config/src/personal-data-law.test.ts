import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ANSWER_HOURS, BREACH_NOTICE, DUTIES, REQUEST_KINDS } from '@maklumat/personal-data';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { StatutoryLimits } from './national-schemas';

const FILE = fileURLToPath(new URL('../../../tenants/national/statutory-limits.yaml', import.meta.url));
const { limits } = StatutoryLimits.parse(parse(readFileSync(FILE, 'utf8')));

test.each([...REQUEST_KINDS, 'breach'] as const)('the hours of %s are those of the shipped law', (kind) => {
  const duty = kind === 'breach' ? BREACH_NOTICE : DUTIES[kind];
  if (duty.limit === null) return expect(kind).toBe('deletion');
  const limit = limits.find(({ id }) => id === duty.limit);
  expect(limit).toMatchObject({ amount: ANSWER_HOURS, unit: 'clock-hours', citation: duty.citation });
  expect(duty.article.startsWith((limit?.article ?? '?').split(' ayat')[0] ?? '?')).toBe(true);
  expect([duty.verified, duty.checkedOn]).toEqual([limit?.verified, limit?.checkedOn]);
});
