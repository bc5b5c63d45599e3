import { newId, type TenantTx } from '@maklumat/db';
import type { OfficialContext } from '../context';
import { readTimeline } from '../cases/timeline';
import type { LoadedCase } from '../cases/load-case';
import { openKeyToRead } from '../cases/case-contents';
import { loadSeenCase, mayReadWords } from '../office/seen-case';
import { OperationError } from '../operation-error';
import { LONGEST_ANSWER, LONGEST_QUESTION, type AnswerDraft } from './answer-draft';
import { readEntry, readNames, readRights, readToday, readVersion, type NamedSlug } from './answer-rows';
import { usualEnd } from './answer-standing';
import { findPersonalData, type PersonalDatum } from './personal-data';
import { mayProposeFrom } from './source-case';

/** What the form of an entry begins with. */
export type AnswerForm = {
  readonly submissionId: string;
  /** Null: a new entry. */
  readonly code: string | null;
  readonly expected: number | null;
  /** Number of the case it comes from. */
  readonly from: string | null;
  /** The case that was asked for and gives no entry; the form is empty then. */
  readonly unfit: { readonly number: string; readonly why: 'not-answered' | 'confidential' } | null;
  readonly draft: AnswerDraft;
  /** What of the case's words looks like somebody's own data. */
  readonly personal: readonly PersonalDatum[];
  readonly services: readonly NamedSlug[];
  readonly units: readonly NamedSlug[];
};

/**
 * The form for a new entry, empty or with the question and the answer of a case; or for other words of an entry.
 *
 * @throws {OperationError} `forbidden` without a role that writes, `not-found` for an entry nobody has and for a case
 *   whose words this official does not see
 */
export async function viewAnswerForm(
  ctx: OfficialContext,
  about: { readonly code: string } | { readonly from: string | null },
): Promise<AnswerForm> {
  return ctx.run('answers:read', async (tx) => {
    const rights = await readRights(tx, ctx);
    if (!rights.writes) throw new OperationError('forbidden');
    const names = await readNames(tx, ctx);
    const end = usualEnd(await readToday(tx, ctx.now));
    if ('code' in about) return { ...(await ofEntry(tx, about.code)), ...names };
    const unit = ctx.official.memberships.flatMap((held) => held.unit ?? [])[0] ?? names.units[0]?.slug ?? '';
    const empty: AnswerDraft = {
      ...{ question: '', answer: '', keywords: '', service: null, unit, validUntil: end },
    };
    const of = about.from === null ? null : await ofCase(tx, ctx, about.from);
    const draft = of !== null && 'draft' in of ? of.draft : null;
    return {
      ...{
        submissionId: newId(),
        code: null,
        expected: null,
        from: draft === null ? null : (of?.number ?? null),
      },
      unfit: of !== null && 'why' in of ? of : null,
      draft: { ...empty, ...draft },
      personal: draft === null ? [] : findPersonalData([draft.question, draft.answer]),
      ...names,
    };
  });
}

/** The words that wait, else those that are public or were. */
async function ofEntry(tx: TenantTx, code: string): Promise<Omit<AnswerForm, 'services' | 'units'>> {
  const entry = await readEntry(tx, code);
  const number = entry.proposedVersion ?? entry.publishedVersion ?? 1;
  const { question, answer, keywords, service, unit, validUntil } = await readVersion(tx, entry.id, number);
  return {
    ...{
      submissionId: newId(),
      code: entry.code,
      expected: entry.sequence,
      from: null,
      unfit: null,
      personal: [],
    },
    draft: { question, answer, keywords, service, unit, validUntil },
  };
}

type FromCase =
  | { readonly number: string; readonly draft: Pick<AnswerDraft, 'question' | 'answer' | 'unit'> }
  | NonNullable<AnswerForm['unfit']>;

/** The question that was asked and the last answer that was given, as the citizen knows both; or why there is none. */
async function ofCase(tx: TenantTx, ctx: OfficialContext, number: string): Promise<FromCase> {
  const seen = await loadSeenCase(tx, ctx, number);
  const { loaded } = seen;
  if (!mayReadWords(seen.sight)) throw new OperationError('not-found');
  if (!(await mayProposeFrom(tx, ctx, seen)))
    return {
      number: loaded.row.number,
      why: loaded.state.identity === 'confidential' ? 'confidential' : 'not-answered',
    };
  const entries = await readTimeline(
    tx,
    loaded,
    await openKeyToRead(tx, loaded.row.id, ctx.keys),
    ctx.keys,
    'citizen',
  );
  const { form } = loaded.rules.definition;
  const asked = entries[0]?.texts.find(({ field }) => field === form.title)?.text ?? '';
  const given = entries.findLast(({ body }) => body.type === 'transitioned' && body.answers);
  const words = given?.texts.filter(({ isInstant }) => !isInstant).flatMap(({ text }) => text ?? []) ?? [];
  return {
    number: loaded.row.number,
    draft: {
      question: firstLetters(asked.replaceAll(/\s+/gu, ' '), LONGEST_QUESTION),
      answer: firstLetters(words.join('\n\n'), LONGEST_ANSWER),
      unit: unitThatAnswered(loaded),
    },
  };
}

/** The last unit the case was given to; the one whose service it is when it was given to none. */
function unitThatAnswered({ state }: LoadedCase): string {
  return state.units.findLast((unit) => unit !== state.ownerUnit) ?? state.ownerUnit;
}

function firstLetters(text: string, most: number): string {
  return Array.from(text).slice(0, most).join('');
}
