import { newId, withTenant, type Database } from '@maklumat/db';
import type { RoleInUnit } from '@maklumat/workflow';
import { actInCase } from '../cases/act-in-case';
import type { GivenInput } from '../cases/given-input';
import { fileCaseIn, type FiledCase } from '../cases/file-case';
import { loadCaseById, readEvents } from '../cases/load-case';
import type { TenantRef } from '../context';
import type { MasterKey } from '../keys';

/** `2026-03-02 09:00`, in WIB. */
export function wib(local: string): Date {
  return new Date(`${local.replace(' ', 'T')}:00+07:00`);
}

/** Walks a case of `publishWorkflow`'s agency through its steps, at given instants. */
export class CaseWalk {
  readonly database: Database;
  readonly tenant: TenantRef;
  readonly keys: MasterKey;

  constructor(database: Database, tenant: TenantRef, keys: MasterKey) {
    this.database = database;
    this.tenant = tenant;
    this.keys = keys;
  }

  /** Files a case at a local time. */
  async file(local: string, text = 'Jalan berlubang di depan pasar'): Promise<FiledCase> {
    const filing = {
      ...({ workflow: 'pengaduan', submissionId: newId(), channel: 'web', identity: 'named' } as const),
      ...{ actor: { kind: 'citizen' } as const, title: text, texts: [{ field: 'report', text }] },
      ...{ choices: {}, fileIds: [], contact: null, originalNumber: null, internalNote: null, example: true },
    };
    return withTenant(this.database, this.tenant.id, (tx) =>
      fileCaseIn(tx, { ...filing, reachedAt: wib(local) }, { now: wib(local), keys: this.keys }),
    );
  }

  /** Makes a transition at a local time; without a role it is the citizen who acts. */
  async step(
    caseId: string,
    transition: string,
    local: string,
    given: { readonly by?: RoleInUnit; readonly inputs?: Record<string, GivenInput> } = {},
  ): Promise<void> {
    const { by, inputs = {} } = given;
    const made = await withTenant(this.database, this.tenant.id, async (tx) =>
      actInCase(
        tx,
        await loadCaseById(tx, caseId, 'for-update'),
        {
          ...{ transition, inputs, channel: 'web', submissionId: null },
          actor: by === undefined ? { kind: 'citizen' } : { kind: 'official', roles: [by] },
          signedBy: (role) =>
            by === undefined ? { kind: 'citizen' } : { kind: 'official', userId: newId(), ...role },
        },
        { now: wib(local), keys: this.keys },
      ),
    );
    if (!made.ok) throw new Error(made.refusals.map(({ code }) => code).join());
  }

  /** Filed, forwarded to `dinas-pupr` an hour later, answered at a local time: what follows is the citizen's. */
  async answered(filedAt: string, forwardedAt: string, answeredAt: string): Promise<FiledCase> {
    const filed = await this.file(filedAt);
    await this.step(filed.id, 'forward', forwardedAt, {
      by: { role: 'admin', unit: null },
      inputs: {
        unit: { kind: 'options', ids: ['dinas-pupr'] },
        disposition: { kind: 'text', text: 'Periksa' },
      },
    });
    await this.step(filed.id, 'answer', answeredAt, {
      by: { role: 'petugas', unit: 'dinas-pupr' },
      inputs: { text: { kind: 'text', text: 'Sudah diperbaiki' } },
    });
    return filed;
  }

  /** What stands in the log: `timer <what it does> <key>`, the transition, or the event's type. */
  async log(caseId: string): Promise<string[]> {
    const events = await withTenant(this.database, this.tenant.id, (tx) => readEvents(tx, caseId));
    return events.flatMap(({ body }) => {
      if (body.type === 'timer-ran') return [`${body.does} ${body.timer}`];
      if (body.type === 'transitioned') return [body.transition];
      return body.type === 'promise-told' ? [] : [body.type];
    });
  }
}
