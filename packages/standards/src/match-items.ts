import type { PrintedItem } from './version-texts';
import { diffWords, isSameWording, wordSimilarity, type WordChange } from './word-diff';

/** One printed piece in both versions. */
export type ItemChange = {
  change: 'same' | 'changed' | 'added' | 'removed';
  /** Text in the older version; null when it is new. */
  before: string | null;
  /** Text in the newer version; null when it was taken out. */
  after: string | null;
  /** Changed in nothing but punctuation, spaces and letter case. */
  isCosmetic: boolean;
  /** Word by word what changed; one run for an item that is the same, added or removed. */
  words: WordChange[];
};

/** From this share of common words on, two pieces without a common id are the same piece reworded. */
const LEAST_SIMILARITY = 0.5;

/** Above this many pairs similarity is not looked for: pieces are matched by id and equal text only. */
const MAX_PAIRS = 40_000;

/**
 * Pairs the pieces of two versions: by id, then by equal text, then by likeness. In the order of the newer
 * version; a removed piece stands where it stood, before what was added in its place.
 */
export function compareItems(older: PrintedItem[], newer: PrintedItem[]): ItemChange[] {
  const partners = matchItems(older, newer);
  const matched = new Set(partners);
  const changes: ItemChange[] = [];
  let oldAt = 0;
  const isGone = (at: number) => at < older.length && !matched.has(at);
  const isBefore = (at: number, partner: number | null) => (partner === null ? isGone(at) : at < partner);
  newer.forEach((item, index) => {
    const partner = partners[index] ?? null;
    for (; isBefore(oldAt, partner); oldAt += 1) changes.push(...removal(older, oldAt, matched));
    if (partner !== null && oldAt === partner) oldAt += 1;
    changes.push(comparePair(partner === null ? null : (older[partner]?.text ?? null), item.text));
  });
  for (; oldAt < older.length; oldAt += 1) changes.push(...removal(older, oldAt, matched));
  return changes;
}

function removal(older: PrintedItem[], index: number, matched: Set<number | null>): ItemChange[] {
  const text = older[index]?.text;
  if (text === undefined || matched.has(index)) return [];
  return [{ change: 'removed', before: text, after: null, isCosmetic: false, words: runOf('removed', text) }];
}

function comparePair(before: string | null, after: string): ItemChange {
  if (before === null) {
    return { change: 'added', before, after, isCosmetic: false, words: runOf('added', after) };
  }
  const change = before === after ? 'same' : 'changed';
  const isCosmetic = change === 'changed' && isSameWording(before, after);
  return { change, before, after, isCosmetic, words: diffWords(before, after) };
}

function runOf(kind: WordChange['kind'], text: string): WordChange[] {
  return text === '' ? [] : [{ kind, text }];
}

/** For each newer piece the position of its older partner, or null. */
function matchItems(older: PrintedItem[], newer: PrintedItem[]): (number | null)[] {
  const partners: (number | null)[] = newer.map(() => null);
  const free = new Set(older.keys());
  const pair = (newAt: number, oldAt: number | undefined) => {
    if (oldAt === undefined || !free.delete(oldAt)) return;
    partners[newAt] = oldAt;
  };
  for (const key of [(item: PrintedItem) => item.id, (item: PrintedItem) => item.text]) {
    newer.forEach((item, newAt) => {
      const wanted = key(item);
      if (wanted === null || partners[newAt] !== null) return;
      pair(
        newAt,
        [...free].find((oldAt) => older[oldAt] && key(older[oldAt]) === wanted),
      );
    });
  }
  for (const { newAt, oldAt } of likelyPairs(older, newer, partners, free)) {
    if (partners[newAt] === null) pair(newAt, oldAt);
  }
  return partners;
}

type LikelyPair = { newAt: number; oldAt: number; likeness: number };

/** Pairs of pieces still alone that read alike, the likest first. */
function likelyPairs(
  older: PrintedItem[],
  newer: PrintedItem[],
  partners: (number | null)[],
  free: Set<number>,
): LikelyPair[] {
  const candidates = newer
    .map(({ text }, newAt) => ({ newAt, text }))
    .filter(({ newAt }) => partners[newAt] === null);
  if (candidates.length * free.size > MAX_PAIRS) return [];
  return candidates
    .flatMap(({ newAt, text }) =>
      [...free].map((oldAt) => ({ newAt, oldAt, likeness: wordSimilarity(older[oldAt]?.text ?? '', text) })),
    )
    .filter((pair) => pair.likeness >= LEAST_SIMILARITY)
    .sort((a, b) => b.likeness - a.likeness);
}
