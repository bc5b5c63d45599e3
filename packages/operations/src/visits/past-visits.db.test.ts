import { newId, roles, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { aRole, aStandard } from '@maklumat/standards/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialContext, TenantRef } from '../context';
import { recordCase, viewCase, viewVisits, type GivenInput } from '../index';
import { guestBook, visitTime } from '../testing/a-guest-book';
import { addWorkflow } from '../testing/add-workflow';
import { anOfficial } from '../testing/an-office';
import { publishAgency } from '../testing/publish-agency';
import { recordPlainYears } from '../testing/publish-workflow';
import { wib } from '../testing/walk-case';
import { runDueTimers } from '../timers/run-due-timers';

const DESK = [{ role: 'petugas', unit: null }];

let database: TestDatabase;
let tenant: TenantRef;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await publishAgency(database, 'contoh-kota', [
    { slug: 'pengaduan', versions: [aStandard({ category: 'visit', time: visitTime() })] },
  ]);
  await addWorkflow(database, tenant, guestBook());
  await withTenant(database.db, tenant.id, (tx) =>
    tx.insert(roles).values(
      ['petugas', 'lain'].map((slug) => ({
        ...{ tenantId: tx.tenantId, id: newId(), slug, contentHash: 'hash' },
        content: { ...aRole(), slug },
      })),
    ),
  );
});
afterAll(() => database.close());

function at(local: string): Promise<OfficialContext> {
  return anOfficial(database, tenant, DESK, wib(local));
}

function wordsOf(text: string | undefined): Record<string, GivenInput> {
  return text === undefined ? {} : { text: { kind: 'text', text } };
}

/** A visit of an earlier day, written down with what is known of its times. */
async function copied(
  local: string,
  reached: string,
  done: readonly { transition: string; at: string | null; text?: string }[],
) {
  return recordCase(await at(local), {
    ...{ workflow: 'pengaduan', submissionId: newId(), channel: 'desk', identity: 'named' },
    answers: { report: 'Mengantar surat', topic: '' },
    contact: { name: 'Sumarni', phone: null, email: null, address: null },
    ...{ reachedAt: wib(reached), originalNumber: '', internalNote: '' },
    done: done.map((step) => ({
      ...{ transition: step.transition, at: step.at === null ? null : wib(step.at) },
      inputs: wordsOf(step.text),
    })),
  });
}

describe('a visit that is written down the next day', () => {
  const SERVED = { transition: 'serve', at: '2026-09-01 09:20', text: 'Ke bidang' };
  const LEFT = { transition: 'leave', at: '2026-09-01 10:00' };

  test('was served and ended when the book says so: in time, and nobody is reminded', async () => {
    const result = await copied('2026-09-02 08:00', '2026-09-01 09:00', [SERVED, LEFT]);
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    const { days } = await viewVisits(await at('2026-09-02 08:10'), '2026-09');
    expect(days).toEqual([
      {
        ...{ day: '2026-09-01', visitors: 1, served: 1, onTime: 1, judged: 1, minutes: 20 },
        ...{ unserved: 0, inside: 0 },
      },
    ]);
    const view = await viewCase(await at('2026-09-02 08:10'), result.recorded.number);
    expect(view.state.label).toEqual({ id: 'done', en: 'done' });
    expect(await reminded(result.recorded.number, '2026-09-02 08:10')).toEqual([]);
  });

  test('and is still inside, has one late word to those above and no reminders at once', async () => {
    const result = await copied('2026-09-04 08:00', '2026-09-03 09:00', []);
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    expect(await reminded(result.recorded.number, '2026-09-04 08:10')).toEqual(['escalates']);
  });

  test('is refused with a time that cannot be: none, out of order, still to come, a step left out', async () => {
    const refusals = async (...done: Parameters<typeof copied>[2]) => {
      const result = await copied('2026-09-02 08:00', '2026-09-01 09:00', done);
      return result.ok ? [] : result.refusals;
    };
    expect(await refusals({ ...SERVED, at: null })).toEqual([
      { code: 'input-missing', field: 'done.serve.at' },
    ]);
    expect(await refusals({ ...SERVED, at: '2026-09-01 08:59' })).toEqual([
      { code: 'before-what-it-follows', field: 'done.serve.at' },
    ]);
    expect(await refusals(SERVED, { ...LEFT, at: '2026-09-01 09:10' })).toEqual([
      { code: 'before-what-it-follows', field: 'done.leave.at' },
    ]);
    expect(await refusals({ ...SERVED, at: '2026-09-02 08:01' })).toEqual([
      { code: 'in-the-future', field: 'done.serve.at' },
    ]);
    expect(await refusals(LEFT)).toEqual([{ code: 'input-missing', field: 'done.serve.at' }]);
    expect(await refusals({ transition: 'serve', at: SERVED.at })).toEqual([
      { code: 'input-missing', field: 'done.serve.text' },
    ]);
    expect(await refusals({ transition: 'go', at: SERVED.at, text: 'x' })).toEqual([
      { code: 'transition-unknown', field: 'done' },
    ]);
  });
});

/** What time brought to a case until then. */
async function reminded(number: string, local: string): Promise<string[]> {
  const ctx = await at(local);
  await runDueTimers(database.db, { now: wib(local), keys: ctx.keys, limit: 100 });
  return (await viewCase(ctx, number)).history.flatMap(({ body }) =>
    body.type === 'timer-ran' ? [body.does] : [],
  );
}
