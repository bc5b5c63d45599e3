import express from 'express';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseForeignForms } from './foreign-forms';

let server: Server;
beforeAll(async () => {
  const app = express();
  app.use(refuseForeignForms('http://localhost:3000'));
  app.use((request, response) => response.send(request.headers.origin));
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

function post(headers: Record<string, string>, path = '/masuk'): Promise<Response> {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: 'a=1', headers });
}

test('a form of ours goes through, and from here on has one origin', async () => {
  for (const origin of ['http://localhost:3000', 'http://127.0.0.1:3000']) {
    const response = await post({ Origin: origin });
    expect([response.status, await response.text()]).toEqual([200, 'http://localhost:3000']);
  }
});

test('a form of another site is refused in the reader’s language', async () => {
  const response = await post({ Origin: 'https://jahat.example' });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('Isian ini tidak dikirim dari halaman kami');
  expect(await (await post({}, '/en/masuk')).text()).toContain(
    'This form was not sent from one of our pages',
  );
});
