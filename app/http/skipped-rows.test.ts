import { expect, test } from 'vitest';
import { skippedRows } from './skipped-rows';

test('rows that were left out are one line with the address and the way to mend them', () => {
  expect(skippedRows({ services: [], skipped: 2 }, '/contoh')).toBe(
    'maklumat: 2 published rows cannot be read and were left out (/contoh); apply the tenants anew\n',
  );
});

test.each([{ skipped: 0 }, {}, null, 'text', { skipped: '3' }])('%j is nothing to tell', (data) => {
  expect(skippedRows(data, '/contoh')).toBeNull();
});
