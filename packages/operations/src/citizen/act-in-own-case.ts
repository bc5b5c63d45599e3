import type { TenantTx } from '@maklumat/db';
import type { Refusal, Transition, TransitionInput } from '@maklumat/workflow';
import { readWorkingTime } from '../calendar/read-working-time';
import { actInCase } from '../cases/act-in-case';
import type { GivenInput } from '../cases/given-input';
import { openKeyToRead } from '../cases/case-contents';
import { dropFile } from '../cases/kept-file';
import type { LoadedCase } from '../cases/load-case';
import { messageInCase } from '../cases/message-in-case';
import { isAboutDates } from '../cases/date-events';
import { readTimeline, type TimelineEntry } from '../cases/timeline';
import type { CitizenContext } from '../context';
import { OperationError } from '../operation-error';
import { openTenantKey, type TenantKey } from '../keys';
import { readFormFiles } from '../cases/form-files';
import { citizenFiles } from './citizen-files';
import { sentBefore } from './sent-before';
import { loadOwnCase, type OwnCaseKey } from './own-case';
import { ADD_TO_CASE, replyFormId } from './reply-form';
import { citizenActs, mayAddTo } from './view-own-case';

/** What the citizen sends from the page of the case. */
export type OwnAct = {
  /** Id of a transition, or ADD_TO_CASE. */
  readonly act: string;
  /** Words by input id, an option's id, or the number of a score; files are those kept for this form. */
  readonly typed: Readonly<Record<string, readonly string[]>>;
  /** Version of the page it was written on. */
  readonly expectedVersion: number;
};

export type OwnActResult =
  /** `opened`: the case that the act opened, which the same code opens; null when it opens none. */
  | { readonly ok: true; readonly opened: OwnCaseKey | null }
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly changed: null }
  /** The case moved on since the page was opened; what happened, oldest first. Nothing was recorded. */
  | { readonly ok: false; readonly refusals: null; readonly changed: readonly TimelineEntry[] };

/** Longest words added outside a transition, in characters. */
const LONGEST_MESSAGE = 5000;

/**
 * Does what the citizen sent, in one transaction. The same sent twice is done once; sent on a stale page it is not
 * done, and the answer says what changed.
 *
 * @throws {OperationError} `not-found` for a wrong number or code, and for an act the workflow does not have
 */
export async function actInOwnCase(ctx: CitizenContext, key: OwnCaseKey, own: OwnAct): Promise<OwnActResult> {
  const { result, resent, formId } = await ctx.run('cases:track', async (tx) => {
    const loaded = await loadOwnCase(tx, key, ctx.keys, 'for-update');
    const tenantKey = await openTenantKey(tx, ctx.keys);
    const form = await readForm(tx, loaded, own.act, tenantKey);
    const since = await entriesSince(tx, loaded, own.expectedVersion, ctx);
    const done = await sentBefore(tx, since, own, { ...form, loaded, tenantKey });
    const outcome: OwnActResult =
      done !== null
        ? { ok: true, opened: keyOf(done.opened, key) }
        : since.length > 0
          ? { ok: false, refusals: null, changed: since }
          : await (own.act === ADD_TO_CASE ? add : act)(tx, loaded, own, { ...form, key }, ctx);
    return { result: outcome, resent: done === null ? [] : form.fileIds, formId: form.formId };
  });
  for (const id of resent) await dropFile(citizenFiles(ctx), formId, id);
  return result;
}

type FormFiles = { readonly formId: string; readonly fileIds: readonly string[] };
type SentForm = FormFiles & { readonly key: OwnCaseKey };

function keyOf(opened: string | null, { accessCode }: OwnCaseKey): OwnCaseKey | null {
  return opened === null ? null : { number: opened, accessCode };
}

async function readForm(
  tx: TenantTx,
  loaded: LoadedCase,
  act: string,
  tenantKey: TenantKey,
): Promise<FormFiles> {
  const formId = replyFormId(tenantKey, loaded.row.id, act);
  return { formId, fileIds: (await readFormFiles(tx, formId, tenantKey)).map(({ id }) => id) };
}

async function act(
  tx: TenantTx,
  loaded: LoadedCase,
  own: OwnAct,
  { formId, fileIds, key }: SentForm,
  ctx: CitizenContext,
): Promise<OwnActResult> {
  const transition = loaded.rules.definition.transitions.find(({ id }) => id === own.act);
  if (transition === undefined || !transition.by.includes('citizen')) throw new OperationError('not-found');
  const result = await actInCase(
    tx,
    loaded,
    {
      transition: own.act,
      inputs: inputsOf(transition, own.typed, fileIds),
      actor: { kind: 'citizen' },
      signedBy: () => ({ kind: 'citizen' }),
      channel: 'web',
      submissionId: formId,
    },
    ctx,
  );
  return result.ok
    ? { ok: true, opened: keyOf(result.opened, key) }
    : { ok: false, refusals: result.refusals, changed: null };
}

async function add(
  tx: TenantTx,
  loaded: LoadedCase,
  own: OwnAct,
  { formId, fileIds }: SentForm,
  ctx: CitizenContext,
): Promise<OwnActResult> {
  const acts = citizenActs(loaded, await readWorkingTime(tx), ctx.now);
  if (!mayAddTo(loaded.state, acts)) throw new OperationError('not-found');
  const text = (own.typed.text?.[0] ?? '').trim();
  if (text === '' && fileIds.length === 0)
    return { ok: false, refusals: [{ code: 'input-missing', field: 'text' }], changed: null };
  if (text.length > LONGEST_MESSAGE)
    return {
      ok: false,
      refusals: [{ code: 'input-too-long', field: 'text', max: LONGEST_MESSAGE }],
      changed: null,
    };
  await messageInCase(
    tx,
    loaded,
    {
      ...{ audience: 'citizen', text, fileIds, submissionId: formId, channel: 'web' },
      actor: { kind: 'citizen' },
    },
    ctx,
  );
  return { ok: true, opened: null };
}

/** Kinds of what is typed, as it is typed. */
const WORDS: readonly TransitionInput['kind'][] = ['text', 'body', 'day', 'entry', 'instant'];

function inputsOf(
  { inputs }: Transition,
  typed: OwnAct['typed'],
  fileIds: readonly string[],
): Record<string, GivenInput> {
  return Object.fromEntries(
    inputs.flatMap(({ id, kind }): [string, GivenInput][] => {
      const values = (Object.hasOwn(typed, id) ? (typed[id] ?? []) : []).filter((value) => value !== '');
      const [first] = values;
      if (kind === 'files') return fileIds.length === 0 ? [] : [[id, { kind: 'files', ids: fileIds }]];
      if (first === undefined) return [];
      if (WORDS.includes(kind)) return [[id, { kind: 'text', text: first }]];
      if (kind === 'score' || kind === 'days') return [[id, { kind: 'number', value: Number(first) }]];
      return [[id, { kind: 'options', ids: values }]];
    }),
  );
}

/** What the citizen can see that was not there yet; dates told anew follow from it and are not news by themselves. */
async function entriesSince(
  tx: TenantTx,
  loaded: LoadedCase,
  version: number,
  { keys }: CitizenContext,
): Promise<TimelineEntry[]> {
  if (loaded.state.version <= version) return [];
  const caseKey = await openKeyToRead(tx, loaded.row.id, keys);
  const entries = await readTimeline(tx, loaded, caseKey, keys, 'citizen');
  return entries.filter(({ sequence, body }) => sequence > version && !isAboutDates(body));
}
