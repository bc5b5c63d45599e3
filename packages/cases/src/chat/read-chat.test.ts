import { describe, expect, test } from 'vitest';
import { chatParts, readChat } from './read-chat';

const TODAY = '2026-11-23';
const NNBSP = '\u202f';
const LRM = '\u200e';

/** Who wrote what, when. */
function told(pasted: string, today = TODAY): string[] {
  const chat = readChat(pasted, today);
  return (chat?.messages ?? []).map(
    ({ day, clock, sender, text }) => `${day} ${clock} ${sender}: ${text.replaceAll('\n', ' / ')}`,
  );
}

const SITI = ['2026-11-22 08:41 Siti: Lampu jalan mati', '2026-11-22 20:05 Admin: Baik, kami catat'];

describe('a chat', () => {
  test.each<[from: string, pasted: string]>([
    [
      'exported by Android in Indonesian',
      '22/11/26 08.41 - Siti: Lampu jalan mati\n22/11/26 20.05 - Admin: Baik, kami catat',
    ],
    [
      'exported by an older Android, with a comma and the whole year',
      '22/11/2026, 08.41 - Siti: Lampu jalan mati\n22/11/2026, 20.05 - Admin: Baik, kami catat',
    ],
    [
      'exported by Android in English, twelve hours',
      `11/22/26, 8:41${NNBSP}AM - Siti: Lampu jalan mati\n11/22/26, 8:05${NNBSP}PM - Admin: Baik, kami catat`,
    ],
    [
      'exported by an iPhone in Indonesian',
      `[22/11/26 08.41.05] Siti: Lampu jalan mati\n${LRM}[22/11/26 20.05.59] Admin: Baik, kami catat`,
    ],
    [
      'exported by an iPhone in English',
      `[22/11/2026, 8:41:05${NNBSP}AM] Siti: Lampu jalan mati\n[22/11/2026, 8:05:59${NNBSP}PM] Admin: Baik, kami catat`,
    ],
    [
      'copied on a phone, without the year',
      '[22/11 08.41] Siti: Lampu jalan mati\n[22/11 20.05] Admin: Baik, kami catat',
    ],
    [
      'copied in a browser, the time first',
      '[08.41, 22/11/2026] Siti: Lampu jalan mati\n[8:05 PM, 22/11/2026] Admin: Baik, kami catat',
    ],
    [
      'of a phone that begins with the year, on Windows lines',
      '2026-11-22 08:41 - Siti: Lampu jalan mati\r\n2026-11-22 20:05 - Admin: Baik, kami catat\r\n',
    ],
  ])('%s', (_from, pasted) => {
    expect(told(pasted)).toEqual(SITI);
  });

  test.each([
    ['12.30 AM', '00:30'],
    ['12.30 PM', '12:30'],
    ['11.59 p.m.', '23:59'],
  ])('has %s at %s', (written, clock) => {
    expect(told(`22/11/26 ${written} - Siti: Halo`)[0]).toContain(` ${clock} `);
  });

  test('keeps a message of several lines whole, and a colon, a date and a dash inside it', () => {
    const pasted = '22/11/26 08.41 - Siti: Alamat:\n\nJalan Contoh 1 - dekat pasar\n22/11 pukul 08.00: padam';
    expect(told(pasted)).toEqual([
      '2026-11-22 08:41 Siti: Alamat: /  / Jalan Contoh 1 - dekat pasar / 22/11 pukul 08.00: padam',
    ]);
  });

  test('leaves out what the program itself says, also in somebody’s name', () => {
    const pasted = [
      '22/11/26 08.40 - Pesan dan panggilan terenkripsi secara end-to-end. Tidak seorang pun di luar chat ini dapat membacanya.',
      `[22/11/26 08.40.00] Siti: ${LRM}Messages and calls are end-to-end encrypted.`,
      '22/11/26 08.41 - Siti: Halo',
      '22/11/26 08.42 - Siti bergabung menggunakan tautan undangan grup ini',
      '22/11/26 08.43 - Siti: Panggilan suara tak terjawab',
    ].join('\n');
    expect(told(pasted)).toEqual(['2026-11-22 08:41 Siti: Halo']);
  });

  test.each<[line: string, text: string, media: (string | null)[]]>([
    ['<Media tidak disertakan>', '', [null]],
    ['<Media omitted>', '', [null]],
    ['IMG-20261122-WA0003.jpg (file terlampir)\nFoto lampunya', 'Foto lampunya', ['IMG-20261122-WA0003.jpg']],
    [`${LRM}<terlampir: 00000012-PHOTO-2026-11-22.jpg>`, '', ['00000012-PHOTO-2026-11-22.jpg']],
    [`${LRM}gambar tidak disertakan`, '', [null]],
    [`surat.pdf • ${LRM}2 halaman ${LRM}dokumen tidak disertakan`, '', ['surat.pdf']],
    ['video omitted', '', [null]],
    ['gambar itu tidak disertakan dalam laporan saya', 'gambar itu tidak disertakan dalam laporan saya', []],
  ])('knows the file in "%s"', (line, text, media) => {
    expect(readChat(`22/11/26 08.41 - Siti: ${line}`, TODAY)?.messages).toMatchObject([{ text, media }]);
  });

  test('tells what was edited and what was taken back', () => {
    const pasted =
      '22/11/26 08.41 - Siti: Tiang nomor 14 <Pesan ini diedit>\n22/11/26 08.42 - Siti: Pesan ini dihapus';
    expect(readChat(pasted, TODAY)?.messages).toMatchObject([
      { text: 'Tiang nomor 14', edited: true, deleted: false },
      { text: '', edited: false, deleted: true },
    ]);
  });

  test('that a copy cut in the middle keeps the words before its first message', () => {
    expect(readChat('…sejak Senin\n22/11/26 08.41 - Siti: Halo', TODAY)?.before).toBe('…sejak Senin');
  });

  test.each(['', 'Lampu jalan mati', '22/11/26 Siti: Halo', '45/45/26 08.41 - Siti: Halo'])(
    'is not made of "%s"',
    (pasted) => {
      expect(readChat(pasted, TODAY)).toBeNull();
    },
  );
});

