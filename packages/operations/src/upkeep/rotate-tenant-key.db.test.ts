import { caseContacts, tenantKeys, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openCaseKey, readContents } from '../cases/case-contents';
import { phoneIndexesOf, readContact } from '../cases/case-contact';
import { loadCase } from '../cases/load-case';
import {
  openOwnCase,
  readDraft,
  saveDraftAnswer,
  startDraft,
  submitDraft,
  viewOwnCase,
  type OwnCaseKey,
} from '../citizen';
import { downloadOwnFile } from '../citizen/download-own-file';
import { openTenantKey, UnsealError, unwrapKey, type TenantKey } from '../keys';
import { masterKeyCalled } from '../keys/master-key';
import { unwrapTenantKey } from '../keys/seal';
import { findEarlierCases } from '../office';
import { openTicket } from '../information/information-file';
import {
  anAgencyOfItsOwn,
  citizenOf,
  KEYS,
  namesOf,
  NOW,
  type Agency,
  type Names,
} from '../testing/two-agencies';
import { readOpenHolds } from '../retention/case-holds';
import { rotateTenantKey } from './rotate-tenant-key';
import { SEALED_PLACES } from './sealed-places';
import { verifyCases } from './verify-cases';

const BY = { now: NOW, actor: 'terminal:test' };
const PHONE = '0812-3456-7890';

let database: TestDatabase;
let agency: Agency;
let names: Names;
let made = 0;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  made += 1;
  agency = await anAgencyOfItsOwn(database, `kunci-${String(made)}`);
  names = await namesOf(agency);
}, 60_000);

async function storedKey(): Promise<{
  wrapped: Uint8Array;
  earlier: Uint8Array | null;
  masterKeyId: string;
}> {
  const [row] = await withTenant(database.db, agency.tenant.id, (tx) =>
    tx.select().from(tenantKeys).where(eq(tenantKeys.tenantId, tx.tenantId)),
  );
  if (row?.wrappedKey == null) throw new Error('no key');
  return { wrapped: row.wrappedKey, earlier: row.earlierWrappedKey, masterKeyId: row.masterKeyId };
}

async function keyAlone(): Promise<TenantKey> {
  const { wrapped, masterKeyId } = await storedKey();
  return unwrapTenantKey(masterKeyCalled(KEYS, masterKeyId)!, wrapped, agency.tenant.id);
}

/** Everything that hangs on the agency's key, read as people read it. */
async function readsAll(): Promise<void> {
  const citizen = citizenOf(agency);
  expect((await openOwnCase(citizen, names.key)).ok).toBe(true);
  const own = await viewOwnCase(citizen, names.key);
  expect(JSON.stringify(own)).toContain(agency.secret);
  expect((await downloadOwnFile(citizen, names.key, names.caseFile)).bytes.length).toBeGreaterThan(0);
  const draft = await readDraft(citizen, names.draft);
  expect(draft?.files).toHaveLength(1);
  expect(JSON.stringify(draft)).toContain(agency.secret);
  expect(await findEarlierCases(agency.official, PHONE)).not.toHaveLength(0);
  const { tenant } = agency;
  await withTenant(database.db, tenant.id, async (tx) => {
    const key = await openTenantKey(tx, KEYS);
    expect(openTicket(key, agency.official, names.ticket).name).toBe('surat.pdf');
    expect((await readOpenHolds(tx, KEYS))[0]?.reason).toBe('Contoh');
    const { row } = await loadCase(tx, names.key.number);
    expect((await readContact(tx, row.id, key))?.name).toBe(agency.secret);
    expect(
      (await readContents(tx, row.id, await openCaseKey(tx, row.id, KEYS), 'everyone')).size,
    ).toBeGreaterThan(0);
  });
}

async function fileAnother(): Promise<OwnCaseKey> {
  const citizen = citizenOf(agency);
  const ref = await startDraft(citizen, agency.workflow);
  await saveDraftAnswer(citizen, ref, 'report', { answer: 'Selama penggantian' });
  await saveDraftAnswer(citizen, ref, 'contact', { identity: 'named', name: 'Budi', phone: PHONE });
  const sent = await submitDraft(citizen, ref);
  if (!sent.ok) throw new Error('not filed');
  return sent.sent;
}

test('everything reads as before, the code still opens the case, and the number is still found', async () => {
  const steps: string[] = [];
  const before = await keyAlone();
  const done = await rotateTenantKey(database.db, agency.tenant.id, KEYS, {
    ...BY,
    batch: 1,
    onProgress: ({ place, seen, of }) => steps.push(`${place} ${String(seen)}/${String(of)}`),
  });
  expect(done.resumed).toBe(false);
  for (const rows of Object.values(done.resealed)) expect(rows).toBeGreaterThan(0);
  expect(steps).toContain('drafts 1/1');
  await readsAll();
  expect((await verifyCases(database.db, agency.tenant.id, KEYS)).faults).toEqual([]);
  expect((await storedKey()).earlier).toBeNull();
  expect(phoneIndexesOf(PHONE, before)).not.toEqual(phoneIndexesOf(PHONE, await keyAlone()));
}, 60_000);

