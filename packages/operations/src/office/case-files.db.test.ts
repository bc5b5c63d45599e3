import { auditEvents, newId, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialContext, TenantRef } from '../context';
import { aFiledCase, anOffice, anOfficial } from '../testing/an-office';
import { WORDING } from '../testing/agency-outputs';
import {
  actOnCase,
  addActFiles,
  downloadCaseFile,
  readActFiles,
  removeActFile,
  revealContact,
  viewCase,
} from './index';

const NOW = new Date('2026-11-23T02:00:00Z');
const PDF = {
  name: 'surat.pdf',
  bytes: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
};
const NOT_FOUND = { code: 'not-found' };
const FORBIDDEN = { code: 'forbidden' };

let database: TestDatabase;
let tenant: TenantRef;
let officer: OfficialContext;
let second: OfficialContext;
let otherUnit: OfficialContext;
let head: OfficialContext;
let stranger: OfficialContext;
let strangersNumber: string;

beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-kota');
  const elsewhere = await anOffice(database, 'contoh-kabupaten');
  officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  second = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  otherUnit = await anOfficial(database, tenant, [{ role: 'unit-officer', unit: 'dinas-lain' }], NOW);
  head = await anOfficial(database, tenant, [{ role: 'head', unit: null }], NOW);
  stranger = await anOfficial(database, elsewhere, [{ role: 'officer', unit: null }], NOW);
  strangersNumber = (await aFiledCase(database, elsewhere, NOW)).number;
});
afterAll(() => database.close());

async function aCase(more: Parameters<typeof aFiledCase>[3] = {}): Promise<string> {
  return (await aFiledCase(database, tenant, NOW, more)).number;
}

async function verify(ctx: OfficialContext, number: string) {
  const { version } = await viewCase(ctx, number);
  return actOnCase(ctx, { number, expectedVersion: version, transition: 'verify', inputs: {} }, WORDING);
}

/** A case verified with one file; the file's id. */
async function aCaseWithFile(more: Parameters<typeof aFiledCase>[3] = {}) {
  const number = await aCase(more);
  await addActFiles(officer, { number, transition: 'verify' }, [PDF]);
  await verify(officer, number);
  const { history } = await viewCase(officer, number);
  return { number, id: history.flatMap(({ files }) => files)[0]?.id ?? '' };
}

async function auditOf(number: string) {
  return withTenant(database.db, tenant.id, (tx) =>
    tx
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.tenantId, tx.tenantId), eq(auditEvents.subject, number)))
      .orderBy(auditEvents.id),
  );
}

describe('a file of a case', () => {
  test('comes to an official who reads the case, byte for byte, and who took it is written down', async () => {
    const { number, id } = await aCaseWithFile();
    const file = await downloadCaseFile(second, number, id);
    expect(file).toMatchObject({ name: 'surat.pdf', mediaType: 'application/pdf' });
    expect(Buffer.from(file.bytes)).toEqual(PDF.bytes);
    expect((await auditOf(number)).at(-1)).toMatchObject({
      action: 'case-file-read',
      actor: `user:${second.official.userId}`,
      details: { file: id },
    });
  });

  test('is not found in another case, by another agency, nor by a unit that never held the case', async () => {
    const { number, id } = await aCaseWithFile();
    await expect(downloadCaseFile(officer, await aCase(), id)).rejects.toMatchObject(NOT_FOUND);
    await expect(downloadCaseFile(stranger, number, id)).rejects.toMatchObject(NOT_FOUND);
    await expect(downloadCaseFile(stranger, strangersNumber, id)).rejects.toMatchObject(NOT_FOUND);
    await expect(downloadCaseFile(otherUnit, number, id)).rejects.toMatchObject(NOT_FOUND);
    for (const none of [newId(), 'bukan-id', ''])
      await expect(downloadCaseFile(officer, number, none)).rejects.toMatchObject(NOT_FOUND);
  });

  test('waits only with an act that the official’s own role makes and that takes files', async () => {
    const number = await aCase();
    const verifying = { number, transition: 'verify' };
    expect(await addActFiles(officer, verifying, [PDF])).toEqual([]);
    const [kept] = await readActFiles(officer, verifying);
    expect((await viewCase(head, number)).number).toBe(number);
    for (const [who, transition] of [
      [head, 'verify'],
      [officer, 'karangan'],
    ] as const) {
      const form = { number, transition };
      await expect(addActFiles(who, form, [PDF])).rejects.toMatchObject(FORBIDDEN);
      await expect(removeActFile(who, form, kept?.id ?? '')).rejects.toMatchObject(FORBIDDEN);
    }
    expect(await readActFiles(officer, verifying)).toHaveLength(1);
  });

  test('of a confidential case is not for who only sees that it exists, and leaves no trace of a reading', async () => {
    const { number, id } = await aCaseWithFile({ identity: 'confidential' });
    await viewCase(head, number);
    await expect(downloadCaseFile(head, number, id)).rejects.toMatchObject(FORBIDDEN);
    await expect(revealContact(head, number, 'reach')).rejects.toMatchObject(FORBIDDEN);
    await expect(readActFiles(head, { number, transition: 'verify' })).rejects.toMatchObject(FORBIDDEN);
    const official = `user:${officer.official.userId}`;
    expect((await auditOf(number)).map(({ action, actor }) => [action, actor])).toEqual([
      ['case-read', official],
      ['case-transition', official],
    ]);
  });

  test('that waits with a form belongs to no case yet', async () => {
    const number = await aCase();
    const form = { number, transition: 'verify' };
    await addActFiles(officer, form, [PDF]);
    const [waiting] = await readActFiles(officer, form);
    await expect(downloadCaseFile(officer, number, waiting?.id ?? '')).rejects.toMatchObject(NOT_FOUND);
  });
});

