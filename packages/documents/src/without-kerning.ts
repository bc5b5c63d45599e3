const HEADER = 12;
const ENTRY = 16;
/** Tag of the table that moves letters towards each other, and one that nobody reads. */
const POSITIONS = 'GPOS';
const UNREAD = 'gpos';

/**
 * A TrueType font by which no pair of letters is moved together. The PDF library applies Inter's kerning twice, so that
 * in "07.11" the point disappears between its neighbours.
 */
export function withoutKerning(font: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(font);
  const tables = new DataView(copy.buffer).getUint16(4);
  for (let table = 0; table < tables; table += 1) {
    const at = HEADER + table * ENTRY;
    if (String.fromCharCode(...copy.subarray(at, at + 4)) === POSITIONS)
      copy.set(
        Array.from(UNREAD, (letter) => letter.charCodeAt(0)),
        at,
      );
  }
  return copy;
}