test('the key before opens nothing that is stored any more, and finds nobody', async () => {
  const before = await keyAlone();
  const { id } = agency.tenant;
  await rotateTenantKey(database.db, id, KEYS, BY);
  const after = await keyAlone();
  for (const place of SEALED_PLACES)
    await withTenant(database.db, id, async (tx) => {
      expect(await place.count(tx), place.name).toBeGreaterThan(0);
      const [asked, other] = [
        { fresh: after, earlier: before },
        { fresh: before, earlier: before },
      ];
      expect((await place.reseal(tx, asked, null, 100)).changed, place.name).toBe(0);
      await expect(place.reseal(tx, other, null, 100), place.name).rejects.toThrow(UnsealError);
    });
  const found = await withTenant(database.db, id, (tx) =>
    tx
      .select()
      .from(caseContacts)
      .where(
        and(eq(caseContacts.tenantId, id), eq(caseContacts.phoneIndex, phoneIndexesOf(PHONE, before)[0])),
      ),
  );
  expect(found).toEqual([]);
  const standing = await database.adminSql<{ key: Uint8Array }[]>`
    select wrapped_standing_key as key from tenant_keys where tenant_id = ${id}`;
  expect(() => unwrapKey(before, new Uint8Array(standing[0]!.key), `standing-key ${id}`)).toThrow(
    UnsealError,
  );
}, 60_000);

test('stopped in the middle everything reads, a number is found on both sides, and the next call goes on', async () => {
  const { id } = agency.tenant;
  await fileAnother();
  const stopped = rotateTenantKey(database.db, id, KEYS, {
    ...BY,
    batch: 1,
    onProgress: ({ place }) => {
      if (place === 'contacts') throw new Error('power cut');
    },
  });
  await expect(stopped).rejects.toThrow('power cut');
  expect((await storedKey()).earlier).not.toBeNull();
  const found = await findEarlierCases(agency.official, PHONE);
  const indexes = await database.adminSql`
    select distinct phone_index from case_contacts where tenant_id = ${id} and phone_index is not null`;
  expect(indexes.length).toBe(2);
  await readsAll();
  expect(found.length).toBeGreaterThan(1);
  const again = await rotateTenantKey(database.db, id, KEYS, BY);
  expect(again.resumed).toBe(true);
  await readsAll();
  expect((await storedKey()).earlier).toBeNull();
}, 60_000);

test('people file, read and save while it runs, and two who start it at once end with one key', async () => {
  const { id } = agency.tenant;
  let goesOn = true;
  const people = async (): Promise<number> => {
    let filed = 0;
    for (; goesOn; filed += 1) {
      await viewOwnCase(citizenOf(agency), await fileAnother());
      await readsAll();
    }
    return filed;
  };
  const working = [people(), people()];
  const options = { ...BY, batch: 1 };
  const both = await Promise.all([
    rotateTenantKey(database.db, id, KEYS, options),
    rotateTenantKey(database.db, id, KEYS, options),
  ]);
  goesOn = false;
  const filed = await Promise.all(working);
  expect(Math.min(...filed)).toBeGreaterThan(0);
  expect(both.filter(({ resumed }) => resumed)).toHaveLength(1);
  await readsAll();
  expect((await storedKey()).earlier).toBeNull();
  expect((await verifyCases(database.db, id, KEYS)).faults).toEqual([]);
  await rotateTenantKey(database.db, id, KEYS, BY);
  await readsAll();
}, 120_000);

test('a transaction from before that does not end keeps the earlier key in its place', async () => {
  const { id } = agency.tenant;
  let release = (): void => undefined;
  const held = withTenant(database.db, id, async (tx) => {
    await openTenantKey(tx, KEYS);
    await new Promise<void>((resolve) => (release = resolve));
  });
  await expect(rotateTenantKey(database.db, id, KEYS, { ...BY, mostWaitMs: 300 })).rejects.toThrow(
    /still running/,
  );
  expect((await storedKey()).earlier).not.toBeNull();
  release();
  await held;
  await rotateTenantKey(database.db, id, KEYS, BY);
  expect((await storedKey()).earlier).toBeNull();
}, 60_000);

test('a row that neither key opens stops it, and the earlier key stays', async () => {
  const { id } = agency.tenant;
  await database.adminSql`update case_drafts set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where tenant_id = ${id}`;
  await expect(rotateTenantKey(database.db, id, KEYS, BY)).rejects.toThrow(UnsealError);
  expect((await storedKey()).earlier).not.toBeNull();
}, 60_000);

test('every column of sealed bytes is one that is sealed anew, or hangs on a key that is wrapped anew', async () => {
  const columns = await database.adminSql<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type = 'bytea' order by 1`;
  expect(columns.map(({ name }) => name)).toEqual([
    'case_contacts.sealed',
    'case_contents.sealed', // under the case's key
    'case_drafts.sealed',
    'case_files.sealed',
    'case_holds.sealed',
    'case_keys.wrapped_key',
    'data_breach_versions.sealed', // under the standing key
    'recap_note_versions.sealed', // under the standing key
    'subject_requests.sealed',
    'subject_requests.sealed_answer',
    'tenant_keys.earlier_wrapped_key',
    'tenant_keys.wrapped_key',
    'tenant_keys.wrapped_standing_key',
  ]);
});