describe('the day of a message', () => {
  const days = (pasted: string, today?: string): string[] =>
    told(pasted, today).map((line) => line.slice(0, 10));

  test('stands first where both would do, as people write it here', () => {
    expect(days('03/04/26 08.41 - Siti: Halo')).toEqual(['2026-04-03']);
  });

  test('stands second where it would else be to come, or before the message above', () => {
    expect(days('10/12/26 08.41 - Siti: Halo')).toEqual(['2026-10-12']);
    expect(
      days('3/4/26, 8:41 AM - Siti: Satu\n3/5/26, 8:41 AM - Siti: Dua\n2/6/26, 9:00 AM - Siti: Tiga'),
    ).toEqual([...['2026-04-03', '2026-05-03', '2026-06-02']]);
    expect(days('1/30/26, 8:41 AM - Siti: Satu\n2/3/26, 8:41 AM - Siti: Dua')).toEqual([
      '2026-01-30',
      '2026-02-03',
    ]);
  });

  test('without its year is the last such day', () => {
    expect(days('[24/11 08.41] Siti: Halo')).toEqual(['2025-11-24']);
    expect(days('[31/12 23.50] Siti: Satu\n[01/01 00.10] Siti: Dua', '2027-01-01')).toEqual([
      '2026-12-31',
      '2027-01-01',
    ]);
  });
});

test('what each person wrote is told apart, with the number of who has no name', () => {
  const chat = readChat(
    '22/11/26 08.41 - +62 812-3456-7890: Halo\n22/11/26 08.42 - ~ Admin Aladin: Selamat pagi\n22/11/26 08.43 - +62 812-3456-7890: Lampu mati',
    TODAY,
  );
  if (chat === null) throw new Error('not read');
  expect(chatParts(chat).map(({ sender, phone, messages }) => [sender, phone, messages.length])).toEqual([
    ['+62 812-3456-7890', '+62 812-3456-7890', 2],
    ['Admin Aladin', null, 1],
  ]);
  expect(chatParts(chat)[0]).toMatchObject({ firstDay: '2026-11-22', firstClock: '08:41' });
});
