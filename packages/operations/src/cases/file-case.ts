import { randomInt } from 'node:crypto';
import { makePublicNumber, replayCase } from '@maklumat/cases';
import { caseAccess, caseSubmissions, newId, serviceCases, type TenantTx } from '@maklumat/db';
import type { Actor, BodyOf, Channel, Identity } from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import { readWorkingTime } from '../calendar/read-working-time';
import { openTenantKey, type MasterKey } from '../keys';
import { OperationError } from '../operation-error';
import { readFrame } from '../public/read-frame';
import { accessCodeOf, hashAccessCode } from './access-code';
import { claimFiles } from './claim-files';
import { makeCaseKey, TITLE_FIELD, writeContents, type NewContent } from './case-contents';
import { writeContact, type CaseContact } from './case-contact';
import { projectCase } from './case-projection';
import { readCurrentRules, type CurrentRules } from './current-rules';
import { recordEvents } from './record-events';

/** A report or request as it was written down, checked against the workflow's form. */
export type Filing = {
  readonly workflow: string;
  /** Made with the form: filing the same form again finds the same case. */
  readonly submissionId: string;
  readonly channel: Channel;
  readonly identity: Identity;
  readonly actor: Actor;
  readonly title: string;
  /** Answers by question: words, and chosen options. */
  readonly texts: readonly { readonly field: string; readonly text: string }[];
  readonly choices: Readonly<Record<string, string>>;
  /** Ids of rows in `case_files` that belong to the draft `submissionId`, or to the form `formId` where that is given. */
  readonly fileIds: readonly string[];
  readonly formId?: string;
  readonly contact: CaseContact | null;
  /** The instant it reached the agency, when it was recorded later; never in the future. */
  readonly reachedAt: Date;
  /** Number it had where it came from. */
  readonly originalNumber: string | null;
  readonly internalNote: string | null;
  readonly example: boolean;
  /** Only for a case that is opened in another one. */
  readonly linked?: LinkedFiling;
};

/** What a case has from the one it is opened in. */
export type LinkedFiling = {
  readonly parentId: string;
  /** One code opens both. */
  readonly accessCode: string;
  /** The form its files were uploaded with: that of the act which opens it. */
  readonly formId: string | null;
  /** Names of that case that count here, with their instants. */
  readonly carried: readonly { readonly name: string; readonly at: string }[];
};

/** What the receipt says. */
export type FiledCase = {
  readonly id: string;
  readonly number: string;
  /** Derived from the submission, so that a retry shows the same one; nobody gets it by the number. */
  readonly accessCode: string;
  /** Whether this submission had been filed before. */
  readonly again: boolean;
};

/** Two requests carried the same submission at once; the other one filed it. */
export class AlreadyFiledError extends Error {
  override readonly name = 'AlreadyFiledError';
  readonly code = 'already-filed';
}

const NUMBER_ATTEMPTS = 5;

/**
 * Files a case in the caller's transaction. The same submission filed twice gives the same case.
 *
 * @throws {OperationError} `not-found` for a workflow the tenant does not have, `invalid-input` for an instant in
 *   the future
 * @throws {AlreadyFiledError} when the same submission is being filed at this moment; try again in a new transaction
 */
export async function fileCaseIn(
  tx: TenantTx,
  filing: Filing,
  context: { readonly now: Date; readonly keys: MasterKey },
): Promise<FiledCase> {
  const { now, keys } = context;
  const tenantKey = await openTenantKey(tx, keys);
  const accessCode = filing.linked?.accessCode ?? accessCodeOf(tenantKey, filing.submissionId);
  const known = await findSubmission(tx, filing.submissionId);
  if (known !== null) return { id: known.id, number: known.number, accessCode, again: true };
  if (filing.reachedAt > now) throw new OperationError('invalid-input');
  const rules = await readCurrentRules(tx, filing.workflow, filing.reachedAt);
  const { profile } = await readFrame(tx);
  const body = filedBody(filing, rules);
  const { id, number } = await insertCase(tx, filing, rules, body, profile.casePrefix);
  await markSubmitted(tx, filing.submissionId, id, now);
  await tx
    .insert(caseAccess)
    .values({ tenantId: tx.tenantId, id, codeHash: hashAccessCode(tenantKey, id, accessCode) });
  if (filing.contact !== null) await writeContact(tx, id, filing.contact, tenantKey);
  await claimFiles(tx, id, filing.linked?.formId ?? filing.formId ?? filing.submissionId, filing.fileIds);
  const contents = await writeContents(tx, id, await makeCaseKey(tx, id, keys), contentsOf(filing));
  await recordEvents(
    tx,
    { id, number, rules, events: [] },
    [
      {
        body,
        actor: filing.actor,
        channel: filing.channel,
        occurredAt: filing.reachedAt.toISOString(),
        contents,
      },
    ],
    { now, calendar: await readWorkingTime(tx) },
  );
  return { id, number, accessCode, again: false };
}

