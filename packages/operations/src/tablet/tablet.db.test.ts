import { auditEvents, newId, serviceCases, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import { WorkflowDefinition } from '@maklumat/workflow';
import { and, count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizenContext, type CitizenContext, type OfficialContext, type TenantRef } from '../context';
import {
  closeTablet,
  openTablet,
  parseMasterKey,
  readTabletLink,
  signGuestBook,
  takeTablet,
  viewCase,
  viewGuestForm,
  viewOwnCase,
  viewTablets,
  type GuestEntry,
  type TabletKey,
} from '../index';
import { aFormWorkflow } from '../testing/a-form-workflow';
import { addWorkflowVersion } from '../testing/add-workflow';
import { anOffice, anOfficial } from '../testing/an-office';

const KEYS = parseMasterKey('aa'.repeat(32));
const NOW = new Date('2026-11-23T02:00:00Z');
const GUESTS = 'buku-tamu';

let database: TestDatabase;
let tenant: TenantRef;
let officer: OfficialContext;
let head: OfficialContext;
beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-kota');
  await addWorkflowVersion(database, tenant, guestBook(GUESTS, true));
  await addWorkflowVersion(database, tenant, guestBook('formulir-lain', false));
  officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  head = await anOfficial(database, tenant, [{ role: 'head', unit: null }], NOW);
});
afterAll(() => database.close());

function guestBook(slug: string, tablet: boolean): WorkflowDefinition {
  const plain = aFormWorkflow(slug);
  return WorkflowDefinition.parse({
    ...plain,
    service: 'layanan-contoh',
    doors: { web: !tablet, tablet, identities: ['named'], recorded: ['desk'] },
    roles: [
      { role: 'officer', sees: 'all', records: true },
      { role: 'head', sees: 'all' },
    ],
    states: plain.states.map((state) => ({
      ...state,
      responsible: state.responsible.length > 0 ? ['officer'] : [],
    })),
  });
}

/** Somebody at the desk, so many minutes later. */
function visitor(minutes = 0): CitizenContext {
  const now = new Date(NOW.getTime() + minutes * 60_000);
  return citizenContext(database.db, tenant, {
    ...{ now, keys: KEYS, files: diskFileStore('/nonexistent') },
    clientAddress: '10.0.0.1',
  });
}

async function aTablet(): Promise<TabletKey> {
  const { link } = await openTablet(officer, GUESTS);
  const taken = await takeTablet(visitor(), link);
  if (taken === null) throw new Error('the device was not opened');
  return taken.key;
}

function anEntry(purpose = 'Mengantar undangan'): GuestEntry {
  const contact = { name: 'Sumarni', phone: '0812-3456-7890' };
  return { submissionId: newId(), typed: { report: { answer: purpose }, contact } };
}

async function visits(): Promise<number> {
  const [row] = await withTenant(database.db, tenant.id, (tx) =>
    tx
      .select({ amount: count() })
      .from(serviceCases)
      .where(and(eq(serviceCases.tenantId, tx.tenantId), eq(serviceCases.workflow, GUESTS))),
  );
  return row?.amount ?? 0;
}

