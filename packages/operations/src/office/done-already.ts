import type { TenantTx } from '@maklumat/db';
import { writtenText } from '../cases/given-input';
import { openKeyToRead, readContents } from '../cases/case-contents';
import type { LoadedCase } from '../cases/load-case';
import { isSameChoice } from '../cases/same-choice';
import type { OfficialContext } from '../context';
import type { ActOnCase } from './act-on-case';

/**
 * Whether the very next event after what was read is this official's same step with the same choices and words: the
 * form was sent twice. With others it is another decision, made on a page that was out of date. Files are not
 * compared: those of the first sending became the case's with it.
 */
export async function isDoneAlready(
  tx: TenantTx,
  { official, keys }: OfficialContext,
  { row, rules, events }: LoadedCase,
  act: ActOnCase,
): Promise<boolean> {
  const next = events.find(({ sequence }) => sequence === act.expectedVersion + 1);
  if (next?.body.type !== 'transitioned' || next.body.transition !== act.transition) return false;
  if (next.actor.kind !== 'official' || next.actor.userId !== official.userId) return false;
  const { choices } = next.body;
  const contents = await readContents(tx, row.id, await openKeyToRead(tx, row.id, keys), 'everyone');
  const asked = rules.definition.transitions.find(({ id }) => id === act.transition)?.inputs ?? [];
  return asked.every(({ id }) => {
    const given = act.inputs[id];
    const chosen = given?.kind === 'options' ? given.ids : [];
    const words = writtenText(given);
    const stored = next.contents.find(({ field, kind }) => field === id && kind === 'text');
    const isSameText =
      stored === undefined ? words === null : words !== null && contents.get(stored.id)?.text === words;
    return isSameText && isSameChoice(choices[id] ?? [], chosen);
  });
}
