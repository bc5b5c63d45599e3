import { describeFee } from './describe-fee';
import { describeLimit } from './describe-limit';
import type { BothLanguages } from './language';
import type { Decree, StandardVersion } from './schema/standard-version';
import type { LocalisedText } from './schema/text';
import type { TimeLimit } from './schema/time-limit';

/** A fact of a version in our words, next to which the printed words are shown. */
export type VersionFact = {
  fact: 'decree' | 'valid-from' | 'fee' | 'limit';
  /** Id of the limit; null for the facts a version has one of. */
  id: string | null;
  /** Name of the limit; null for the others. */
  name: LocalisedText | null;
  /** In words; dates stay `2026-11-22` for the page to write out. Null: the version does not say. */
  value: BothLanguages | null;
};

/** A fact that differs between two versions; null where one of them has no such fact. */
export type FactChange = Omit<VersionFact, 'value'> & {
  before: BothLanguages | null;
  after: BothLanguages | null;
};

/** Decree, first day, fee and limits that differ, in that order; removed limits last. */
export function compareFacts(older: StandardVersion, newer: StandardVersion): FactChange[] {
  const [before, after] = [factsOf(older), factsOf(newer)];
  const isSame = (a: VersionFact, b: VersionFact) => a.fact === b.fact && a.id === b.id;
  const removed = before.filter((fact) => !after.some((other) => isSame(fact, other)));
  return [
    ...after.map(({ value, ...fact }) => {
      const was = before.find((other) => isSame(other, { ...fact, value }));
      return { ...fact, before: was?.value ?? null, after: value };
    }),
    ...removed.map(({ value, ...fact }) => ({ ...fact, before: value, after: null })),
  ].filter((change) => change.before?.id !== change.after?.id || change.before?.en !== change.after?.en);
}

function factsOf(standard: StandardVersion): VersionFact[] {
  const limits = [...(standard.time?.limits ?? []), ...(standard.complaintHandling?.limits ?? [])];
  const validFrom = standard.validFrom;
  return [
    { fact: 'decree', id: null, name: null, value: decreeInWords(standard.decree) },
    {
      fact: 'valid-from',
      id: null,
      name: null,
      value: validFrom === null ? null : { id: validFrom, en: validFrom },
    },
    {
      fact: 'fee',
      id: null,
      name: null,
      value: { id: describeFee(standard.fee, 'id'), en: describeFee(standard.fee, 'en') },
    },
    ...limits.map(limitFact),
  ];
}

function limitFact(limit: TimeLimit): VersionFact {
  const value = { id: describeLimit(limit, 'id'), en: describeLimit(limit, 'en') };
  return { fact: 'limit', id: limit.id, name: limit.name, value };
}

function decreeInWords(decree: Decree): BothLanguages {
  if (decree.number === null) return { id: 'Tanpa nomor SK', en: 'No decree number' };
  const number = /^(?:sk|keputusan|nomor|no\b)/i.test(decree.number)
    ? decree.number
    : `Nomor ${decree.number}`;
  return { id: `SK ${number.replace(/^sk\s+/i, '')}`, en: `Decree (SK) ${number.replace(/^sk\s+/i, '')}` };
}
