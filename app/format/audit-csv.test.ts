import { expect, test } from 'vitest';
import { auditCsv } from './audit-csv';

test('a line a row: codes, details and seal as recorded, and no formula', () => {
  const row = {
    ...{ id: '1', recordedAt: '2026-11-02T03:00:00.000Z', actor: { userId: 'u', name: '=Budi' } },
    ...{ action: 'case-contact-read', subject: 'CTH-7K4M-29QX', isOpenable: false, told: [] },
    ...{ details: { purpose: 'reach' }, seal: { block: 3, rowHash: 'abc' } },
  };
  expect(auditCsv({ entries: [row, { ...row, details: {}, seal: null }] }).split('\r\n')).toEqual([
    'waktu,pelaku,tindakan,objek,rincian,blok,sidik',
    `2026-11-02T03:00:00.000Z,'=Budi,case-contact-read,CTH-7K4M-29QX,"{""purpose"":""reach""}",3,abc`,
    `2026-11-02T03:00:00.000Z,'=Budi,case-contact-read,CTH-7K4M-29QX,,,`,
    '',
  ]);
});
