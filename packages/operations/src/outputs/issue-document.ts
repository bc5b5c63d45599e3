import { localDateOf } from '@maklumat/calendar';
import type { TenantTx } from '@maklumat/db';
import type { NewEvent } from '@maklumat/workflow';
import { readWorkingTime } from '../calendar/read-working-time';
import { notBefore } from '../cases/act-in-case';
import { openCaseKey, writeContents } from '../cases/case-contents';
import type { LoadedCase } from '../cases/load-case';
import { recordEvents } from '../cases/record-events';
import type { OfficialContext } from '../context';
import { recordAudit } from '../office/record-audit';
import { loadSeenCase, signedBy } from '../office/seen-case';
import { OperationError } from '../operation-error';
import { auditOpenedName } from './audit-opened-name';
import { composePaper, type PaperWording } from './compose-paper';
import { readMaterials } from './fact-material';
import { makeableDocuments, paperOutput, type MakeableDocument } from './makeable-documents';
import { PAPER_FIELD } from './paper';
import { readSeries } from './read-outputs';
import { takeNumber } from './take-number';

/** A document to be issued of a case, and the case's version the official saw it with. */
export type IssueDocument = {
  readonly number: string;
  readonly document: string;
  readonly expectedVersion: number;
};

export type IssueResult =
  | { readonly ok: true; readonly sequence: number; readonly number: string }
  /** Something happened in the case since, or it can no longer be made: look at it again. */
  | { readonly ok: false; readonly refusal: { readonly code: 'case-changed' } };

/**
 * Issues a document: takes its number, keeps its words as they are now sealed under the case's key, and records that it
 * was. The same form sent twice issues once.
 *
 * @throws {OperationError} `not-found` for a case out of sight and for a document this official does not issue of it
 */
export async function issueDocument(
  ctx: OfficialContext,
  issue: IssueDocument,
  wording: PaperWording,
): Promise<IssueResult> {
  return ctx.run('cases:decide', async (tx) => {
    const { loaded } = await loadSeenCase(tx, ctx, issue.number, 'for-update');
    if (loaded.state.version !== issue.expectedVersion) return alreadyIssued(ctx, loaded, issue);
    const found = (await makeableDocuments(tx, ctx, loaded)).find(
      ({ document }) => document.slug === issue.document && document.series !== undefined,
    );
    if (found === undefined) throw new OperationError('not-found');
    return issueIn(tx, ctx, loaded, found, wording);
  });
}

/** What the same official issued on the same page before; anything else is told. */
function alreadyIssued(
  ctx: OfficialContext,
  { events }: LoadedCase,
  { document, expectedVersion }: IssueDocument,
): IssueResult {
  const next = events.find(({ sequence }) => sequence === expectedVersion + 1);
  const isOwn = next?.actor.kind === 'official' && next.actor.userId === ctx.official.userId;
  if (next?.body.type === 'document-issued' && next.body.document === document && isOwn)
    return { ok: true, sequence: next.sequence, number: next.body.number };
  return { ok: false, refusal: { code: 'case-changed' } };
}

/** Who issues: an official, or somebody made up in a demonstration. */
export type Issuer = Pick<OfficialContext, 'now' | 'keys'> & {
  readonly official: Pick<OfficialContext['official'], 'userId' | 'memberships'>;
};

/**
 * Issues a document of a loaded, locked case, in the caller's transaction.
 *
 * @throws {OperationError} `not-found` where the agency does not count with its series any more
 */
export async function issueIn(
  tx: TenantTx,
  ctx: Issuer,
  loaded: LoadedCase,
  { document, role }: MakeableDocument,
  wording: PaperWording,
): Promise<{ readonly ok: true; readonly sequence: number; readonly number: string }> {
  const { row, rules, events, state } = loaded;
  const series = (await readSeries(tx)).find(({ slug }) => slug === document.series);
  if (series === undefined) throw new OperationError('not-found');
  if (state.erased.length > 0) throw new OperationError('conflict');
  const calendar = await readWorkingTime(tx);
  const occurredAt = notBefore(ctx.now, state.lastEventAt);
  const on = localDateOf(Date.parse(occurredAt), calendar);
  const taken = await takeNumber(tx, series, on);
  const output = paperOutput(document);
  const own = new Map([[row.id, { number: taken.number, on }]]);
  const seen = (await readMaterials(tx, ctx, [row.id], own, output)).get(row.id);
  if (seen === undefined) throw new OperationError('not-found');
  const paper = await composePaper(tx, { document, role }, seen.material, on, wording);
  const key = await openCaseKey(tx, row.id, ctx.keys);
  const contents = await writeContents(tx, row.id, key, [
    { field: PAPER_FIELD, kind: 'document', visibleTo: document.visibleTo, text: JSON.stringify(paper) },
  ]);
  const event: NewEvent = {
    body: { type: 'document-issued', document: document.slug, ...taken },
    actor: signedBy(ctx, role),
    ...{ channel: 'web', occurredAt, contents },
  };
  await recordEvents(tx, { id: row.id, number: row.number, rules, events }, [event], {
    now: ctx.now,
    calendar,
  });
  await auditOpenedName(tx, ctx, { loaded, sight: seen.sight, output });
  await recordAudit(tx, ctx, {
    ...{ action: 'document-issued', subject: row.number },
    details: { document: document.slug, number: taken.number },
  });
  return { ok: true, sequence: state.version + 1, number: taken.number };
}
