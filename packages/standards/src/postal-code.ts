/** Words after which a number is part of the street or building. */
const HOUSE_WORDS = ['no', 'nomor', 'nomer', 'lt', 'lantai', 'rt', 'rw', 'km', 'blok', 'kav', 'gang', 'gg'];

/** Numbers longer than this, or with a leading zero, are telephone numbers printed in the same line. */
const LONGEST_CODE = 6;

/**
 * Postal codes in a printed address line that do not have Indonesia's five digits. Without the words "kode
 * pos" only six digits in a row are taken for one: four may be a year or a house number.
 */
export function malformedPostalCodes(address: string): string[] {
  const pieces = address.split(/[\s,;:]+/).map((piece) => piece.replace(/\.$/, ''));
  return pieces.filter((piece, at) => {
    if (!/^\d+$/.test(piece)) return false;
    const before = (pieces[at - 1] ?? '').toLowerCase();
    if (before === 'pos' || before === 'kodepos') return piece.length !== 5;
    return piece.length === LONGEST_CODE && !piece.startsWith('0') && !HOUSE_WORDS.includes(before);
  });
}
