import type { QrPath } from '../format/qr-path';

/** A QR code with its quiet zone, for paper. */
export function QrCode({ qr, title }: { qr: QrPath; title: string }) {
  const side = qr.size + 8;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={title}
      width="104"
      height="104"
      viewBox={`-4 -4 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path d={qr.path} fill="#000000" />
    </svg>
  );
}
