import type { RetentionRow } from '@maklumat/operations';

/** Services whose data are kept equally long for equal results: named once. */
export type KeptAlike = {
  readonly services: readonly RetentionRow['service'][];
  readonly kept: readonly (Pick<RetentionRow, 'results' | 'rule'> & {
    /** Slugs of the rules it stands for, that of each service. */
    readonly slugs: readonly string[];
  })[];
};

/** The rows of the table by service, those that say the same together, in the order in which they first came. */
export function keptAlike(rows: readonly RetentionRow[]): KeptAlike[] {
  const services = new Map<string, RetentionRow[]>();
  for (const row of rows) services.set(row.service.id, [...(services.get(row.service.id) ?? []), row]);
  const groups = new Map<string, RetentionRow[][]>();
  for (const own of services.values()) {
    const said = JSON.stringify(own.map(saidBy));
    groups.set(said, [...(groups.get(said) ?? []), own]);
  }
  return [...groups.values()].map((members) => ({
    services: members.flatMap(([first]) => (first === undefined ? [] : [first.service])),
    kept: (members[0] ?? []).map(({ results, rule }, at) => ({
      ...{ results, rule },
      slugs: members.flatMap((own) => own[at]?.rule?.slug ?? []),
    })),
  }));
}

function saidBy({ results, rule }: RetentionRow): unknown {
  return [results, rule?.person, rule?.words, rule?.identity.includes('files')];
}
