import { statusLine } from '@maklumat/cases';
import { readWorkingTime } from '../calendar/read-working-time';
import { asFiled } from '../cases/as-filed';
import { openKeyToRead } from '../cases/case-contents';
import { viewLinkedCases, type LinkedCase } from '../cases/read-linked-cases';
import { readTimeline, type TimelineEntry } from '../cases/timeline';
import type { CitizenContext } from '../context';
import { OperationError } from '../operation-error';
import { toldRegistrations } from '../outputs/told-registrations';
import { readUnits } from '../public/read-frame';
import { askedForm } from './asked-form';
import { loadOwnCase, type OwnCaseKey } from './own-case';
import { hasContact, statusOf, type CaseStatus, type OwnCase } from './view-own-case';

/**
 * What somebody was told when the case was filed, and nothing that happened since: status, unit, dates and numbers are
 * those of that moment, so the same receipt says the same for ever.
 */
export type OwnReceipt = CaseStatus &
  Pick<
    OwnCase,
    'sentence' | 'unitName' | 'serviceUnit' | 'identity' | 'hasContact' | 'form' | 'registrations'
  > & {
    readonly channel: TimelineEntry['channel'];
    /** What was sent, with its words and files. */
    readonly filed: TimelineEntry;
    /** Whether a date was told with the filing. */
    readonly hasPromise: boolean;
    /** The case it was opened in, whose code is its own; null for one that stands alone. */
    readonly openedIn: LinkedCase | null;
  };

/**
 * The receipt of a case, made anew each time from its log up to the filing.
 *
 * @throws {OperationError} `not-found` for an unknown number, another agency's and a wrong code alike
 */
export async function viewOwnReceipt(ctx: CitizenContext, key: OwnCaseKey): Promise<OwnReceipt> {
  return ctx.run('cases:track', async (tx) => {
    const loaded = await asFiled(tx, await loadOwnCase(tx, key, ctx.keys));
    const { row, rules, state, events } = loaded;
    const [first] = events;
    const then = new Date(first?.recordedAt ?? state.receivedAt);
    const caseKey = await openKeyToRead(tx, row.id, ctx.keys);
    const [filed] = await readTimeline(tx, loaded, caseKey, ctx.keys, 'citizen');
    if (filed === undefined) throw new OperationError('not-found');
    const units = new Map((await readUnits(tx)).map((unit) => [unit.slug, unit]));
    const status = await statusOf(tx, loaded, await readWorkingTime(tx), then);
    const linked = await viewLinkedCases(tx, row);
    return {
      ...status,
      sentence: statusLine(state, [], rules.definition, then.getTime()).sentence,
      unitName: units.get(state.unit)?.name ?? { id: state.unit },
      serviceUnit: units.get(rules.standard.serviceUnit) ?? status.publisher,
      identity: state.identity,
      hasContact: await hasContact(tx, row.id, ctx.keys),
      form: askedForm(rules.definition.form, state.channel, first),
      registrations: await toldRegistrations(tx, events),
      channel: state.channel,
      filed,
      hasPromise: state.promises.length > 0,
      openedIn: linked.find(({ relation }) => relation === 'opened-in') ?? null,
    };
  });
}
