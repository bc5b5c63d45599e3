import { setTimeout as wait } from 'node:timers/promises';
import type { UploadLimits } from '@maklumat/files';
import { expect, test } from 'vitest';
import { readUploadForm, type UploadForm } from './read-upload-form';

const LIMITS: UploadLimits = { maxFileBytes: 1000, maxFiles: 3, maxRequestBytes: 10_000 };
const TYPE = 'multipart/form-data; boundary=batas';

type Part = { name: string; filename?: string; value: string };

function multipart(parts: readonly Part[]): string {
  const heads = parts.map(({ name, filename, value }) => {
    const file = filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: image/jpeg`;
    return `--batas\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
  });
  return `${heads.join('')}--batas--\r\n`;
}

function post(body: BodyInit, type: string | null = TYPE): Request {
  const request = new Request('http://localhost/x', { method: 'POST', body, duplex: 'half' });
  request.headers.delete('Content-Type');
  if (type !== null) request.headers.set('Content-Type', type);
  return request;
}

function read(body: BodyInit, type: string | null = TYPE): Promise<UploadForm> {
  return readUploadForm(post(body, type), LIMITS);
}

function texts({ files }: UploadForm): [field: string, name: string, text: string][] {
  return files.map(({ field, name, bytes }) => [field, name, new TextDecoder().decode(bytes)]);
}

/** A body that never ends by itself; counts what was taken from it. */
function endless(start: string): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = new TextEncoder().encode(taken === 0 ? start : 'x'.repeat(1000));
      taken += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { body, taken: () => taken };
}

const ISI: Part = { name: 'isi', value: 'Lampu padam – sejak “Senin”' };
const FOTO: Part = { name: 'bukti', filename: 'foto jalan.jpg', value: 'foto' };

test('texts and files are read as they were sent', async () => {
  const form = await read(multipart([ISI, FOTO, { name: 'isi', value: 'kedua' }]));
  expect(form.fields.getAll('isi')).toEqual(['Lampu padam – sejak “Senin”', 'kedua']);
  expect(texts(form)).toEqual([['bukti', 'foto jalan.jpg', 'foto']]);
  expect(form.refusals).toEqual([]);
});

test('what a browser makes of a form is read, with names in any script', async () => {
  const data = new FormData();
  data.set('isi', 'halo');
  data.append('bukti', new File(['a'], 'Nuʿaimah “1”.jpg'));
  data.append('bukti', new File([], ''));
  const form = await readUploadForm(
    new Request('http://localhost/x', { method: 'POST', body: data }),
    LIMITS,
  );
  expect(form.fields.get('isi')).toBe('halo');
  expect(texts(form).map(([field, , text]) => [field, text])).toEqual([['bukti', 'a']]);
  expect(form.files[0]?.name).toContain('Nuʿaimah');
  expect(form.refusals).toEqual([]);
});

test('a form without files is read too', async () => {
  const form = await read('isi=Lampu+padam&isi=%C3%A9', 'application/x-www-form-urlencoded');
  expect(form.fields.getAll('isi')).toEqual(['Lampu padam', 'é']);
  expect([form.files, form.refusals]).toEqual([[], []]);
});

test('file fields that were left empty are no files', async () => {
  const empty = { name: 'bukti', filename: '', value: '' };
  const form = await read(multipart([empty, ISI, empty, empty]));
  expect([form.files, form.refusals]).toEqual([[], []]);
  expect(form.fields.get('isi')).toBe(ISI.value);
});

test('a fourth file is refused by name, the three others and every text are kept', async () => {
  const files = [1, 2, 3, 4].map((n) => ({ ...FOTO, filename: `foto ${n}.jpg` }));
  const form = await read(multipart([...files, ISI]));
  expect(texts(form).map(([, name]) => name)).toEqual(['foto 1.jpg', 'foto 2.jpg', 'foto 3.jpg']);
  expect(form.refusals).toEqual([
    { field: 'bukti', name: 'foto 4.jpg', refusal: { code: 'too-many-files', limit: 3 } },
  ]);
  expect(form.fields.get('isi')).toBe(ISI.value);
});

test.each<[size: number, taken: boolean]>([
  [999, true],
  [1000, true],
  [1001, false],
])('of at most 1000 bytes, a file of %i is taken: %s; the text after it is kept', async (size, taken) => {
  const form = await read(multipart([{ ...FOTO, value: 'x'.repeat(size) }, ISI]));
  expect(form.files.map(({ bytes }) => bytes.length)).toEqual(taken ? [size] : []);
  const refusal = { code: 'file-too-big', limitBytes: 1000 };
  expect(form.refusals).toEqual(taken ? [] : [{ field: 'bukti', name: 'foto jalan.jpg', refusal }]);
  expect(form.fields.get('isi')).toBe(ISI.value);
});

