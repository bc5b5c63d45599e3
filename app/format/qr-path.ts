import { create } from 'qrcode';

/** A QR code as one SVG path, in modules; `size` is its side without the quiet zone. */
export type QrPath = { size: number; path: string };

/** QR code of a text; each dark run of a row is one stroke of the path, which keeps it small. */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && modules.get(row, column)) column += 1;
      if (column > start) path += `M${start} ${row}h${column - start}v1h-${column - start}z`;
    }
  }
  return { size, path };
}
