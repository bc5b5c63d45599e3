import type { FileStore } from '@maklumat/files';
import {
  actInOwnCase,
  actOnCase,
  addDraftFiles,
  citizenContext,
  saveDraftAnswer,
  startDraft,
  submitDraft,
  viewOwnCase,
  type CitizenContext,
  type DraftRef,
  type OwnCaseKey,
} from '../index';
import { aLinkedCase } from './a-linked-case';
import { issueLetter, WORDING } from './agency-outputs';
import { FINISH, KEYS, PDF, type Agency } from './two-agencies';

/** A case with words, a contact, a file and a letter. */
export type EndedCase = {
  readonly id: string;
  readonly number: string;
  readonly key: OwnCaseKey;
  /** Address of its file in the store. */
  readonly storedAs: string;
};

/** On this day, a Monday, everything below is filed and ends. */
const ENDS_AT = new Date('2026-03-02T03:00:00Z');

/** Makes cases of an invented agency that ended on 2 March 2026. */
export class EndedCases {
  readonly agency: Agency;
  readonly files: FileStore;

  constructor(agency: Agency, files: FileStore) {
    this.agency = agency;
    this.files = files;
  }

  /** A citizen at an instant. */
  citizen(now: Date): CitizenContext {
    const { database, tenant } = this.agency;
    return citizenContext(database.db, tenant, {
      ...{ now, keys: KEYS, files: this.files, clientAddress: '192.0.2.7' },
    });
  }

  /** A form that nobody came back to, with a file. */
  async draft(): Promise<DraftRef> {
    const { workflow, secret } = this.agency;
    const ctx = this.citizen(ENDS_AT);
    const ref = await startDraft(ctx, workflow);
    await saveDraftAnswer(ctx, ref, 'report', { answer: `Lampu padam ${secret}` });
    await saveDraftAnswer(ctx, ref, 'contact', { identity: 'named', name: secret, phone: '0812-3456-7890' });
    await addDraftFiles(ctx, ref, [PDF]);
    return ref;
  }

  async open(): Promise<EndedCase> {
    const filed = await submitDraft(this.citizen(ENDS_AT), await this.draft());
    if (!filed.ok) throw new Error('the form was not filed');
    const [row] = await this.agency.database.adminSql<{ id: string; storedAs: string }[]>`
      select c.id, f.stored_as as "storedAs" from service_cases c
      join case_files f on f.tenant_id = c.tenant_id and f.case_id = c.id where c.number = ${filed.sent.number}`;
    if (row === undefined) throw new Error('the case is not there');
    return { ...row, number: filed.sent.number, key: filed.sent };
  }

  async ended(): Promise<EndedCase> {
    const one = await this.open();
    await this.confirm(one);
    await issueLetter(this.agency, one.number);
    return one;
  }

  /** The citizen's own act that ends it. */
  async confirm({ key }: EndedCase): Promise<void> {
    const ctx = this.citizen(ENDS_AT);
    const { version: expectedVersion } = await viewOwnCase(ctx, key);
    const typed = { text: [`Sudah ${this.agency.secret}`] };
    const made = await actInOwnCase(ctx, key, { act: 'confirm', typed, expectedVersion });
    if (!made.ok) throw new Error(JSON.stringify(made));
  }

  /** A case that was opened in another one, and ended when the officials of the agency work: on 23 November 2026. */
  async endedIn({ key }: EndedCase): Promise<{ readonly number: string }> {
    const number = await aLinkedCase(this.agency, key);
    const [row] = await this.agency.database.adminSql<{ version: number }[]>`
      select version from service_cases where number = ${number}`;
    const act = { number, expectedVersion: row?.version ?? 0, transition: FINISH, inputs: {} };
    const made = await actOnCase(this.agency.official, act, WORDING);
    if (!made.ok) throw new Error(JSON.stringify(made));
    return { number };
  }
}
