/** A run of text that both sides share, or that only one has. */
export type WordChange = { kind: 'kept' | 'added' | 'removed'; text: string };

/**
 * Words, signs and white space are compared as pieces, so that an added comma does not change its word. A host
 * or mailbox is one piece: half of an address changed is another address.
 */
const PIECE = /\s+|[\p{L}\p{N}]+(?:[.@][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** Largest table of pieces against pieces; beyond it the texts are shown whole, one against the other. */
const MAX_CELLS = 1_000_000;

/**
 * What changed between two texts, word by word. The kept and removed runs together give the old text back
 * letter by letter, the kept and added ones the new. Time and memory are bounded for hostile lengths.
 */
export function diffWords(before: string, after: string): WordChange[] {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  const head = commonLength(old, now, 0);
  const tail = commonLength(old.slice(head).reverse(), now.slice(head).reverse(), 0);
  const middleOld = old.slice(head, old.length - tail);
  const middleNow = now.slice(head, now.length - tail);
  return mergeRuns([
    { kind: 'kept', text: old.slice(0, head).join('') },
    ...joinAcrossSpaces(diffMiddle(middleOld, middleNow)),
    { kind: 'kept', text: old.slice(old.length - tail).join('') },
  ]);
}

/**
 * Share of words two texts have in common, from 0 to 1 (Dice coefficient over their different words).
 * Two texts without words are as different as can be.
 */
export function wordSimilarity(a: string, b: string): number {
  const [one, other] = [wordSet(a), wordSet(b)];
  if (one.size === 0 || other.size === 0) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size);
}

/** Whether two texts differ in nothing but punctuation, white space and letter case. */
export function isSameWording(a: string, b: string): boolean {
  const bare = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  return bare(a) === bare(b);
}

/** Whether a run of the comparison changes nothing but punctuation, white space and letter case. */
export function isSlightChange(words: WordChange[], index: number): boolean {
  const run = words[index];
  if (run === undefined || run.kind === 'kept') return false;
  const other = run.kind === 'removed' ? words[index + 1] : words[index - 1];
  const isPair = other !== undefined && other.kind !== 'kept' && other.kind !== run.kind;
  return isSameWording(run.text, isPair ? other.text : '');
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Pieces join back to exactly the text: half of a split character belongs to no class and is a sign. */
function piecesOf(text: string): string[] {
  return text.match(PIECE) ?? [];
}

function commonLength(a: string[], b: string[], from: number): number {
  let at = from;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function diffMiddle(old: string[], now: string[]): WordChange[] {
  if ((old.length + 1) * (now.length + 1) > MAX_CELLS) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: now.join('') },
    ];
  }
  const width = now.length + 1;
  const lengths = commonSubsequences(old, now);
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      changes.push({ kind: 'kept', text: old[i] ?? '' });
      [i, j] = [i + 1, j + 1];
    } else if (at(lengths, (i + 1) * width + j) >= at(lengths, i * width + j + 1)) {
      changes.push({ kind: 'removed', text: old[i] ?? '' });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: now[j] ?? '' });
      j += 1;
    }
  }
  changes.push(
    { kind: 'removed', text: old.slice(i).join('') },
    { kind: 'added', text: now.slice(j).join('') },
  );
  return changes;
}

/** Length of the longest common subsequence of every pair of endings, row by row. */
function commonSubsequences(old: string[], now: string[]): Uint32Array {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const below = (i + 1) * width + j;
      lengths[i * width + j] =
        old[i] === now[j]
          ? at(lengths, below + 1) + 1
          : Math.max(at(lengths, below), at(lengths, i * width + j + 1));
    }
  }
  return lengths;
}

function at(values: Uint32Array, index: number): number {
  return values[index] ?? 0;
}

/** A kept space between two changed words reads as noise: it counts as changed on both sides. */
function joinAcrossSpaces(changes: WordChange[]): WordChange[] {
  const merged = mergeRuns(changes);
  return merged.flatMap((change, index): WordChange[] => {
    const isBetween = index > 0 && index < merged.length - 1;
    if (change.kind !== 'kept' || !isBetween || !/^\s+$/.test(change.text)) return [change];
    return [
      { kind: 'removed', text: change.text },
      { kind: 'added', text: change.text },
    ];
  });
}

/** Neighbouring changes become one removed run and one added run; empty ones vanish. */
function mergeRuns(changes: WordChange[]): WordChange[] {
  const runs: WordChange[] = [];
  let [removed, added, kept] = ['', '', ''];
  const close = () => {
    if (kept !== '') runs.push({ kind: 'kept', text: kept });
    if (removed !== '') runs.push({ kind: 'removed', text: removed });
    if (added !== '') runs.push({ kind: 'added', text: added });
    [removed, added, kept] = ['', '', ''];
  };
  for (const { kind, text } of changes) {
    if (text === '') continue;
    if (kind === 'kept' && (removed !== '' || added !== '')) close();
    if (kind !== 'kept' && kept !== '') close();
    if (kind === 'kept') kept += text;
    else if (kind === 'removed') removed += text;
    else added += text;
  }
  close();
  return runs;
}
