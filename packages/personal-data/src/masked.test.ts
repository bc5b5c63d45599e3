import { expect, test } from 'vitest';
import { maskedValue } from './masked';

test.each([
  ['name', 'Sumarni', 'S••••'],
  ['name', '  Budi   Santoso ', 'B•••• S••••'],
  ['name', 'Ü', 'Ü••••'],
  ['phone', '+62 812-3456-7890', '••••890'],
  ['phone', '12', '••••12'],
  ['email', 'sumarni@contoh.id', 's••••@contoh.id'],
  ['email', '@contoh.id', '••••'],
  ['email', 'tanpa-tanda', '••••'],
  ['address', 'Jalan Merdeka 7', '••••'],
  ['address', '  ', ''],
] as const)('%s %j is shown as %s', (field, value, shown) => {
  expect(maskedValue(field, value)).toBe(shown);
});
