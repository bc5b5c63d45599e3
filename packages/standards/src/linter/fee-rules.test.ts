import { expect, test } from 'vitest';
import { aContact, aStandard, complaintsBy } from '../testing/a-standard';
import { lintFee } from './fee-rules';

const handling = complaintsBy([aContact('telephone', '(021) 5551234')]);
const channel = { id: 'telepon', words: 'Telepon (021) 5551234', details: ['SMS  berbayar'], contacts: [] };
const withPaidSms = {
  ...handling,
  groups: handling.groups.map((group) => ({ ...group, channels: [channel] })),
};

test('a paid message in the complaint channels of a free service is told', () => {
  expect(lintFee(aStandard({ complaintHandling: withPaidSms }))).toEqual([
    {
      code: 'paid-call-beside-free-fee',
      severity: 'notice',
      path: ['fee'],
      data: { words: 'SMS  berbayar' },
    },
  ]);
});

test('a service that costs money, or whose fee is unknown, promises nothing free', () => {
  const fee = { words: ['Rp5.000'], amountIdr: 5_000, basis: null };
  expect(lintFee(aStandard({ fee, complaintHandling: withPaidSms }))).toEqual([]);
  expect(lintFee(aStandard({ fee: null, complaintHandling: withPaidSms }))).toEqual([]);
});