/** The case a submission has become; null when it has not been filed. */
export async function findSubmission(
  tx: TenantTx,
  submissionId: string,
): Promise<{ id: string; number: string; submittedAt: Date } | null> {
  const [row] = await tx
    .select({
      id: serviceCases.id,
      number: serviceCases.number,
      submittedAt: caseSubmissions.submittedAt,
    })
    .from(caseSubmissions)
    .innerJoin(
      serviceCases,
      and(eq(serviceCases.tenantId, caseSubmissions.tenantId), eq(serviceCases.id, caseSubmissions.caseId)),
    )
    .where(
      and(
        eq(caseSubmissions.tenantId, tx.tenantId),
        eq(serviceCases.tenantId, tx.tenantId),
        eq(caseSubmissions.id, submissionId),
      ),
    );
  return row ?? null;
}

function filedBody(filing: Filing, { definition, standard }: CurrentRules): BodyOf<'filed'> {
  return {
    type: 'filed',
    workflow: definition.slug,
    service: definition.service,
    state: definition.start.state,
    emits: definition.start.emits,
    channel: filing.channel,
    identity: filing.identity,
    hasOriginalNumber: filing.originalNumber !== null,
    unit: standard.serviceUnit,
    choices: { ...filing.choices },
    ...linkOf(filing.linked),
  };
}

function linkOf(linked: LinkedFiling | undefined): Pick<BodyOf<'filed'>, 'parent' | 'carried'> {
  if (linked === undefined) return {};
  const carried = linked.carried.map(({ name, at }) => ({ name, at }));
  return carried.length === 0 ? { parent: linked.parentId } : { parent: linked.parentId, carried };
}

function contentsOf(filing: Filing): NewContent[] {
  const text = (
    field: string,
    value: string,
    visibleTo: NewContent['visibleTo'] = 'citizen',
  ): NewContent => ({
    field,
    kind: 'text',
    visibleTo,
    text: value,
  });
  return [
    text(TITLE_FIELD, filing.title),
    ...filing.texts.map(({ field, text: words }) => text(field, words)),
    ...filing.fileIds.map((id): NewContent => ({
      field: 'files',
      kind: 'file',
      visibleTo: 'citizen',
      text: id,
    })),
    ...(filing.originalNumber === null ? [] : [text('original', filing.originalNumber)]),
    ...(filing.internalNote === null ? [] : [text('note', filing.internalNote, 'agency')]),
  ];
}

async function insertCase(
  tx: TenantTx,
  filing: Filing,
  rules: CurrentRules,
  body: BodyOf<'filed'>,
  prefix: string,
): Promise<{ id: string; number: string }> {
  const id = newId();
  const state = replayCase([{ body, occurredAt: filing.reachedAt.toISOString() }], rules.definition);
  for (let attempt = 0; attempt < NUMBER_ATTEMPTS; attempt += 1) {
    const number = makePublicNumber(
      prefix,
      Array.from({ length: 7 }, () => randomInt(30)),
    );
    const inserted = await tx
      .insert(serviceCases)
      .values({
        ...projectCase(state, rules),
        tenantId: tx.tenantId,
        id,
        number,
        serviceId: rules.serviceId,
        standardVersionId: rules.standardVersionId,
        workflowVersionId: rules.workflowVersionId,
        example: filing.example,
      })
      .onConflictDoNothing({ target: [serviceCases.tenantId, serviceCases.number] })
      .returning({ number: serviceCases.number });
    if (inserted.length > 0) return { id, number };
  }
  throw new OperationError('conflict');
}

async function markSubmitted(tx: TenantTx, submissionId: string, caseId: string, now: Date): Promise<void> {
  const marked = await tx
    .insert(caseSubmissions)
    .values({ tenantId: tx.tenantId, id: submissionId, caseId, submittedAt: now })
    .onConflictDoNothing()
    .returning({ id: caseSubmissions.id });
  if (marked.length === 0) throw new AlreadyFiledError('This submission is being filed at this moment.');
}
