import { z } from 'zod';

/** What every case, register entry or document has to tell, whatever its workflow. */
export const OWN_FACTS = [
  'number', // of the register entry, or of the document
  'date', // on which it was entered, or issued
  'public-number', // by which the case is followed
  'original-number', // it had where it came from
  'title',
  'received-on',
  'received-clock', // the time of day, as a guest book has it
  'answered-on',
  'closed-on',
  'due-on',
  'days-taken', // the agency's working days, once it is finished
  'channel',
  'class',
  'unit',
  'state',
  'name',
  'phone',
  'email',
  'address',
  'contact', // telephone, else e-mail
  'blank', // to be filled in by hand
] as const;
export type OwnFact = (typeof OWN_FACTS)[number];

/** Facts about the person who reported; shown to who may know them. */
export const PERSONAL_FACTS: readonly OwnFact[] = ['name', 'phone', 'email', 'address', 'contact'];

/** One thing a column shows, or a placeholder stands for. */
export type CaseFactRef =
  | { readonly kind: 'own'; readonly fact: OwnFact }
  /** What was answered on the form. */
  | { readonly kind: 'answer'; readonly question: string }
  /** What was filled in with the latest of these transitions. */
  | { readonly kind: 'input'; readonly transitions: readonly string[]; readonly input: string }
  /** The day on which the latest of these transitions was made. */
  | { readonly kind: 'done'; readonly transitions: readonly string[] }
  /** The time of day at which the latest of these transitions was made. */
  | { readonly kind: 'clock'; readonly transitions: readonly string[] }
  /** The latest of these transitions in words, as the history has it: "Surat penolakan diberikan". */
  | { readonly kind: 'act'; readonly transitions: readonly string[] }
  /** A fact of the case that this one was opened in: the request an objection is about. */
  | { readonly kind: 'opened-in'; readonly fact: CaseFactRef }
  /** These words, once the case has ended: what a column says where there is nothing, e.g. "Nihil". */
  | { readonly kind: 'ended'; readonly words: string }
  /** The date told for a limit. */
  | { readonly kind: 'due'; readonly limit: string }
  /** The case's number in a register, and the day it was entered. */
  | { readonly kind: 'register'; readonly register: string }
  | { readonly kind: 'registered'; readonly register: string }
  /** Number of the latest document of this sort issued in the case, and its day. */
  | { readonly kind: 'document'; readonly document: string }
  | { readonly kind: 'issued'; readonly document: string };

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** Words of the agency's own, without what separates facts and placeholders. */
const WORDS = '[^\\s|{}](?:[^|{}]{0,58}[^\\s|{}])?';
const SLUGS = `${SLUG}(?:\\+${SLUG})*`;
/** Before the name of a fact: that of the case this one was opened in. */
const OPENED_IN = 'opened-in:';

/** Everything a fact can be called; for editors, which complete and check by it. */
const FACT = `(?:${OPENED_IN})?(?:${OWN_FACTS.join('|')}|(?:answer|due|register|registered|document|issued):${SLUG}|(?:done|clock|act):${SLUGS}|input:${SLUGS}\\.${SLUG}|ended:${WORDS})`;
const FACT_NAME = new RegExp(`^${FACT}$`);

/**
 * Facts as data names them: `title`, `answer:report`, `input:answer+answer-again.text`, `done:answer`, `opened-in:title`.
 * With ` | ` between several the first that there is: `phone | email`, `answer:occupation | ended:Nihil`.
 */
export const CaseFactNames = z
  .string()
  .max(300)
  .regex(
    new RegExp(`^${FACT}(?: \\| ${FACT})*$`),
    'must be a fact of a case, such as title, answer:report, input:answer.text, or several with " | " between them',
  );

/** The single names in it, in the order in which they are tried. */
export function factNames(names: string): string[] {
  return names.split(' | ');
}

/** Reads the name of a fact; null when it is none. */
export function parseCaseFact(name: string): CaseFactRef | null {
  if (!FACT_NAME.test(name)) return null;
  if (name.startsWith(OPENED_IN)) {
    const fact = parseCaseFact(name.slice(OPENED_IN.length));
    return fact === null ? null : { kind: 'opened-in', fact };
  }
  const colon = name.indexOf(':');
  if (colon < 0) return { kind: 'own', fact: name as OwnFact };
  const rest = name.slice(colon + 1);
  switch (name.slice(0, colon)) {
    case 'answer':
      return { kind: 'answer', question: rest };
    case 'ended':
      return { kind: 'ended', words: rest };
    case 'due':
      return { kind: 'due', limit: rest };
    case 'register':
      return { kind: 'register', register: rest };
    case 'registered':
      return { kind: 'registered', register: rest };
    case 'document':
      return { kind: 'document', document: rest };
    case 'issued':
      return { kind: 'issued', document: rest };
    case 'done':
      return { kind: 'done', transitions: rest.split('+') };
    case 'clock':
      return { kind: 'clock', transitions: rest.split('+') };
    case 'act':
      return { kind: 'act', transitions: rest.split('+') };
    default: {
      const dot = rest.indexOf('.');
      return { kind: 'input', transitions: rest.slice(0, dot).split('+'), input: rest.slice(dot + 1) };
    }
  }
}

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The parts of a text in order: words as they stand, and the names between braces. */
export function placeholdersIn(
  text: string,
): ({ readonly words: string } | { readonly placeholder: string })[] {
  const parts: ({ words: string } | { placeholder: string })[] = [];
  let at = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > at) parts.push({ words: text.slice(at, match.index) });
    parts.push({ placeholder: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ words: text.slice(at) });
  return parts;
}
