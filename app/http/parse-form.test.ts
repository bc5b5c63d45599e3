import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseForm, typedText } from './parse-form';

const HERE = 'https://maklumat.example.go.id/masuk';

const ReportForm = z.object({
  judul: z.string().min(3).max(20),
  isi: z.string().optional(),
  jumlah: z.coerce.number().int().max(10).optional(),
  kelas: z.enum(['umum', 'teknis']).optional(),
  telepon: z
    .string()
    .regex(/^08\d+$/, { error: 'phone-malformed' })
    .optional(),
  topik: z.array(z.string()).max(2),
});

function sent(body: string | FormData): Request {
  const headers: HeadersInit =
    typeof body === 'string' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {};
  return new Request(HERE, { method: 'POST', body, headers });
}

function errorsOf(body: string): Promise<unknown> {
  return parseForm(sent(body), ReportForm).then((form) => (form.ok ? null : form.errors));
}

describe('a form in order', () => {
  test('gives its fields by the schema’s types; others are left out', async () => {
    const form = await parseForm(sent('judul=Lampu+mati&jumlah=3&topik=a&topik=b&asing=1'), ReportForm);
    expect(form).toMatchObject({ ok: true, value: { judul: 'Lampu mati', jumlah: 3, topik: ['a', 'b'] } });
  });

  test('comes as multipart too, with its files apart and empty file fields left out', async () => {
    const body = new FormData();
    body.append('judul', 'Lampu mati');
    body.append('foto', new File(['isi'], 'lampu.jpg', { type: 'image/jpeg' }));
    body.append('foto', new File([], ''));
    const form = await parseForm(sent(body), ReportForm);
    expect(form).toMatchObject({ ok: true, value: { judul: 'Lampu mati', topik: [] } });
    expect(form.files['foto']?.map((file) => [file.name, file.size])).toEqual([['lampu.jpg', 3]]);
    expect(form.typed).toEqual({ judul: ['Lampu mati'] });
  });

  test('has one kind of line end, no invisible characters, and letters in one spelling', async () => {
    const body = new URLSearchParams({ judul: 'Caf\u0065\u0301', isi: 'a\r\nb\u0000\u0007\rc' }).toString();
    const form = await parseForm(sent(body), ReportForm);
    expect(form).toMatchObject({ ok: true, value: { judul: 'Caf\u00e9', isi: 'a\nb\nc' } });
  });

  test('a field of blanks counts as not given, and blanks inside a text stay', async () => {
    const form = await parseForm(sent('judul=+Lampu++mati+&isi=+++'), ReportForm);
    expect(form).toMatchObject({ ok: true, value: { judul: ' Lampu  mati ' } });
    expect(form.ok && form.value.isi).toBeUndefined();
  });
});

describe('a form with faults', () => {
  test.each<[body: string, errors: Record<string, string[]>]>([
    ['', { judul: ['required'] }],
    ['judul=+', { judul: ['required'] }],
    ['judul=ab', { judul: ['too-short'] }],
    [`judul=${'a'.repeat(21)}`, { judul: ['too-long'] }],
    ['judul=abc&judul=def', { judul: ['repeated'] }],
    ['judul=abc&jumlah=tiga', { jumlah: ['not-a-number'] }],
    ['judul=abc&jumlah=11', { jumlah: ['too-large'] }],
    ['judul=abc&kelas=lain', { kelas: ['not-a-choice'] }],
    ['judul=abc&telepon=12', { telepon: ['phone-malformed'] }],
    ['judul=abc&topik=a&topik=b&topik=c', { topik: ['too-many'] }],
  ])('%j has the codes %o', async (body, errors) => {
    expect(await errorsOf(body)).toEqual(errors);
  });

  test('keeps everything that was typed, also what no schema asked for', async () => {
    const form = await parseForm(sent('judul=ab&isi=Panjang&topik=a&topik=b&asing=1'), ReportForm);
    expect(form.typed).toEqual({ judul: ['ab'], isi: ['Panjang'], topik: ['a', 'b'], asing: ['1'] });
    expect(typedText(form.typed, 'isi')).toBe('Panjang');
    expect([typedText(form.typed, 'lain'), typedText(undefined, 'isi')]).toEqual(['', '']);
  });
});

describe('a form that is an attack', () => {
  test('names of an object’s own machinery are names like others', async () => {
    const body = 'judul=abc&__proto__=x&constructor=y&toString=z&__proto__.admin=1';
    const form = await parseForm(sent(body), ReportForm);
    expect(form.ok && Object.keys(form.value)).toEqual(['judul', 'topik']);
    expect(typedText(form.typed, '__proto__')).toBe('x');
    expect(typedText({}, 'constructor')).toBe('');
    expect(({} as { admin?: string }).admin).toBeUndefined();
  });

  test('is not read beyond the longest length, said or unsaid', async () => {
    const tooLong = { ok: false, errors: { '': ['form-too-large'] }, typed: {} };
    const body = `judul=${'a'.repeat(70_000)}`;
    expect(await parseForm(sent(body), ReportForm)).toMatchObject(tooLong);
    const claimed = new Request(HERE, {
      method: 'POST',
      body: 'judul=abc',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '9000000' },
    });
    expect(await parseForm(claimed, ReportForm)).toMatchObject(tooLong);
    expect(await parseForm(sent(body), ReportForm, { maxBytes: 100_000 })).toMatchObject({
      errors: { judul: ['too-long'] },
    });
    const many = Array.from({ length: 501 }, (_, at) => `a${at}=1`).join('&');
    expect(await parseForm(sent(many), ReportForm)).toMatchObject(tooLong);
  });

  test.each([
    ['application/json', '{}'],
    ['text/plain', 'judul=abc'],
    ['multipart/form-data', 'judul=abc'],
    ['multipart/form-data; boundary=x', '--y\r\nrusak'],
  ])('what is no form (%s) is said to be unreadable', async (type, body) => {
    const request = new Request(HERE, { method: 'POST', body, headers: { 'Content-Type': type } });
    expect(await parseForm(request, ReportForm)).toMatchObject({ errors: { '': ['form-unreadable'] } });
  });
});