describe('the files of an act', () => {
  test('wait with the form of the official who uploaded them, and with no other form', async () => {
    const number = await aCase();
    const form = { number, transition: 'verify' };
    expect(await addActFiles(officer, form, [PDF])).toEqual([]);
    expect(await readActFiles(officer, form)).toMatchObject([{ name: 'surat.pdf' }]);
    expect(await readActFiles(second, form)).toEqual([]);
    expect(await readActFiles(officer, { number, transition: 'return' })).toEqual([]);
  });

  test('that cannot be taken are told by name, and the others are kept', async () => {
    const form = { number: await aCase(), transition: 'verify' };
    const program = { name: 'surat.pdf.exe', bytes: Buffer.from('MZ bukan surat') };
    expect(await addActFiles(officer, form, [PDF, program])).toEqual([
      { name: 'surat.pdf.exe', refusal: { code: 'file-type-not-allowed' } },
    ]);
    const others = ['satu', 'dua', 'tiga'].map((end) => ({
      ...PDF,
      bytes: Buffer.concat([PDF.bytes, Buffer.from(end)]),
    }));
    expect(await addActFiles(officer, form, others)).toMatchObject([
      { refusal: { code: 'too-many-files', limit: 3 } },
    ]);
    expect(await readActFiles(officer, form)).toHaveLength(3);
  });

  test('can be taken out again, by who put them in', async () => {
    const form = { number: await aCase(), transition: 'verify' };
    await addActFiles(officer, form, [PDF]);
    const [file] = await readActFiles(officer, form);
    await removeActFile(second, form, file?.id ?? '');
    expect(await readActFiles(officer, form)).toHaveLength(1);
    await removeActFile(officer, form, file?.id ?? '');
    expect(await readActFiles(officer, form)).toEqual([]);
  });

  test('are read by the citizen where the workflow shows them, and go with the act once', async () => {
    const { number } = await aCaseWithFile();
    const { citizenHistory } = await viewCase(officer, number);
    expect(citizenHistory.flatMap(({ files }) => files)).toMatchObject([{ name: 'surat.pdf' }]);
    expect(await readActFiles(officer, { number, transition: 'verify' })).toEqual([]);
  });

  test('stay where they are when somebody was faster', async () => {
    const number = await aCase();
    const form = { number, transition: 'verify' };
    await addActFiles(second, form, [PDF]);
    const { version } = await viewCase(second, number);
    await verify(officer, number);
    const late = await actOnCase(second, { ...form, expectedVersion: version, inputs: {} }, WORDING);
    expect(late).toMatchObject({ ok: false, changed: { entries: [{ body: { transition: 'verify' } }] } });
    expect(await readActFiles(second, form)).toHaveLength(1);
  });
});
