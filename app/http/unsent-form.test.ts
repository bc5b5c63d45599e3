import { expect, test } from 'vitest';
import { readUnsentForm } from './unsent-form';

function sent(body: FormData | URLSearchParams): Request {
  return new Request('https://maklumat.example.go.id/konsol/kasus/a-1', { method: 'POST', body });
}

test('every text comes back in its order, a password and the bytes of a file never', async () => {
  const form = new FormData();
  form.append('versi', '4');
  form.append('isi-reason', 'Baris satu\r\nBaris dua');
  form.append('isi-item', 'a');
  form.append('isi-item', 'b');
  form.append('isi-empty', '');
  form.append('sandi', 'rahasia');
  form.append('berkas', new File(['isi berkas'], 'foto.jpg', { type: 'image/jpeg' }));
  form.append('berkas', new File([], ''));
  expect(await readUnsentForm(sent(form))).toEqual({
    fields: [
      { name: 'versi', value: '4' },
      { name: 'isi-reason', value: 'Baris satu\nBaris dua' },
      { name: 'isi-item', value: 'a' },
      { name: 'isi-item', value: 'b' },
    ],
    fileNames: ['foto.jpg'],
  });
});

test('a plain form is read as well; what brings no field is nothing to send again', async () => {
  expect(await readUnsentForm(sent(new URLSearchParams({ catatan: 'Kamis' })))).toEqual({
    fields: [{ name: 'catatan', value: 'Kamis' }],
    fileNames: [],
  });
  expect(await readUnsentForm(sent(new URLSearchParams({ catatan: '' })))).toBeNull();
  const none = new Request('https://maklumat.example.go.id/konsol', { method: 'POST' });
  expect(await readUnsentForm(none)).toBeNull();
});
