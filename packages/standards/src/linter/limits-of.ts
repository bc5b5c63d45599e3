import type { StandardVersion } from '../schema/standard-version';
import type { TimeLimit } from '../schema/time-limit';

/** A limit and where it stands in the YAML of the version. */
export type PlacedLimit = { limit: TimeLimit; path: (string | number)[] };

/** Every limit of a standard: of the service, then of the complaints about it. */
export function limitsOf(standard: StandardVersion): PlacedLimit[] {
  return [
    ...place(standard.time?.limits ?? [], ['time', 'limits']),
    ...place(standard.complaintHandling?.limits ?? [], ['complaintHandling', 'limits']),
  ];
}

/** Name of the limit in both languages, as the data of a finding. */
export function limitName({ name }: TimeLimit): { limit: string; limitEn: string } {
  return { limit: name.id, limitEn: name.en ?? name.id };
}

function place(limits: TimeLimit[], above: string[]): PlacedLimit[] {
  return limits.map((limit, index) => ({ limit, path: [...above, index] }));
}
