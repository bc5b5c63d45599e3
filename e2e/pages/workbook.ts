import { inflateRawSync } from 'node:zlib';

/** The text of a part of a workbook, as a spreadsheet opens it. */
export function partOf(workbook: Buffer, name: string): string {
  for (let from = 0; ; from += 4) {
    from = workbook.indexOf('PK\u0001\u0002', from, 'latin1');
    if (from < 0) throw new Error(`the workbook has no ${name}`);
    const nameLength = workbook.readUInt16LE(from + 28);
    if (workbook.toString('utf8', from + 46, from + 46 + nameLength) !== name) continue;
    const [packed, at] = [workbook.readUInt32LE(from + 20), workbook.readUInt32LE(from + 42)];
    const start = at + 30 + workbook.readUInt16LE(at + 26) + workbook.readUInt16LE(at + 28);
    const bytes = workbook.subarray(start, start + packed);
    return (workbook.readUInt16LE(from + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
  }
}
