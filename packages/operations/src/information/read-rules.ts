import { informationRules, type TenantTx } from '@maklumat/db';
import { InformationRule } from '@maklumat/public-information';
import { asc } from 'drizzle-orm';

/** What the law says of public information, in the order of the file. */
export async function readInformationRules(tx: TenantTx): Promise<InformationRule[]> {
  const rows = await tx
    .select({ content: informationRules.content })
    .from(informationRules)
    .orderBy(asc(informationRules.position), asc(informationRules.id));
  return rows.map(({ content }) => InformationRule.parse(content));
}

/** Ids of the grounds on which information may be excluded. */
export function groundIds(rules: readonly InformationRule[]): string[] {
  return rules.filter(({ kind }) => kind === 'ground').map(({ id }) => id);
}
