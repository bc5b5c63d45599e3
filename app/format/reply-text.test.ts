import { expect, test } from 'vitest';
import { replyText } from './reply-text';

const TOLD = {
  template: { id: 'Aduan {number} diterima {unit}. Ditindaklanjuti paling lambat {date}.' },
  values: { number: 'CTH-7K4M-29QX', unit: 'dinas', date: '2026-11-25', time: null },
  unit: { id: 'Dinas Contoh' },
};
const WHERE = { zone: 'Asia/Jakarta', url: 'https://contoh.id/contoh-kota/lacak/cth-7k4m-29qx' } as const;

test('a reply says number and date in the workflow’s own sentence, the code, and where to follow', () => {
  expect(replyText({ number: 'CTH-7K4M-29QX', accessCode: 'AB12-CD34', told: TOLD }, WHERE)).toBe(
    'Aduan CTH-7K4M-29QX diterima Dinas Contoh. Ditindaklanjuti paling lambat Rabu, 25 November 2026.\n' +
      'Kode akses: AB12-CD34\n' +
      'Lacak: https://contoh.id/contoh-kota/lacak/cth-7k4m-29qx',
  );
});

test('where the workflow says nothing there is nothing to send on', () => {
  expect(replyText({ number: 'CTH-7K4M-29QX', accessCode: 'AB12-CD34', told: null }, WHERE)).toBeNull();
});
