import { createConnection, type NetConnectOpts } from 'node:net';
import type { UploadRefusal } from './upload-rules';

/** What a scanner says of a file; `not-scanned`: it is away, broke off, or could not read it to its end. */
export type ScanVerdict = 'clean' | 'infected' | 'not-scanned';

/** Looks for programs that do harm, before anything is kept. */
export interface VirusScanner {
  scan(bytes: Uint8Array): Promise<ScanVerdict>;
}

const DEFAULT_PORT = 3310;
const TIMEOUT_MS = 20_000;
/** Bytes in one piece; clamd takes any size up to its own limit. */
const PIECE = 256 * 1024;
const LONGEST_REPLY = 4096;

/**
 * Where a clamd listens.
 *
 * @param text `unix:/run/clamav/clamd.ctl`, or a host with or without a port: `clamav:3310`, `127.0.0.1`, `[::1]:3310`
 * @returns null when it is neither
 */
export function clamdAddress(text: string): NetConnectOpts | null {
  if (text.startsWith('unix:/')) return { path: text.slice('unix:'.length) };
  const match = /^(?:\[([0-9a-f:]+)\]|([a-z0-9.-]+))(?::(\d{1,5}))?$/i.exec(text);
  const port = match?.[3] === undefined ? DEFAULT_PORT : Number(match[3]);
  const host = match?.[1] ?? match?.[2];
  return host === undefined || port < 1 || port > 65_535 ? null : { host, port };
}

/**
 * A scanner behind clamd's own protocol (INSTREAM): the bytes go over the connection, nothing is written for it.
 * Whatever goes wrong is `not-scanned`, never `clean`.
 *
 * @param timeoutMs for one file as a whole
 */
export function clamdScanner(address: NetConnectOpts, timeoutMs = TIMEOUT_MS): VirusScanner {
  return {
    scan: (bytes) =>
      new Promise((resolve) => {
        const socket = createConnection(address);
        let reply = '';
        const end = (verdict: ScanVerdict): void => {
          clearTimeout(timer);
          socket.destroy();
          resolve(verdict);
        };
        const timer = setTimeout(() => end('not-scanned'), timeoutMs);
        socket.setEncoding('utf8');
        socket.on('connect', () => send(bytes, (piece) => socket.write(piece)));
        socket.on('data', (text: string) => {
          reply += text;
          if (reply.includes('\0') || reply.length > LONGEST_REPLY) end(verdictOf(reply));
        });
        socket.on('error', () => end('not-scanned'));
        socket.on('close', () => end(verdictOf(reply)));
      }),
  };
}

function send(bytes: Uint8Array, write: (piece: Uint8Array | string) => void): void {
  write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    write(lengthOf(piece.length));
    write(piece);
  }
  write(lengthOf(0));
}

function lengthOf(bytes: number): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** `stream: OK`, `stream: Name-Of-It FOUND`, or a sentence that ends with ERROR. */
function verdictOf(reply: string): ScanVerdict {
  const said = reply.split('\0')[0]?.trim() ?? '';
  if (said === 'stream: OK') return 'clean';
  return / FOUND$/.test(said) ? 'infected' : 'not-scanned';
}

/**
 * Why a file may not be kept, by what the installation's scanner says of it; null when it may, or none is set up. A
 * scanner that is away keeps files out: the sender is asked to try again.
 */
export async function scanRefusal(
  scanner: VirusScanner | undefined,
  bytes: Uint8Array,
): Promise<UploadRefusal | null> {
  const verdict = scanner === undefined ? 'clean' : await scanner.scan(bytes);
  if (verdict === 'clean') return null;
  return { code: verdict === 'infected' ? 'file-infected' : 'file-not-scanned' };
}
