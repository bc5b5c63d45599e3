import type { TenantTx } from '@maklumat/db';
import type { MasterKey } from '../keys';
import { openKeyToRead, readContents } from './case-contents';
import type { LoadedCase } from './load-case';

/** Why limits of a case were extended, as it was written, by the event's sequence; erased words are left out. */
export type ExtensionReasons = ReadonlyMap<number, readonly string[]>;

/** @param visibleTo words that never leave the agency are for everyone inside it only @internal */
export async function readExtensionReasons(
  tx: TenantTx,
  { row, state, events }: LoadedCase,
  keys: MasterKey,
  visibleTo: 'citizen' | 'everyone',
): Promise<ExtensionReasons> {
  if (state.extensions.length === 0) return new Map();
  const key = await openKeyToRead(tx, row.id, keys);
  const contents = await readContents(tx, row.id, key, visibleTo);
  return new Map(
    state.extensions.map(({ sequence }) => {
      const own = events.find((event) => event.sequence === sequence)?.contents ?? [];
      const words = own.filter(({ kind }) => kind === 'text').map(({ id }) => contents.get(id)?.text ?? null);
      return [sequence, words.filter((text) => text !== null)];
    }),
  );
}
