import { createServer, type Server, type Socket } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { clamdAddress, clamdScanner, scanRefusal } from './virus-scanner';

/** The harmless text every scanner must find, in two halves so that none finds it here. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('');

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A clamd that speaks the protocol: takes the stream apart and answers when its end has come. */
async function aClamd(answer: (content: Buffer, socket: Socket) => void): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'clamd-')), 'clamd.ctl');
  const server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      got = Buffer.concat([got, typeof piece === 'string' ? Buffer.from(piece) : piece]);
      const content = contentOf(got);
      if (content !== null) answer(content, socket);
    });
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(path, listening));
  return path;
}

/** What stands in the stream; null while its end has not come. */
function contentOf(got: Buffer): Buffer | null {
  const head = Buffer.from('zINSTREAM\0');
  if (got.length < head.length) return null;
  expect(got.subarray(0, head.length)).toEqual(head);
  const pieces: Buffer[] = [];
  for (let at = head.length; at + 4 <= got.length;) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

function lookFor(content: Buffer, socket: Socket): void {
  socket.end(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
}

describe('a file is sent whole and judged', () => {
  test.each([
    ['a small one', Buffer.from('foto'), 'clean'],
    ['none at all', Buffer.alloc(0), 'clean'],
    ['the test file of all scanners', Buffer.from(EICAR), 'infected'],
    ['one of many pieces', Buffer.concat([Buffer.alloc(3_000_000, 'a'), Buffer.from(EICAR)]), 'infected'],
  ])('%s', async (_what, bytes, verdict) => {
    const scanner = clamdScanner({ path: await aClamd(lookFor) });
    expect(await scanner.scan(bytes)).toBe(verdict);
  });
});

describe('what is not known to be clean is not', () => {
  test.each<[string, (content: Buffer, socket: Socket) => void]>([
    ['an error of its own', (_content, socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['an empty answer', (_content, socket) => socket.end()],
    ['half an answer', (_content, socket) => socket.end('stream: O')],
    ['a broken connection', (_content, socket) => socket.destroy()],
    ['something else', (_content, socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n\0')],
    ['a flood', (_content, socket) => socket.end('stream: OK '.repeat(1000))],
    ['silence', () => undefined],
  ])('%s', async (_what, answer) => {
    const scanner = clamdScanner({ path: await aClamd(answer) }, 300);
    expect(await scanner.scan(Buffer.from('foto'))).toBe('not-scanned');
  });

  test('nobody there', async () => {
    const scanner = clamdScanner({ path: join(tmpdir(), 'no-such-clamd.ctl') });
    expect(await scanRefusal(scanner, Buffer.from('foto'))).toEqual({ code: 'file-not-scanned' });
  });
});

test('without a scanner nothing is refused; with one, what it found', async () => {
  expect(await scanRefusal(undefined, Buffer.from(EICAR))).toBeNull();
  const scanner = clamdScanner({ path: await aClamd(lookFor) });
  expect(await scanRefusal(scanner, Buffer.from(EICAR))).toEqual({ code: 'file-infected' });
  expect(await scanRefusal(scanner, Buffer.from('foto'))).toBeNull();
});

test.each([
  ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['clamav:3310', { host: 'clamav', port: 3310 }],
  ['127.0.0.1', { host: '127.0.0.1', port: 3310 }],
  ['[::1]:3311', { host: '::1', port: 3311 }],
  ['clamav:0', null],
  ['clamav:99999', null],
  ['http://clamav', null],
  ['', null],
])('%s', (text, address) => {
  expect(clamdAddress(text)).toEqual(address);
});
