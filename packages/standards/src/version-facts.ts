import { contactFacts } from './contact-facts';
import { describeFee } from './describe-fee';
import { describeLimit } from './describe-limit';
import type { BothLanguages } from './language';
import type { ContactKind } from './schema/contact';
import type { Decree, StandardVersion } from './schema/standard-version';
import type { LocalisedText } from './schema/text';
import type { TimeLimit } from './schema/time-limit';
import { isSameWording } from './word-diff';

/** A fact of a version in our words, next to which the printed words are shown. */
export type VersionFact = {
  fact: 'decree' | 'valid-from' | 'fee' | 'limit' | 'contact';
  /** Id of the limit, kind of the contacts; null for the facts a version has one of. */
  id: string | null;
  /** Name of the limit; null for the others. */
  name: LocalisedText | null;
  /** Which kind of contact; null for the others. */
  contactKind: ContactKind | null;
  /** In words; dates stay `2026-11-22` for the page to write out. Null: the version does not say. */
  value: BothLanguages | null;
  /** The same for two values that mean the same. */
  sense: string;
  /** Printed words the value was read from; empty where the value itself is printed. */
  words: string[];
};

/** One side of a changed fact. */
export type FactSide = Pick<VersionFact, 'value' | 'words'>;

/** A fact that differs between two versions; the value of a side is null where that version has no such fact. */
export type FactChange = Omit<VersionFact, 'value' | 'words' | 'sense'> & {
  before: BothLanguages | null;
  after: BothLanguages | null;
  /** Said in other words that mean the same, e.g. "Rp. 0 (gratis)" and "Tidak dipungut biaya". */
  isSameMeaning: boolean;
  /** Printed words of both sides, only where the meaning is the same and the words are all that differs. */
  words: { before: string[]; after: string[] } | null;
};

/** Decree, first day, fee, limits and contacts that differ in meaning or words, in that order; removed ones last. */
export function compareFacts(older: StandardVersion, newer: StandardVersion): FactChange[] {
  const [before, after] = [factsOf(older), factsOf(newer)];
  const isSame = (a: VersionFact, b: VersionFact) => a.fact === b.fact && a.id === b.id;
  const removed = before.filter((fact) => !after.some((other) => isSame(fact, other)));
  return [
    ...after.map((fact) =>
      changeOf(
        fact,
        before.find((other) => isSame(other, fact)),
        fact,
      ),
    ),
    ...removed.map((fact) => changeOf(fact, fact, undefined)),
  ].filter((change) => change !== null);
}

function changeOf(
  { fact, id, name, contactKind }: VersionFact,
  was: VersionFact | undefined,
  is: VersionFact | undefined,
): FactChange | null {
  const isSameMeaning = was !== undefined && is !== undefined && was.sense === is.sense;
  if (isSameMeaning && isSameWording(was.words.join('\n'), is.words.join('\n'))) return null;
  return {
    fact,
    id,
    name,
    contactKind,
    before: was?.value ?? null,
    after: is?.value ?? null,
    isSameMeaning,
    words: isSameMeaning ? { before: was.words, after: is.words } : null,
  };
}

function factsOf(standard: StandardVersion): VersionFact[] {
  const { time, complaintHandling, fee, validFrom } = standard;
  const limits = [...(time?.limits ?? []), ...(complaintHandling?.limits ?? [])];
  const feeInWords = { id: describeFee(fee, 'id'), en: describeFee(fee, 'en') };
  return [
    plainFact('decree', decreeInWords(standard.decree)),
    plainFact('valid-from', validFrom === null ? null : { id: validFrom, en: validFrom }),
    { ...plainFact('fee', feeInWords), words: fee?.words ?? [] },
    ...limits.map(limitFact),
    ...contactFacts(standard).map(({ kind, printed, sense }) => ({
      ...plainFact('contact', { id: printed, en: printed }),
      id: kind,
      contactKind: kind,
      sense,
    })),
  ];
}

function plainFact(fact: VersionFact['fact'], value: BothLanguages | null): VersionFact {
  const sense = JSON.stringify(value);
  return { fact, id: null, name: null, contactKind: null, value, sense, words: [] };
}

function limitFact(limit: TimeLimit): VersionFact {
  const value = { id: describeLimit(limit, 'id'), en: describeLimit(limit, 'en') };
  return { ...plainFact('limit', value), id: limit.id, name: limit.name, words: limit.words };
}

function decreeInWords(decree: Decree): BothLanguages {
  if (decree.number === null) return { id: 'Tanpa nomor SK', en: 'No decree number' };
  const number = /^(?:sk|keputusan|nomor|no\b)/i.test(decree.number)
    ? decree.number
    : `Nomor ${decree.number}`;
  return { id: `SK ${number.replace(/^sk\s+/i, '')}`, en: `Decree (SK) ${number.replace(/^sk\s+/i, '')}` };
}
