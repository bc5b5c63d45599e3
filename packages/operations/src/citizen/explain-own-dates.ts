import type { LocalisedText } from '@maklumat/standards';
import { explainDates, type DateExplanation } from '../cases/explain-dates';
import { readExtensionReasons } from '../cases/extension-reasons';
import type { CitizenContext } from '../context';
import { readFrame } from '../public/read-frame';
import type { AgencyFrame } from '../public/views';
import { loadOwnCase, type OwnCaseKey } from './own-case';

/** The dates of one's own case and how they came about. */
export type OwnDates = AgencyFrame & {
  readonly number: string;
  readonly noun: LocalisedText;
  readonly dates: readonly DateExplanation[];
};

/** @throws {OperationError} `not-found` for an unknown number, another agency's and a wrong code alike */
export async function explainOwnDates(ctx: CitizenContext, key: OwnCaseKey): Promise<OwnDates> {
  return ctx.run('cases:track', async (tx) => {
    const loaded = await loadOwnCase(tx, key, ctx.keys);
    const reasons = await readExtensionReasons(tx, loaded, ctx.keys, 'citizen');
    return {
      ...(await readFrame(tx)),
      number: loaded.row.number,
      noun: loaded.rules.definition.form.noun,
      dates: await explainDates(tx, loaded, { names: null, now: ctx.now, reasons }),
    };
  });
}
