import {
  caseContacts,
  caseContents,
  caseFiles,
  subjectRequests,
  writeAuditEvent,
  type TenantTx,
} from '@maklumat/db';
import { CONTACT_FIELDS, maskedValue, type ContactField, type RequestKind } from '@maklumat/personal-data';
import type { LocalisedText } from '@maklumat/standards';
import type { Identity } from '@maklumat/workflow';
import { and, count, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { readContact, type CaseContact } from '../cases/case-contact';
import { openCaseKeys } from '../cases/case-contents';
import { readRestrictions } from '../cases/case-restriction';
import type { LoadedCase } from '../cases/load-case';
import { readTimeline, type TimelineEntry } from '../cases/timeline';
import { loadOwnCase, type OwnCaseKey } from '../citizen/own-case';
import type { CitizenContext } from '../context';
import { openTenantKey, type MasterKey } from '../keys';
import { readFrame } from '../public/read-frame';
import type { AgencyFrame } from '../public/views';
import { readProcessingLog, type ProcessingLog } from './processing-log';
import { withWords, type RequestWithWords } from './request-rows';

/** What is stored of a person in one field. */
export type StoredField = { readonly field: ContactField; readonly value: string };

/** What an agency has of the person who filed a case, as that person may see it with number and code. */
export type OwnData = AgencyFrame & {
  readonly number: string;
  readonly noun: LocalisedText;
  readonly identity: Identity;
  readonly receivedAt: string;
  /** `none`: nothing was ever stored of the person; `erased`: it was, and is gone. */
  readonly contact: 'stored' | 'none' | 'erased';
  readonly fields: readonly StoredField[];
  /** Fields are shown in part: whoever finds the receipt of a confidential report must not learn whose it is. */
  readonly isMasked: boolean;
  readonly texts: number;
  readonly files: number;
  /** Since when nobody processes the data; null while somebody may. */
  readonly restrictedSince: string | null;
  readonly log: ProcessingLog;
  /** Newest first. */
  readonly requests: readonly AskedOfOwnData[];
  /** What may be asked of this case. */
  readonly kinds: readonly RequestKind[];
};

/**
 * A request as the page of the case shows it. Who brought it another way is not named here. `isWithheld`: in a
 * confidential case neither are its words and its answer shown, which were for whoever proved to be the person.
 */
export type AskedOfOwnData = RequestWithWords & { readonly isWithheld: boolean };

/** The same with every word, to be taken along. */
export type OwnDataCopy = OwnData & { readonly entries: readonly TimelineEntry[]; readonly madeAt: string };

/** Readings on a page, and in a copy. */
const ON_PAGE = 20;
const IN_COPY = 1000;

/** @throws {OperationError} `not-found` for an unknown number, another agency's and a wrong code alike */
export async function viewOwnData(ctx: CitizenContext, key: OwnCaseKey): Promise<OwnData> {
  return ctx.run('cases:track', async (tx) =>
    readOwnData(tx, ctx, await loadOwnCase(tx, key, ctx.keys), ON_PAGE),
  );
}

/**
 * Everything at once, for the person to keep. That a copy was taken is written down, not by whom: whoever has the code.
 *
 * @throws {OperationError} `not-found` as viewOwnData
 * @see UU 27/2022 Pasal 7, Pasal 13 ayat (1)
 */
export async function takeOwnCopy(ctx: CitizenContext, key: OwnCaseKey): Promise<OwnDataCopy> {
  return ctx.run('cases:track', async (tx) => {
    const loaded = await loadOwnCase(tx, key, ctx.keys);
    const own = await readOwnData(tx, ctx, loaded, IN_COPY);
    const caseKey = (await openCaseKeys(tx, [loaded.row.id], ctx.keys)).get(loaded.row.id);
    const entries = caseKey === undefined ? [] : await readTimeline(tx, loaded, caseKey, ctx.keys, 'citizen');
    await writeAuditEvent(tx, {
      ...{ recordedAt: ctx.now, actor: 'citizen', action: 'subject-copy-taken' },
      ...{ subject: loaded.row.number, details: {} },
    });
    return { ...own, entries, madeAt: ctx.now.toISOString() };
  });
}

async function readOwnData(
  tx: TenantTx,
  { keys, now }: { readonly keys: MasterKey; readonly now: Date },
  { row, rules, state }: LoadedCase,
  most: number,
): Promise<OwnData> {
  const tenantKey = await openTenantKey(tx, keys);
  const contact = await readContact(tx, row.id, tenantKey);
  const isMasked = state.identity === 'confidential';
  const restriction = (await readRestrictions(tx, [row.id])).get(row.id);
  const asked = await tx
    .select()
    .from(subjectRequests)
    .where(and(eq(subjectRequests.tenantId, tx.tenantId), eq(subjectRequests.caseId, row.id)))
    .orderBy(desc(subjectRequests.receivedAt), desc(subjectRequests.id));
  return {
    ...(await readFrame(tx)),
    ...{ number: row.number, noun: rules.definition.form.noun, identity: state.identity },
    receivedAt: row.receivedAt.toISOString(),
    contact: contact !== null ? 'stored' : (await wasErased(tx, row.id)) ? 'erased' : 'none',
    fields: contact === null ? [] : fieldsOf(contact, isMasked),
    isMasked,
    ...(await countStored(tx, row.id)),
    restrictedSince: restriction?.since.toISOString() ?? null,
    log: await readProcessingLog(tx, row.number, most),
    requests: asked.map((one) => asItsHolderSees(withWords(one, tenantKey, now), isMasked)),
    kinds: [
      'access',
      ...(contact === null ? [] : (['correction'] as const)),
      ...(restriction === undefined ? (['restriction'] as const) : []),
      ...(['withdrawal', 'deletion'] as const),
    ],
  };
}

function fieldsOf(contact: CaseContact, isMasked: boolean): StoredField[] {
  return CONTACT_FIELDS.flatMap((field) => {
    const value = contact[field];
    if (value === null || value === '') return [];
    return [{ field, value: isMasked ? maskedValue(field, value) : value }];
  });
}

/**
 * A request for whoever has number and code. In a confidential case that may be somebody who found the receipt: the new
 * value of a correction is as telling as the stored one, and so is what was asked and answered where identity was shown.
 */
function asItsHolderSees(request: RequestWithWords, isMasked: boolean): AskedOfOwnData {
  const words = request.words === null ? null : { ...request.words, requester: null };
  if (!isMasked) return { ...request, words, isWithheld: false };
  if (request.channel !== 'web') return { ...request, words: null, answer: null, isWithheld: true };
  const correction = words?.correction ?? null;
  if (words === null || correction === null) return { ...request, words, isWithheld: false };
  const to = maskedValue(correction.field, correction.to);
  return { ...request, words: { ...words, correction: { ...correction, to } }, isWithheld: false };
}

async function wasErased(tx: TenantTx, caseId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: caseContacts.id })
    .from(caseContacts)
    .where(
      and(eq(caseContacts.tenantId, tx.tenantId), eq(caseContacts.id, caseId), isNull(caseContacts.sealed)),
    );
  return rows.length > 0;
}

/** How many texts and files of a case are still there. @internal */
export async function countStored(tx: TenantTx, caseId: string): Promise<{ texts: number; files: number }> {
  const [texts] = await tx
    .select({ amount: count() })
    .from(caseContents)
    .where(
      and(
        eq(caseContents.tenantId, tx.tenantId),
        eq(caseContents.caseId, caseId),
        eq(caseContents.kind, 'text'),
        isNotNull(caseContents.sealed),
      ),
    );
  const [files] = await tx
    .select({ amount: count() })
    .from(caseFiles)
    .where(and(eq(caseFiles.tenantId, tx.tenantId), eq(caseFiles.caseId, caseId)));
  return { texts: texts?.amount ?? 0, files: files?.amount ?? 0 };
}