test('a file with a name and nothing in it is refused as empty', async () => {
  const form = await read(multipart([{ ...FOTO, value: '' }]));
  expect(form.refusals).toEqual([
    { field: 'bukti', name: 'foto jalan.jpg', refusal: { code: 'file-empty' } },
  ]);
});

test('an endless file is not read on: the texts before it are kept', async () => {
  const start = multipart([ISI, FOTO]).replace('\r\n--batas--\r\n', '');
  const { body, taken } = endless(start);
  const form = await read(body);
  expect(form.fields.get('isi')).toBe(ISI.value);
  expect(form.files).toEqual([]);
  expect(form.refusals).toEqual([
    { field: 'bukti', name: 'foto jalan.jpg', refusal: { code: 'request-too-big', limitBytes: 10_000 } },
  ]);
  expect(taken()).toBeLessThan(15_000);
});

test('a text beyond every measure is cut and said to be', async () => {
  const limits = { ...LIMITS, maxRequestBytes: 1_000_000 };
  const body = multipart([{ name: 'isi', value: 'x'.repeat(200_000) }]);
  const form = await readUploadForm(post(body), limits);
  expect(form.fields.get('isi')).toHaveLength(131_072);
  expect(form.refusals).toEqual([
    { field: 'isi', name: null, refusal: { code: 'request-too-big', limitBytes: 131_072 } },
  ]);
});

test('a form that breaks off keeps what was whole and names the file that was arriving', async () => {
  const whole = multipart([ISI, { ...FOTO, filename: 'utuh.jpg' }, FOTO]);
  for (const cut of [whole.length - 20, whole.length - 12]) {
    const form = await read(whole.slice(0, cut));
    expect(form.fields.get('isi')).toBe(ISI.value);
    expect(texts(form).map(([, name]) => name)).toContain('utuh.jpg');
    expect(form.refusals.map(({ refusal }) => refusal.code)).toEqual(['form-unreadable']);
  }
});

test.each<[what: string, body: BodyInit, type: string | null]>([
  ['no boundary', multipart([ISI]), 'multipart/form-data'],
  ['another boundary', multipart([ISI]), 'multipart/form-data; boundary=lain'],
  ['no type', multipart([ISI]), null],
  ['a type that is no form', '{"isi":1}', 'application/json'],
  ['nothing at all', '', TYPE],
  ['noise', '\0\x01\x02'.repeat(500), TYPE],
])('%s: the form is unreadable, and nothing is thrown', async (_what, body, type) => {
  const form = await read(body, type);
  expect(form.files).toEqual([]);
  expect(form.refusals).toEqual([{ field: null, name: null, refusal: { code: 'form-unreadable' } }]);
});

test('a body that comes byte by byte is read like any other', async () => {
  const bytes = new TextEncoder().encode(multipart([ISI, FOTO]));
  let sent = 0;
  const slow = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent % 50 === 0) await wait(1);
      if (sent === bytes.length) {
        controller.close();
        return;
      }
      controller.enqueue(bytes.subarray(sent, sent + 1));
      sent += 1;
    },
  });
  const form = await read(slow);
  expect(form.fields.get('isi')).toBe(ISI.value);
  expect(texts(form)).toEqual([['bukti', 'foto jalan.jpg', 'foto']]);
});

test('a connection that is lost in the middle is a form that broke off', async () => {
  let sent = false;
  const lost = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) {
        controller.error(new Error('aborted'));
        return;
      }
      sent = true;
      controller.enqueue(new TextEncoder().encode(multipart([ISI, FOTO]).slice(0, -15)));
    },
  });
  const form = await read(lost);
  expect(form.fields.get('isi')).toBe(ISI.value);
  expect(form.refusals.map(({ refusal }) => refusal.code)).toEqual(['form-unreadable']);
});

test.each<[sent: string, shown: string]>([
  ['../../etc/passwd', 'passwd'],
  ['C:\\\\fakepath\\\\foto.jpg', 'foto.jpg'],
  ['gpj.\u202Eexe', 'gpj.exe'],
  ['__proto__', '__proto__'],
])('a file called %j is shown as %j', async (sent, shown) => {
  const form = await read(multipart([{ ...FOTO, filename: sent }]));
  expect(form.files[0]?.name).toBe(shown);
});

test('more parts than a form has are not collected', async () => {
  const many = Array.from({ length: 400 }, (_, n) => ({ name: `f${n}`, value: 'x' }));
  const limits = { ...LIMITS, maxRequestBytes: 1_000_000 };
  expect([...(await readUploadForm(post(multipart(many)), limits)).fields].length).toBeLessThanOrEqual(200);
});
