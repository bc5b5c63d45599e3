import type { PersonOutput } from '@maklumat/access';
import { localDateOf } from '@maklumat/calendar';
import type { TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import type { CaseDocument } from '@maklumat/workflow';
import { readWorkingTime } from '../calendar/read-working-time';
import { readContact } from '../cases/case-contact';
import { openKeyToRead, readContents } from '../cases/case-contents';
import type { LoadedCase } from '../cases/load-case';
import { personOf } from '../cases/person-of';
import { loadOwnCase, type OwnCaseKey } from '../citizen/own-case';
import type { CitizenContext, OfficialContext } from '../context';
import { openTenantKey } from '../keys';
import type { CaseKind } from '../office/case-kind';
import { recordAudit } from '../office/record-audit';
import { loadSeenCase } from '../office/seen-case';
import { OperationError } from '../operation-error';
import { auditOpenedName } from './audit-opened-name';
import { composePaper, type PaperWording } from './compose-paper';
import { readMaterials } from './fact-material';
import { makeableDocuments, paperOutput, showsPapers } from './makeable-documents';
import { paperOf, type Paper } from './paper';
import { paperInPart } from './paper-in-part';
import { readDocuments } from './read-outputs';

/** A document that was issued in a case. */
export type IssuedDocument = {
  readonly sequence: number;
  readonly document: string;
  readonly name: LocalisedText;
  readonly number: string;
  readonly at: string;
  readonly isForCitizen: boolean;
};

/** What can be made of a case, and what was issued. */
export type CaseDocuments = {
  readonly makeable: readonly {
    readonly slug: string;
    readonly name: LocalisedText;
    /** Whether it takes a number and is kept; else it is printed. */
    readonly isIssued: boolean;
  }[];
  readonly issued: readonly IssuedDocument[];
};

/**
 * The documents of a case for this official: empty where its papers are not for these eyes.
 *
 * @throws {OperationError} `not-found` for a case out of sight
 */
export async function listDocuments(ctx: OfficialContext, number: string): Promise<CaseDocuments> {
  return ctx.run('cases:read', async (tx) => {
    const { loaded, sight } = await loadSeenCase(tx, ctx, number);
    const makeable = await makeableDocuments(tx, ctx, loaded);
    return {
      makeable: makeable.map(({ document: { slug, name, series } }) => ({
        ...{ slug, name, isIssued: series !== undefined },
      })),
      issued: showsPapers(sight, loaded.state.identity) ? await issuedIn(tx, loaded) : [],
    };
  });
}

async function issuedIn(tx: TenantTx, { events }: LoadedCase): Promise<IssuedDocument[]> {
  const found = events.filter(({ body }) => body.type === 'document-issued');
  if (found.length === 0) return [];
  const names = new Map((await readDocuments(tx)).map(({ slug, name }) => [slug, name]));
  return found.flatMap(({ body, sequence, occurredAt, contents }) =>
    body.type !== 'document-issued'
      ? []
      : [
          {
            ...{ sequence, document: body.document, number: body.number, at: occurredAt },
            name: names.get(body.document) ?? { id: body.document },
            isForCitizen: contents.some(({ visibleTo }) => visibleTo === 'citizen'),
          },
        ],
  );
}

/** A document before it is issued, or a sheet to be printed. */
export type DocumentDraft = {
  readonly paper: Paper;
  readonly isIssued: boolean;
  /** What issuing must expect. */
  readonly version: number;
  readonly caseNumber: string;
  /** Documents of the same sort that were issued already: another one takes another number. */
  readonly issued: readonly IssuedDocument[];
  /** What its case, and who comes with it, is called. */
  readonly kind: CaseKind;
  /** Posts and roles that sign it and of which no name is known: the name is left to the hand. */
  readonly unnamed: readonly string[];
};

/**
 * A document as it would be issued now, without a number; a sheet as it is printed. Written down with who looked at it,
 * for it may name who reported.
 *
 * @throws {OperationError} `not-found` for a case out of sight and for a document this official does not make of it
 */
export async function draftDocument(
  ctx: OfficialContext,
  number: string,
  slug: string,
  wording: PaperWording,
): Promise<DocumentDraft> {
  return ctx.run('cases:read', async (tx) => {
    const { loaded } = await loadSeenCase(tx, ctx, number);
    const found = (await makeableDocuments(tx, ctx, loaded)).find(({ document }) => document.slug === slug);
    const { row } = loaded;
    if (found === undefined) throw new OperationError('not-found');
    const output = paperOutput(found.document);
    const seen = (await readMaterials(tx, ctx, [row.id], new Map(), output)).get(row.id);
    if (seen === undefined) throw new OperationError('not-found');
    const on = localDateOf(ctx.now.getTime(), await readWorkingTime(tx));
    const paper = await composePaper(tx, found, seen.material, on, wording);
    const issued = (await issuedIn(tx, loaded)).filter(({ document }) => document === slug);
    await auditOpenedName(tx, ctx, { loaded, sight: seen.sight, output });
    await recordAudit(tx, ctx, { action: 'document-read', subject: row.number, details: { document: slug } });
    const isIssued = found.document.series !== undefined;
    const { definition, standard } = loaded.rules;
    return {
      ...{ paper, isIssued, version: loaded.state.version, caseNumber: row.number, issued },
      kind: { noun: definition.form.noun, person: personOf(definition, standard) },
      unnamed: unnamedOf(paper, found.document),
    };
  });
}

/** Who signs without a name, in the order of the paper; somebody who is no official has none beforehand. */
function unnamedOf(paper: Paper, { signature, blocks }: CaseDocument): string[] {
  const outsiders = new Set(
    [signature, ...blocks.flatMap(({ signatures }) => signatures ?? [])].flatMap(
      (one) => one?.other?.id ?? [],
    ),
  );
  const signing = [...paper.blocks.flatMap(({ signatures }) => signatures ?? []), paper.signatory];
  const unnamed = signing.flatMap((one) => (one === null || one.name !== null ? [] : [one.post]));
  return [...new Set(unnamed)].filter((post) => !outsiders.has(post));
}

/** A paper whose template is gone may have named anybody. */
async function keptOutput(tx: TenantTx, { paper }: KeptPaper): Promise<PersonOutput> {
  const document = (await readDocuments(tx)).find(({ slug }) => slug === paper.document);
  return document === undefined ? 'paper-for-person' : paperOutput(document);
}

/** An issued paper as it was, with the instant it was issued at: the same in every copy. */
export type KeptPaper = { readonly paper: Paper; readonly issuedAt: Date; readonly caseNumber: string };

/**
 * An issued document as it was issued. Written down with who read it.
 *
 * @param sequence of the event it was issued with
 * @throws {OperationError} `not-found`, also for one that was erased and for a case out of sight; `forbidden` where its
 *   papers are not for this official
 */
export async function readIssuedDocument(
  ctx: OfficialContext,
  number: string,
  sequence: number,
): Promise<KeptPaper> {
  return ctx.run('cases:read', async (tx) => {
    const { loaded, sight } = await loadSeenCase(tx, ctx, number);
    if (!showsPapers(sight, loaded.state.identity)) throw new OperationError('forbidden');
    const kept = await keptPaper(tx, ctx, loaded, sequence, 'everyone');
    await auditOpenedName(tx, ctx, { loaded, sight, output: await keptOutput(tx, kept) });
    await recordAudit(tx, ctx, {
      action: 'document-read',
      subject: loaded.row.number,
      details: { document: kept.paper.document, number: kept.paper.number },
    });
    return kept;
  });
}

/**
 * An issued document, for the citizen who opened the case with its code; what is for the agency alone is not there, and
 * of a confidential case its person stands there in part.
 *
 * @throws {OperationError} `not-found`
 */
export async function readOwnDocument(
  ctx: CitizenContext,
  key: OwnCaseKey,
  sequence: number,
): Promise<KeptPaper> {
  return ctx.run('cases:track', async (tx) => {
    const loaded = await loadOwnCase(tx, key, ctx.keys);
    const kept = await keptPaper(tx, ctx, loaded, sequence, 'citizen');
    if (loaded.state.identity !== 'confidential') return kept;
    const contact = await readContact(tx, loaded.row.id, await openTenantKey(tx, ctx.keys));
    return { ...kept, paper: paperInPart(kept.paper, contact) };
  });
}

async function keptPaper(
  tx: TenantTx,
  ctx: Pick<OfficialContext, 'keys'>,
  { row, events }: LoadedCase,
  sequence: number,
  reader: 'citizen' | 'everyone',
): Promise<KeptPaper> {
  const event = events.find((one) => one.sequence === sequence && one.body.type === 'document-issued');
  if (event === undefined) throw new OperationError('not-found');
  const contents = await readContents(tx, row.id, await openKeyToRead(tx, row.id, ctx.keys), reader);
  const texts = event.contents.map(({ id }) => paperOf(contents.get(id)?.text));
  const paper = texts.find((one) => one !== null);
  if (paper == null) throw new OperationError('not-found');
  return { paper, issuedAt: new Date(event.occurredAt), caseNumber: row.number };
}
