import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import type { OwnCaseKey } from '@maklumat/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ShippedOffice } from './testing/shipped-office';

const AT = '2026-06-02 09:00';
const DESK = 'petugas-pelayanan';
const TEAM = 'tim-fasilitasi-sengketa-informasi';
const SUPERIOR = 'atasan-ppid';
const ADMIN = 'admin-pengaduan-publik';
const text = (words: string) => ({ kind: 'text', text: words }) as const;
const chosen = (id: string) => ({ kind: 'options', ids: [id] }) as const;

let database: TestDatabase;
let office: ShippedOffice;
beforeAll(async () => {
  database = await openTestDatabase();
  office = await ShippedOffice.thatRuns(database, 'sengketa-informasi');
});
afterAll(() => database.close());

describe('a dispute', () => {
  /** With the team that facilitates. */
  async function facilitated(): Promise<OwnCaseKey> {
    const answers = { information: 'Anggaran 2025.', purpose: 'Penelitian', 'how-given': 'soft-copy' };
    const key = await office.record(DESK, AT, { workflow: 'ppid', answers });
    await office.act(DESK, AT, key.number, 'pass-to-ppid');
    await office.act('ppid', AT, key.number, 'refuse', {
      ...{ ground: chosen('not-held'), reason: text('Dokumen itu tidak pernah dibuat dinas ini.') },
      form: chosen('none'),
    });
    await office.send(key, AT, 'object', { ground: ['not-met'], reason: ['Belum dipenuhi.'] });
    const objection = await office.opened(key, AT);
    await office.act(DESK, AT, objection.number, 'pass-to-superior');
    await office.act(SUPERIOR, AT, objection.number, 'examine', { finding: text('Lengkap.') });
    await office.act(SUPERIOR, AT, objection.number, 'answer', {
      ...{ decision: chosen('part'), answer: text('Sebagian.'), superior: text('Sekretaris Daerah') },
    });
    await office.send(objection, AT, 'dispute', { reason: ['Belum puas.'] });
    const dispute = await office.opened(objection, AT);
    await office.act('ppid-utama', AT, dispute.number, 'form-team', {
      ...{ chair: text('Lilis'), assistants: text('Nurul'), legal: text('Hukum'), functional: text('Dua') },
    });
    await office.act(SUPERIOR, AT, dispute.number, 'appoint-team', { decision: text('Sesuai usul.') });
    return dispute;
  }

  test('ends as the team has reported, and not otherwise', async () => {
    const { number } = await facilitated();
    await office.act(TEAM, AT, number, 'report-agreement', { report: text('Sepakat.') });
    const told = { explanation: text('Tidak ada kesepakatan.') };
    await expect(office.act(SUPERIOR, AT, number, 'not-settle', told)).rejects.toThrow('window-closed');
    await office.act(SUPERIOR, AT, number, 'settle', { settlement: text('Salinan diberikan.') });
  });

  test('has a decision of the Commission only once its files were handed over', async () => {
    const dispute = await facilitated();
    const { number } = dispute;
    await office.act(TEAM, AT, number, 'report-no-agreement', { report: text('Tidak sepakat.') });
    const settled = { settlement: text('Salinan diberikan.') };
    await expect(office.act(SUPERIOR, AT, number, 'settle', settled)).rejects.toThrow('window-closed');
    await office.act(SUPERIOR, AT, number, 'not-settle', { explanation: text('Tidak sepakat.') });
    await office.send(dispute, AT, 'file-with-commission', { commission: ['KI Provinsi'], register: ['12'] });
    const decision = { decision: chosen('part'), text: text('12/2026: sebagian dibuka.') };
    await expect(office.act('ppid', AT, number, 'record-decision', decision)).rejects.toThrow(
      'window-closed',
    );
    await office.act('ppid', AT, number, 'hand-over-files', { what: text('Semua berkas.') });
    await office.act('ppid', AT, number, 'record-decision', decision);
  });
});

describe('a report that its reporter does not complete', () => {
  const REASON = { reason: text('Lokasi tidak pernah disebutkan.') };

  async function recorded(): Promise<OwnCaseKey> {
    const answers = { report: 'Jalan berlubang.', location: 'Jalan Contoh 1' };
    return office.record(ADMIN, AT, {
      ...{ workflow: 'sp4n-lapor', answers, channel: 'lapor-web', originalNumber: '10000042' },
    });
  }

  test('is not closed as such before it was asked for, nor before the time for it is over', async () => {
    const { number } = await recorded();
    await expect(office.act(ADMIN, AT, number, 'close-incomplete', REASON)).rejects.toThrow(
      'not-in-this-state',
    );
    await office.act(ADMIN, AT, number, 'return-to-reporter', {
      ...{ missing: chosen('location'), question: text('Di mana tepatnya?') },
    });
    await office.pass('2026-06-10 09:00');
    await expect(office.act(ADMIN, '2026-06-10 09:00', number, 'close-incomplete', REASON)).rejects.toThrow(
      'not-in-this-state',
    );
  });

  test('is closed after that, and can be reopened with what was missing', async () => {
    const key = await recorded();
    await office.act(ADMIN, AT, key.number, 'return-to-reporter', {
      ...{ missing: chosen('location'), question: text('Di mana tepatnya?') },
    });
    await office.pass('2026-06-22 09:00');
    await office.act(ADMIN, '2026-06-22 09:00', key.number, 'close-incomplete', REASON);
    const closed = await office.read(key, '2026-06-22 10:00');
    expect([closed.outcome, closed.label.id]).toEqual(['rejected', 'Ditutup, tidak dilengkapi pelapor']);
    await office.send(key, '2026-06-23 09:00', 'reopen-complete', { text: ['Di depan nomor 12.'] });
    expect((await office.read(key, '2026-06-23 10:00')).label.id).toBe('Menunggu verifikasi');
    await office.act(ADMIN, '2026-06-23 11:00', key.number, 'verify');
  });
});