describe('opening a device', () => {
  test('is for the roles that record, and for a workflow that has a form for the desk', async () => {
    expect((await viewTablets(officer)).forms.map(({ workflow }) => workflow)).toEqual([GUESTS]);
    expect(await viewTablets(head)).toMatchObject({ forms: [], tablets: [] });
    await expect(openTablet(head, GUESTS)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(openTablet(officer, 'formulir-lain')).rejects.toMatchObject({ code: 'not-found' });
    await expect(openTablet(officer, 'tidak-ada')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('takes a link that works once, within a quarter of an hour', async () => {
    const { link } = await openTablet(officer, GUESTS);
    expect(await readTabletLink(visitor(), link)).toEqual({ workflow: GUESTS });
    expect(await takeTablet(visitor(15), link)).toBeNull();
    expect(await takeTablet(visitor(14), link)).toMatchObject({ workflow: GUESTS });
    expect(await takeTablet(visitor(14), link)).toBeNull();
    expect(await readTabletLink(visitor(14), link)).toBeNull();
  });

  test('opens one device, also when two come with the link at once', async () => {
    const { link } = await openTablet(officer, GUESTS);
    const taken = await Promise.all([takeTablet(visitor(), link), takeTablet(visitor(), link)]);
    expect(taken.filter((one) => one !== null)).toHaveLength(1);
  });

  test('is in the audit with who did it, and so is ending it', async () => {
    const { id } = await aTablet();
    await closeTablet(officer, id);
    const audit = await withTenant(database.db, tenant.id, (tx) =>
      tx
        .select()
        .from(auditEvents)
        .where(and(eq(auditEvents.tenantId, tx.tenantId), eq(auditEvents.subject, id)))
        .orderBy(auditEvents.id),
    );
    const actor = `user:${officer.official.userId}`;
    expect(audit).toMatchObject([
      { action: 'tablet-opened', actor, details: { workflow: GUESTS } },
      { action: 'tablet-closed', actor },
    ]);
  });
});

describe('a visitor at the device', () => {
  test('becomes a case that came to the desk, and opens it with number and code', async () => {
    const result = await signGuestBook(visitor(5), GUESTS, await aTablet(), anEntry());
    if (!('signed' in result)) throw new Error(JSON.stringify(result));
    expect(await viewOwnCase(visitor(6), result.signed)).toMatchObject({ title: 'Mengantar undangan' });
    const later = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], visitor(6).now);
    expect(await viewCase(later, result.signed.number)).toMatchObject({
      channel: 'desk',
      receivedAt: visitor(5).now.toISOString(),
      example: false,
    });
  });

  test('who sends twice, later or at once, visits once', async () => {
    const tablet = await aTablet();
    const before = await visits();
    const [entry, twin] = [anEntry(), anEntry()];
    const first = await signGuestBook(visitor(), GUESTS, tablet, entry);
    expect(await signGuestBook(visitor(1), GUESTS, tablet, entry)).toEqual(first);
    const [one, other] = await Promise.all([
      signGuestBook(visitor(), GUESTS, tablet, twin),
      signGuestBook(visitor(), GUESTS, tablet, twin),
    ]);
    expect(one).toEqual(other);
    expect(await visits()).toBe(before + 2);
  });

  test('is told everything that is wrong at once, by question, and files nothing', async () => {
    const before = await visits();
    const typed = { report: { answer: ' ' }, contact: { name: '', phone: 'abc' } };
    expect(await signGuestBook(visitor(), GUESTS, await aTablet(), { submissionId: newId(), typed })).toEqual(
      {
        ok: false,
        problems: [
          { question: 'report', field: 'answer', code: 'required' },
          { question: 'contact', field: 'name', code: 'required' },
          { question: 'contact', field: 'phone', code: 'phone-malformed' },
        ],
      },
    );
    expect(await visits()).toBe(before);
  });

  test('is asked to go to the official after thirty visits in ten minutes, until they are over', async () => {
    const tablet = await aTablet();
    for (let visit = 0; visit < 30; visit += 1)
      expect(await signGuestBook(visitor(), GUESTS, tablet, anEntry())).toMatchObject({ ok: true });
    const refused = { ok: false, refusal: 'too-many' };
    expect(await signGuestBook(visitor(9), GUESTS, tablet, anEntry())).toEqual(refused);
    expect(await signGuestBook(visitor(10), GUESTS, tablet, anEntry())).toMatchObject({ ok: true });
  });
});

describe('a device', () => {
  const ENDED = { ok: false, refusal: 'tablet-ended' };

  test('is written on for twelve hours', async () => {
    const tablet = await aTablet();
    expect(await viewGuestForm(visitor(12 * 60 - 1), GUESTS, tablet)).toMatchObject({ workflow: GUESTS });
    expect(await viewGuestForm(visitor(12 * 60), GUESTS, tablet)).toBeNull();
    expect(await signGuestBook(visitor(12 * 60), GUESTS, tablet, anEntry())).toEqual(ENDED);
  });

  test('is closed at once when an official ends it', async () => {
    const tablet = await aTablet();
    expect((await viewTablets(officer)).tablets.map(({ id }) => id)).toContain(tablet.id);
    await closeTablet(officer, tablet.id);
    expect((await viewTablets(officer)).tablets.map(({ id }) => id)).not.toContain(tablet.id);
    expect(await viewGuestForm(visitor(), GUESTS, tablet)).toBeNull();
    expect(await signGuestBook(visitor(), GUESTS, tablet, anEntry())).toEqual(ENDED);
    await expect(closeTablet(officer, tablet.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is not ended by who does not record', async () => {
    const tablet = await aTablet();
    await expect(closeTablet(head, tablet.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await viewGuestForm(visitor(), GUESTS, tablet)).not.toBeNull();
  });

  test('is for the workflow it was opened for, and opens with its own token alone', async () => {
    const [tablet, other] = [await aTablet(), await aTablet()];
    expect(await viewGuestForm(visitor(), 'formulir-lain', tablet)).toBeNull();
    expect(await signGuestBook(visitor(), 'pengaduan-contoh', tablet, anEntry())).toEqual(ENDED);
    const mixed = { id: tablet.id, token: other.token };
    expect(await signGuestBook(visitor(), GUESTS, mixed, anEntry())).toEqual(ENDED);
  });
});
