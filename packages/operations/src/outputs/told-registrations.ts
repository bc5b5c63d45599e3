import type { TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import type { CaseEvent } from '@maklumat/workflow';
import { registrationsIn } from './enter-registers';
import { readRegisters, readSeries } from './read-outputs';

/** A number that a case has in a register of the agency, and what the agency calls such numbers. */
export type Registration = { readonly name: LocalisedText; readonly number: string };

/** The numbers of a case in those registers whose data lets the citizen read them, in the order of the log. */
export async function toldRegistrations(tx: TenantTx, events: readonly CaseEvent[]): Promise<Registration[]> {
  const entries = registrationsIn(events);
  if (entries.length === 0) return [];
  const told = new Set(
    (await readRegisters(tx)).filter(({ visibleTo }) => visibleTo === 'citizen').map(({ slug }) => slug),
  );
  const names = new Map((await readSeries(tx)).map(({ slug, name }) => [slug, name]));
  return entries
    .filter(({ register }) => told.has(register))
    .flatMap(({ series, number }) => {
      const name = names.get(series);
      return name === undefined ? [] : [{ name, number }];
    });
}
