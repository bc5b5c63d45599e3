import { randomBytes } from 'node:crypto';

let lastMs = 0;
let counter = 0;

/**
 * A new row id: UUID version 7 (RFC 9562), so that ids made later sort later and indexes stay compact.
 * Made here and not in the database, because PostgreSQL before 18 has no uuidv7() and a sharded server wants
 * ids as parameters. Ids of one process are strictly increasing, also within a millisecond.
 */
export function newId(): string {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    counter = randomBytes(2).readUInt16BE() & 0x7ff;
  } else {
    counter += 1; // the clock stood still or went back: stay on the last millisecond
    if (counter > 0xfff) {
      lastMs += 1;
      counter = 0;
    }
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Whether the text is a UUID in the usual 8-4-4-4-12 form, of any version. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
