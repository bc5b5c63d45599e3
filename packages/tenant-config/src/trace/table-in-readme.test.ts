import { expect, test } from 'vitest';
import { TABLE_MARKERS, withProcedureTable } from './table-in-readme';

const [BEGIN = '', END = ''] = TABLE_MARKERS;

test('the table is written between the markers, and again the same', () => {
  const page = `# Kota Contoh\n\n${BEGIN}\nlama\n${END}\n\nSesudahnya.\n`;
  const written = withProcedureTable(page, ['| a |']) ?? '';
  expect(written).toContain('| a |');
  expect(written).not.toContain('lama');
  expect(written.startsWith('# Kota Contoh')).toBe(true);
  expect(written.endsWith(`${END}\n\nSesudahnya.\n`)).toBe(true);
  expect(withProcedureTable(written, ['| a |'])).toBe(written);
});

test.each([`${END}\n${BEGIN}`, BEGIN, '# Tanpa tempat'])(
  'a page without both markers in order is refused: %s',
  (page) => {
    expect(withProcedureTable(page, [])).toBeNull();
  },
);
