import { randomBytes } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';

type Size = { width: number; height: number };

/** Noise, which no compression makes small. */
export function noise({ width, height }: Size): Sharp {
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
}

/** One colour, which compresses to almost nothing. */
export function plain({ width, height }: Size): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#0b4f9c' } });
}

/** A small JPEG that says where and with what it was taken, and that it is to be turned. */
export function photoWithPlace(): Promise<Buffer> {
  return plain({ width: 60, height: 40 })
    .jpeg()
    .withExif({
      IFD0: { Model: 'Kamera Rahasia' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '0/1 1/1 2/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** The smallest document a reader takes. */
export function smallPdf(): Buffer {
  return Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
}

/** An archive with one entry of no bytes. */
export function smallZip(): Buffer {
  const entry = Buffer.alloc(31);
  entry.write('PK\x03\x04', 'latin1');
  entry.writeUInt16LE(1, 26);
  entry.write('a', 30);
  const list = Buffer.alloc(47);
  list.write('PK\x01\x02', 'latin1');
  list.writeUInt16LE(1, 28);
  list.write('a', 46);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(entry.length, 16);
  return Buffer.concat([entry, list, end]);
}

/** What an iPhone's photo begins with, and nothing that can be decoded. */
export function heicHead(): Buffer {
  const box = Buffer.alloc(64);
  box.writeUInt32BE(24, 0);
  box.write('ftypheic\0\0\0\0mif1heic', 4, 'latin1');
  return box;
}

/** A JPEG of a few hundred bytes whose header claims 9000 by 9000 pixels. */
export async function photoThatClaimsMore(): Promise<Buffer> {
  const jpeg = await plain({ width: 60, height: 40 }).jpeg().toBuffer();
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(9000, frame + 5);
  jpeg.writeUInt16BE(9000, frame + 7);
  return jpeg;
}
