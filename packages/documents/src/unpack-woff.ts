const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** Font bytes that are no WOFF 1.0 file. */
export class NotWoffError extends Error {
  override readonly name = 'NotWoffError';
  readonly code = 'not-woff';
}

/**
 * The TrueType font inside a WOFF 1.0 file. Setting a document with the packed one unpacks it again for every
 * document, which takes most of a second; unpack once and keep the result.
 *
 * @param inflate undoes zlib compression, for example Node's `inflateSync`
 * @throws {NotWoffError} when it is another format (WOFF2 among them)
 * @see https://www.w3.org/TR/WOFF/
 */
export function unpackWoff(woff: Uint8Array, inflate: (packed: Uint8Array) => Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.length < HEADER || from.getUint32(0) !== SIGNATURE)
    throw new NotWoffError('This is no WOFF 1.0 font; take the .woff file of the font package');
  const tables = from.getUint16(12);
  const font = new Uint8Array(from.getUint32(16));
  const to = new DataView(font.buffer);
  writeHeader(to, from.getUint32(4), tables);
  let end = SFNT_HEADER + tables * SFNT_ENTRY;
  for (let table = 0; table < tables; table += 1) {
    const entry = HEADER + table * ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((at) => from.getUint32(entry + at)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    font.set(packed < length ? inflate(bytes) : bytes, end);
    writeEntry(to, table, [from.getUint32(entry), from.getUint32(entry + 16), end, length]);
    end += Math.ceil(length / 4) * 4;
  }
  return font;
}

function writeHeader(to: DataView, flavour: number, tables: number): void {
  const steps = Math.floor(Math.log2(tables));
  const range = SFNT_ENTRY * 2 ** steps;
  to.setUint32(0, flavour);
  to.setUint16(4, tables);
  to.setUint16(6, range);
  to.setUint16(8, steps);
  to.setUint16(10, tables * SFNT_ENTRY - range);
}

/** Tag, checksum, offset and length of a table. */
function writeEntry(to: DataView, table: number, values: readonly number[]): void {
  for (const [index, value] of values.entries())
    to.setUint32(SFNT_HEADER + table * SFNT_ENTRY + index * 4, value);
}
