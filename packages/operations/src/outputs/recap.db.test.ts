import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { addOutputs } from '../testing/add-outputs';
import { anOfficial } from '../testing/an-office';
import { publishWorkflow, recordPlainYears } from '../testing/publish-workflow';
import { CaseWalk, wib } from '../testing/walk-case';
import { runDueTimers } from '../timers/run-due-timers';
import { listRecaps, viewRecap, writeRecapNote } from './view-recap';

const KEYS = parseMasterKey('aa'.repeat(32));
const NOW = wib('2026-04-10 09:00');
const RECAP = {
  ...{ slug: 'rekap', name: { id: 'Rekap' }, workflows: ['pengaduan'] },
  ...{ opens: ['admin', 'petugas'], evaluates: ['petugas'] },
};

let database: TestDatabase;
let tenant: TenantRef;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await publishWorkflow(database, 'kota-rekap');
  await addOutputs(database, tenant, { recaps: [RECAP] });
});
afterAll(() => database.close());

test('a month counts what came, was answered and ended in it, and what was open at its end by age', async () => {
  const walk = new CaseWalk(database.db, tenant, KEYS);
  await walk.file('2026-02-27 09:00');
  const answered = await walk.answered('2026-03-02 09:00', '2026-03-02 10:00', '2026-03-04 10:00');
  await walk.step(answered.id, 'confirm', '2026-03-05 10:00');
  await walk.answered('2026-03-20 09:00', '2026-03-20 10:00', '2026-04-01 10:00');
  await walk.file('2026-03-30 09:00');
  await walk.file('2026-04-01 00:30');
  const admin = await anOfficial(database, tenant, [{ role: 'petugas', unit: null }], NOW);
  const { figures, asOf, notes } = await viewRecap(admin, 'rekap', '2026-03');
  expect(asOf).toBe('2026-03-31');
  expect(figures).toEqual({
    ...{ received: 3, answered: 1, returned: 0, medianDays: 1, measured: 1, open: 3 },
    ...{ ended: 1, onTime: 1, late: 0, unjudged: 0 },
    byChannel: [{ key: 'web', count: 3 }],
    byClass: [{ key: '', count: 3 }],
    byUnit: [
      { key: 'dinas-pupr', count: 2 },
      { key: figures.byUnit[1]?.key, count: 1 },
    ],
    byOutcome: [{ key: 'finished', count: 1 }],
    openByAge: [
      { key: '5', count: 1 },
      { key: '14', count: 1 },
      { key: '30', count: 0 },
      { key: '60', count: 1 },
      { key: 'Infinity', count: 0 },
    ],
  });
  expect(notes).toEqual([]);
});

test('a case that ended without being finished is judged by the dates it had', async () => {
  const own = await publishWorkflow(database, 'kota-rekap-berakhir');
  await addOutputs(database, own, { recaps: [RECAP] });
  const walk = new CaseWalk(database.db, own, KEYS);
  const by = { role: 'admin', unit: null };
  const silent = await walk.answered('2026-03-02 09:00', '2026-03-02 10:00', '2026-03-04 10:00');
  // The notice first, then the closing.
  for (const local of ['2026-03-17 10:00', '2026-03-31 10:00'])
    await runDueTimers(database.db, { now: wib(local), keys: KEYS, limit: 100, tenantId: own.id });
  expect(await walk.log(silent.id)).toContain('close-on-silence');
  const unanswered = await walk.file('2026-03-02 09:00');
  const inputs = { text: { kind: 'text', text: 'Ganda' } } as const;
  await walk.step(unanswered.id, 'close', '2026-03-02 10:00', { by, inputs });
  const official = await anOfficial(database, own, [{ role: 'petugas', unit: null }], NOW);
  const { figures } = await viewRecap(official, 'rekap', '2026-03');
  expect(figures).toMatchObject({ ended: 2, onTime: 1, late: 0, unjudged: 1 });
});

test('a note is kept beside the one before, with who and when; who had read neither is told', async () => {
  const writer = await anOfficial(database, tenant, [{ role: 'petugas', unit: null }], NOW);
  const note = { recap: 'rekap', month: '2026-03', readNumber: 0, text: ' OPD perlu diingatkan. ' };
  expect(await writeRecapNote(writer, note)).toEqual({ ok: true });
  expect(await writeRecapNote(writer, note)).toEqual({ ok: true });
  const colleague = await anOfficial(database, tenant, [{ role: 'petugas', unit: null }], NOW);
  expect(await writeRecapNote(colleague, { ...note, text: 'Lain' })).toEqual({
    ...{ ok: false, refusal: { code: 'note-changed' } },
  });
  expect(await writeRecapNote(colleague, { ...note, readNumber: 1, text: 'Lain' })).toEqual({ ok: true });
  const { notes } = await viewRecap(writer, 'rekap', '2026-03');
  expect(notes.map(({ number, text, role }) => `${String(number)} ${text} ${role.id}`)).toEqual([
    '1 OPD perlu diingatkan. Petugas',
    '2 Lain Petugas',
  ]);
  expect(notes[0]?.by).toBe(writer.official.displayName);
  expect(await writeRecapNote(writer, { ...note, text: ' ' })).toMatchObject({
    refusal: { code: 'required' },
  });
});

test('who does not evaluate writes no note, who does not open it finds no recap, and no month is counted before it comes', async () => {
  const other = await publishWorkflow(database, 'kota-rekap-lain');
  const stranger = await anOfficial(database, other, [{ role: 'petugas', unit: null }], NOW);
  expect((await listRecaps(stranger)).recaps).toEqual([]);
  await expect(viewRecap(stranger, 'rekap', '2026-03')).rejects.toMatchObject({ code: 'not-found' });
  const writer = await anOfficial(database, tenant, [{ role: 'petugas', unit: null }], NOW);
  await expect(viewRecap(writer, 'rekap', '2026-05')).rejects.toMatchObject({ code: 'invalid-input' });
  await addOutputs(database, tenant, { recaps: [{ ...RECAP, slug: 'tanpa-evaluasi', evaluates: [] }] });
  await expect(
    writeRecapNote(writer, { recap: 'tanpa-evaluasi', month: '2026-03', readNumber: 0, text: 'Isi' }),
  ).rejects.toMatchObject({ code: 'forbidden' });
});
