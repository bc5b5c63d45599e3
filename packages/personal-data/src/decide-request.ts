import { groundsFor } from './law';
import { LONGEST_WORDS, type RequestKind, type RequestState } from './request';

/** What an official answers. `words` is what the person reads. */
export type RequestDecision =
  | { readonly does: 'grant'; readonly words: string }
  | { readonly does: 'refuse'; readonly words: string; readonly ground: string | null };

/** Why an answer is not taken. */
export const DECISION_REFUSALS = [
  'already-decided',
  'ground-missing',
  'answer-missing',
  'answer-too-long',
  'contact-gone',
  'own-request',
  'still-stored',
] as const;
export type DecisionRefusal = (typeof DECISION_REFUSALS)[number];

/** What decides whether a request may be granted, read in the transaction that decides it. */
export type DecisionFacts = {
  readonly kind: RequestKind;
  readonly state: RequestState;
  /** Whether there is a person row that a correction could change. */
  readonly hasContact: boolean;
  /** Whether anything of the person or of the case's words is still there. */
  readonly isStored: boolean;
  /** Whether whoever answers now is the one who wrote it down for the person. */
  readonly isOwn: boolean;
};

/** What changes a case when it is granted: it takes somebody else than who wrote it down. */
const CHANGES: readonly RequestKind[] = ['correction', 'restriction', 'withdrawal'];

/** Fewest characters of a reason to refuse: more than a word. */
const SHORTEST_REASON = 15;

/**
 * Why this answer is not taken; null when it is. A refusal names a ground of the law for this kind of request and a
 * reason; nothing is granted that is not done: data that are still stored were not deleted. Who wrote a letter's request
 * down does not also grant what changes a case: four eyes, as nobody but that person has seen the letter.
 *
 * @see UU 27/2022 Pasal 15, Pasal 33, Pasal 41 ayat (2)
 */
export function refusalToDecide(facts: DecisionFacts, decision: RequestDecision): DecisionRefusal | null {
  if (facts.state !== 'open') return 'already-decided';
  const words = decision.words.trim();
  if (words.length > LONGEST_WORDS) return 'answer-too-long';
  if (decision.does === 'refuse') {
    const isGround = groundsFor(facts.kind).some(({ id }) => id === decision.ground);
    if (!isGround) return 'ground-missing';
    return words.length < SHORTEST_REASON ? 'answer-missing' : null;
  }
  if (facts.isOwn && CHANGES.includes(facts.kind)) return 'own-request';
  if (facts.kind === 'correction' && !facts.hasContact) return 'contact-gone';
  if (facts.kind === 'deletion' && facts.isStored) return 'still-stored';
  // What was done by itself needs no words; what was given otherwise is told.
  return words === '' && facts.kind === 'access' ? 'answer-missing' : null;
}
