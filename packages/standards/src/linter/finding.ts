/** How much a finding matters: the texts contradict, something cannot work, something is missing, good to know. */
export type FindingSeverity = 'conflict' | 'broken' | 'gap' | 'notice';

/** Permanent codes of the linter, in the order in which the reports group them. */
export const FINDING_CODES = [
  'missing-decree',
  'decree-without-date',
  'missing-published-component',
  'missing-manufacturing-components',
  'limit-conflicting',
  'limit-interpreted',
  'limit-without-upper-bound',
  'limit-not-in-words',
  'printed-zero',
  'words-disagree',
  'words-and-reading-differ',
  'broken-contact',
  'doubtful-contact',
  'contact-malformed-but-marked-usable',
  'contact-domains-differ',
  'phone-without-area-code',
  'postal-code-malformed',
  'missing-image',
  'figure-differs-from-steps',
  'procedure-unreachable-step',
  'procedure-without-end',
  'procedure-loop',
  'decision-without-question',
  'branch-without-condition',
  'words-shared-with-other-service',
  'paid-call-beside-free-fee',
  'reading-open',
  'pledge-missing',
  'hours-unconfirmed',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Something the linter has to say about a standard or an agency. Never a sentence: see describeFinding. */
export type Finding = {
  code: FindingCode;
  severity: FindingSeverity;
  /** Place in the YAML of the version, or for an agency in { agency, units, calendars }. */
  path: (string | number)[];
  /** Names, printed words and numbers for the sentence. A key ending in `En` is the English of the same key. */
  data: Record<string, string | number>;
};
