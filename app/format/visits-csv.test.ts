import { expect, test } from 'vitest';
import { visitsCsv } from './visits-csv';

test('each day is a line, and what nobody could be measured by is an empty cell', () => {
  const day = { visitors: 3, served: 2, onTime: 1, judged: 2, minutes: 17.5, unserved: 1, inside: 0 };
  const days = [
    { day: '2026-11-20', ...day },
    { day: '2026-11-23', ...day, served: 0, minutes: null },
  ];
  expect(visitsCsv({ days })).toBe(
    'hari,tamu,dilayani,dilayani_tepat_waktu,dinilai,median_menit_sampai_dilayani,pergi_tanpa_dilayani,belum_dicatat_pulang\r\n' +
      '2026-11-20,3,2,1,2,17.5,1,0\r\n' +
      '2026-11-23,3,0,1,2,,1,0\r\n',
  );
});
