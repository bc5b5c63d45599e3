import { informationRules, type NationalCalendarTx } from '@maklumat/db';
import type { InformationRule } from '@maklumat/public-information';
import { eq } from 'drizzle-orm';
import { isWrite, type Change } from './change-report';
import { contentHash } from './content-hash';

type StoredRule = { readonly id: string; readonly position: number; readonly contentHash: string };

/** What an apply of the law on public information will write, worked out before anything is written. */
export type RulesPlan = {
  readonly changes: readonly Change[];
  /** Why nothing may be written; empty when it may. */
  readonly refusals: readonly string[];
};

/** Compares the folder's rules with the stored ones. A rule that entries may name stays. @internal */
export async function planRules(
  tx: NationalCalendarTx,
  wanted: readonly InformationRule[],
): Promise<RulesPlan> {
  const stored: StoredRule[] = await tx
    .select({
      id: informationRules.id,
      position: informationRules.position,
      contentHash: informationRules.contentHash,
    })
    .from(informationRules);
  const changes = wanted.map((rule, position): Change => {
    const before = stored.find(({ id }) => id === rule.id);
    if (before === undefined) return { kind: 'information-rule', key: rule.id, change: 'add' };
    const isSame = before.position === position && before.contentHash === contentHash(rule);
    return { kind: 'information-rule', key: rule.id, change: isSame ? 'keep' : 'change' };
  });
  const gone = stored.filter(({ id }) => wanted.every((rule) => rule.id !== id));
  const refusals = gone.map(
    ({ id }) =>
      `information-rule ${id} is recorded but not in the folder any more; entries may name it: put it back`,
  );
  return { changes, refusals };
}

/** Writes what the plan found new or different. @internal */
export async function writeRules(
  tx: NationalCalendarTx,
  wanted: readonly InformationRule[],
  { changes }: RulesPlan,
  now: Date,
): Promise<void> {
  const written = new Map(changes.filter(isWrite).map(({ key, change }) => [key, change]));
  for (const [position, rule] of wanted.entries()) {
    const row = { position, content: rule, contentHash: contentHash(rule), recordedAt: now };
    const change = written.get(rule.id);
    if (change === 'add') await tx.insert(informationRules).values({ id: rule.id, ...row });
    else if (change === 'change')
      await tx.update(informationRules).set(row).where(eq(informationRules.id, rule.id));
  }
}
