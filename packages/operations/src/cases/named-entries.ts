import { informationEntries, type TenantTx } from '@maklumat/db';
import type { Transition } from '@maklumat/workflow';
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { readVersion } from '../information/entry-rows';
import type { GivenInput } from './given-input';

/** As `entries` of a decision: what numbers name, as far as the public may read of it. */
export type NamedEntries = ReadonlyMap<string, 'public' | 'excluded'>;

/** What is named by the numbers that were typed into an act; nothing is read for an act that asks for none. */
export async function readNamedEntries(
  tx: TenantTx,
  transition: Transition | undefined,
  given: Readonly<Record<string, GivenInput>>,
): Promise<NamedEntries | undefined> {
  const asked = transition?.inputs.filter(({ kind }) => kind === 'entry') ?? [];
  if (asked.length === 0) return undefined;
  const typed = asked.flatMap(({ id }) => {
    const input = given[id];
    return input?.kind === 'text' && /^[1-9]\d{0,5}$/u.test(input.text.trim()) ? [Number(input.text)] : [];
  });
  if (typed.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(informationEntries)
    .where(
      and(
        eq(informationEntries.tenantId, tx.tenantId),
        inArray(informationEntries.number, typed),
        isNotNull(informationEntries.shownVersion),
      ),
    );
  const named = new Map<string, 'public' | 'excluded'>();
  for (const { id, number, shownVersion } of rows) {
    const { class: kind } = await readVersion(tx, id, shownVersion ?? 0);
    named.set(String(number), kind === 'excluded' ? 'excluded' : 'public');
  }
  return named;
}

/** Numbers of what may be given from the list, for examples; the newest version is the one that is shown, or they are not. */
export async function readGivableEntries(tx: TenantTx): Promise<number[]> {
  const rows = await tx
    .select({ number: informationEntries.number, kind: informationEntries.class })
    .from(informationEntries)
    .where(
      and(
        eq(informationEntries.tenantId, tx.tenantId),
        isNotNull(informationEntries.shownVersion),
        eq(informationEntries.shownVersion, informationEntries.latestVersion),
      ),
    )
    .orderBy(asc(informationEntries.number))
    .limit(100);
  return rows.flatMap(({ number, kind }) => (kind === 'excluded' ? [] : [number]));
}
