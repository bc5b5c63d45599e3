import { createServer, request as send, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RouteRule } from '../http/route-rules';
import { limitBodies, MAX_FORM_BYTES, MAX_UPLOAD_BYTES } from './body-limits';

const RULES: Record<string, RouteRule> = {
  '/baca': { body: 'none', script: false, live: false, isFile: false },
  '/isi': { body: 'form', script: false, live: false, isFile: false },
  '/unggah': { body: 'uploads', script: true, live: false, isFile: false },
};

const HASTY = { windowMs: 250, minBytes: 25, totalMs: 60_000 };

let server: Server;
let port: number;

beforeAll(async () => {
  const app = express();
  const ruleOf = (path: string): RouteRule =>
    RULES[path] ?? { body: 'none', script: false, live: false, isFile: false };
  app.use(limitBodies(ruleOf, { form: { ...HASTY, totalMs: 500 }, uploads: HASTY }));
  app.use((request, response) => {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => (bytes += chunk.length));
    request.on('end', () => response.send(String(bytes)));
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: string };

function ask(method: string, path: string, { body = '' }: { body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = send({ port, method, path, headers: { 'Content-Length': body.length } });
    request.on('error', reject).on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: text }),
      );
    });
    request.end(body);
  });
}

test('reading needs no rule', async () => {
  expect(await ask('GET', '/baca')).toMatchObject({ status: 200 });
});

test('an address without an action takes nothing, one with an action takes a form and nothing else', async () => {
  expect(await ask('POST', '/baca', { body: 'a=1' })).toMatchObject({
    status: 405,
    headers: { allow: 'GET, HEAD' },
  });
  expect(await ask('POST', '/isi', { body: 'a=1' })).toMatchObject({ status: 200, body: '3' });
  expect(await ask('PUT', '/isi', { body: 'a=1' })).toMatchObject({
    status: 405,
    headers: { allow: 'GET, HEAD, POST' },
  });
});

test.each<[path: string, length: number, status: number]>([
  ['/isi', MAX_FORM_BYTES, 200],
  ['/isi', MAX_FORM_BYTES + 1, 413],
  ['/unggah', MAX_FORM_BYTES + 1, 200],
  ['/unggah', MAX_UPLOAD_BYTES + 1, 413],
])('%s with %i bytes answers %i, and the sender reads the answer', async (path, length, status) => {
  const answer = await ask('POST', path, { body: 'x'.repeat(length) });
  expect(answer.status).toBe(status);
  if (status === 413) expect(answer.body).toContain('Kiriman ini terlalu besar');
  else expect(answer.body).toBe(String(length));
});

test('a body whose length nobody says is not read', async () => {
  const answer = await new Promise<number | undefined>((resolve, reject) => {
    const request = send({ port, method: 'POST', path: '/isi', headers: { 'Transfer-Encoding': 'chunked' } });
    request.on('error', reject).on('response', (response) => resolve(response.resume().statusCode));
    request.end('a=1');
  });
  expect(answer).toBe(411);
});

/** Sends ten bytes at a time; resolves with what came back when the connection is over. */
async function dribble(path: string, everyMs: number, bytes: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${bytes}\r\n\r\n`);
  for (let sent = 0; sent < bytes && !socket.destroyed; sent += 10) {
    socket.write('x'.repeat(10));
    await wait(everyMs);
  }
  while (!socket.destroyed) await wait(20);
  return answer;
}

test('a slow body is read as long as it keeps a pace', async () => {
  expect(await dribble('/unggah', 10, 600)).toContain('200 OK');
});

test('a body that hardly moves is cut off', async () => {
  expect(await dribble('/unggah', 200, 600)).toBe('');
});

test('a form without files has its time and no more', async () => {
  expect(await dribble('/isi', 10, 5000)).toBe('');
});
