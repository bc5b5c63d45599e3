import { auditEvents, newId, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { readContact } from '../cases/case-contact';
import type { FiledCase } from '../cases/file-case';
import type { OwnCaseKey } from '../citizen';
import { citizenContext, type CitizenContext, type OfficialContext, type TenantRef } from '../context';
import { openTenantKey, parseMasterKey } from '../keys';
import { askAboutOwnData, decideSubjectRequest, type OwnRequest, type PrivacyContext } from '../subjects';
import { aDataOfficer, aFiledCase, anOffice, anOfficial } from './an-office';
import { recordPlainYears } from './publish-workflow';

const KEYS = parseMasterKey('aa'.repeat(32));
/** Friday 1 May 2026, 14.30 WIB: Labour Day, before a weekend. */
export const NOW = new Date('2026-05-01T07:30:00Z');
/** When a request of {@link NOW} is due. */
export const DUE = '2026-05-04T07:30:00.000Z';
/** A reason for a refusal. */
export const REASON = 'Nomor ini milik orang lain yang juga melapor.';

/** Number and code of a filed case. */
export function keyOf({ number, accessCode }: FiledCase): OwnCaseKey {
  return { number, accessCode };
}

/** The same context at another instant. */
export function at<T extends { readonly now: Date }>(ctx: T, iso: string): T {
  return { ...ctx, now: new Date(iso) };
}

/** A request to have the name corrected. */
export function correction(to = 'Budi Santoso', more: Partial<OwnRequest> = {}): OwnRequest {
  return {
    id: newId(),
    kind: 'correction',
    words: 'Salah ketik',
    correction: { field: 'name', to },
    ...more,
  };
}

/** An agency with a case of Budi's, who works on it and who decides about personal data; a new one for each test. */
export class SubjectOffice {
  database!: TestDatabase;
  tenant!: TenantRef;
  officer!: PrivacyContext;
  clerk!: OfficialContext;
  filed!: FiledCase;
  private addresses = 0;

  citizen(now = NOW, of = this.tenant): CitizenContext {
    this.addresses += 1;
    const clientAddress = `10.9.0.${String(this.addresses % 250)}`;
    return citizenContext(this.database.db, of, { now, keys: KEYS, files: this.clerk.files, clientAddress });
  }

  /** Asks on the page of the case. @returns the number of the request */
  async ask(asked: OwnRequest = correction(), of = this.filed, now = NOW): Promise<string> {
    const result = await askAboutOwnData(this.citizen(now), keyOf(of), asked);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.number;
  }

  /** Restricts a case as its person asked. @returns the number of the request */
  async restrict(of = this.filed): Promise<string> {
    const number = await this.ask({ id: newId(), kind: 'restriction', words: '', correction: null }, of);
    const done = await decideSubjectRequest(this.officer, number, { does: 'grant', words: '' });
    if (!done.ok) throw new Error(done.refusal.code);
    return number;
  }

  /** What stands in the audit under an action. */
  audit(
    action: (typeof auditEvents.$inferSelect)['action'],
  ): Promise<{ subject: string; actor: string; details: unknown }[]> {
    const { subject, actor, details } = auditEvents;
    return withTenant(this.database.db, this.tenant.id, (tx) =>
      tx
        .select({ subject, actor, details })
        .from(auditEvents)
        .where(and(eq(auditEvents.tenantId, tx.tenantId), eq(auditEvents.action, action))),
    );
  }

  storedContact(of = this.filed) {
    return withTenant(this.database.db, this.tenant.id, async (tx) =>
      readContact(tx, of.id, await openTenantKey(tx, KEYS)),
    );
  }
}

let agencies = 0;

/** Sets such an office up for the tests of a file. */
export function subjectOffice(): SubjectOffice {
  const office = new SubjectOffice();
  beforeAll(async () => {
    office.database = await openTestDatabase();
    await recordPlainYears(office.database);
  });
  afterAll(() => office.database.close());
  beforeEach(async () => {
    agencies += 1;
    const { database } = office;
    office.tenant = await anOffice(database, `data-${String(agencies)}`);
    office.officer = await aDataOfficer(database, office.tenant, NOW);
    office.clerk = await anOfficial(database, office.tenant, [{ role: 'officer', unit: null }], NOW);
    office.filed = await aFiledCase(database, office.tenant, NOW);
    await database.adminSql`delete from jobs.due_jobs`;
  });
  return office;
}
