import type { TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import { readRoleNames } from '../office/role-names';
import { readUnits } from '../public/read-frame';

/** One thing a row says beside who did what to whom: its key as recorded, and the value as people read it. */
export type AuditDetail = { readonly key: string; readonly value: string | LocalisedText };

/** Names of roles and units, by slug. @internal */
export type PlaceNames = {
  readonly role: ReadonlyMap<string, LocalisedText>;
  readonly unit: ReadonlyMap<string, LocalisedText>;
};

/** @internal */
export async function readPlaceNames(tx: TenantTx): Promise<PlaceNames> {
  const unit = new Map((await readUnits(tx)).map(({ slug, name }) => [slug, name] as const));
  return { role: await readRoleNames(tx), unit };
}

/** Every text among the details: one of them may be somebody's id. @internal */
export function textsIn(details: Readonly<Record<string, unknown>>): string[] {
  return Object.values(details).filter((value): value is string => typeof value === 'string');
}

/** The details of a row with names in place of ids and slugs; what says nothing is left out. @internal */
export function namedDetails(
  details: Readonly<Record<string, unknown>>,
  people: ReadonlyMap<string, string>,
  places: PlaceNames,
): AuditDetail[] {
  return Object.entries(details).flatMap(([key, value]) => {
    if (value === null || value === undefined || value === '') return [];
    if (typeof value !== 'string') return [{ key, value: JSON.stringify(value) }];
    const place = key === 'role' || key === 'unit' ? places[key].get(value) : undefined;
    return [{ key, value: place ?? people.get(value) ?? value }];
  });
}
