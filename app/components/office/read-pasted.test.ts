import type { PastedForm } from '@maklumat/operations';
import { expect, test } from 'vitest';
import { asksToRead, readPasted } from './read-pasted';

const QUESTION = { required: true, maxLength: 3000, options: [], requirements: [] };
const FORM: PastedForm = {
  afterwards: [],
  itself: { names: ['Aduan Bu Aladin'], numbers: [], sentences: [] },
  ...{
    workflow: 'aduan',
    ...{ name: { id: 'Aduan' }, noun: { id: 'aduan' } },
    channels: ['whatsapp'],
    asked: [],
    numbered: [],
    identities: ['named'],
  },
  ...{ titleQuestion: 'report', person: 'reporter' },
  questions: [{ ...QUESTION, id: 'report', kind: 'long-text', label: { id: 'Apa yang terjadi?' } }],
};
const NOW = new Date('2026-11-23T02:00:00Z');
const CHAT = [
  '22/11/26 08.41 - +62 812-3456-7890: Lampu jalan mati',
  '22/11/26 08.42 - +62 812-3456-7890: IMG-1.jpg (file terlampir)',
  '22/11/26 08.50 - Bu Aladin: Di mana?',
  '22/11/26 08.52 - +62 812-3456-7890: Jalan Contoh',
].join('\n');
const WORDS = 'Lampu jalan mati\n[Lampiran: IMG-1.jpg]\nJalan Contoh';

function read(typed: Record<string, string[]>) {
  return readPasted(FORM, { percakapan: [CHAT], baca: ['1'], ...typed }, 'Asia/Jakarta', NOW);
}

test('who is not the service is the reporter: number, words in order, files and the first moment', () => {
  expect(read({})).toEqual({
    typed: {
      ...{ percakapan: [CHAT], baca: ['1'], jalur: ['whatsapp'], pelapor: ['+62 812-3456-7890'] },
      ...{ tanggal: ['2026-11-22'], jam: ['08:41'] },
      ...{ nama: [''], telepon: ['+62 812-3456-7890'], 'jawab-report': [WORDS] },
    },
    chat: {
      isRead: true,
      senders: [
        { name: '+62 812-3456-7890', count: 3 },
        { name: 'Bu Aladin', count: 1 },
      ],
      service: ['Bu Aladin'],
      ...{ reporter: '+62 812-3456-7890', first: '2026-11-22T01:41:00.000Z', media: ['IMG-1.jpg'] },
      ...{ isKept: false, before: '' },
    },
  });
});

test('another reporter takes the place of the first, and nothing the official wrote is replaced', () => {
  const { typed } = read({});
  const again = readPasted(FORM, { ...typed, pelapor: ['Bu Aladin'] }, 'Asia/Jakarta', NOW);
  expect(again.typed).toMatchObject({ nama: ['Bu Aladin'], telepon: [''], 'jawab-report': ['Di mana?'] });
  const own = read({ nama: ['Siti Aminah'], 'jawab-report': ['Lampu padam di Jalan Contoh'] });
  expect(own.typed).toMatchObject({
    ...{ nama: ['Siti Aminah'], 'jawab-report': ['Lampu padam di Jalan Contoh'] },
    telepon: ['+62 812-3456-7890'],
  });
  expect(own.chat).toMatchObject({ isKept: true });
});

test('a short question that titles the case gets the first line that was written', () => {
  const title = {
    ...QUESTION,
    id: 'title',
    kind: 'short-text' as const,
    label: { id: 'Judul' },
    maxLength: 12,
  };
  const form = { ...FORM, titleQuestion: 'title', questions: [title, ...FORM.questions] };
  const { typed } = readPasted(form, { percakapan: [CHAT], baca: ['1'] }, 'Asia/Jakarta', NOW);
  expect(typed).toMatchObject({ 'jawab-title': ['Lampu jalan'], 'jawab-report': [WORDS] });
});

test('a chat of tomorrow changes no time', () => {
  const { typed } = readPasted(
    FORM,
    { percakapan: [CHAT], baca: ['1'], tanggal: ['2026-11-21'], jam: ['10:00'] },
    'Asia/Jakarta',
    new Date('2026-11-22T01:00:00Z'),
  );
  expect(typed).toMatchObject({ tanggal: ['2026-11-21'], jam: ['10:00'] });
});

test('what cannot be read leaves everything as it was', () => {
  const typed = { percakapan: ['Lampu mati'], nama: ['Siti'] };
  expect(readPasted(FORM, typed, 'Asia/Jakarta', NOW)).toEqual({ typed, chat: { isRead: false } });
});

test('a chat that the service began is read from the reporter’s first message', () => {
  const greeted = `22/11/26 08.40 - Bu Aladin: Halo, apa yang bisa kami bantu?\n${CHAT}`;
  const { typed, chat } = read({ percakapan: [greeted] });
  expect(typed).toMatchObject({ jam: ['08:41'], telepon: ['+62 812-3456-7890'], 'jawab-report': [WORDS] });
  expect(chat).toMatchObject({ reporter: '+62 812-3456-7890', service: ['Bu Aladin'] });
});

test('of two unknown senders neither is guessed; nothing is filled in until one is chosen, and nothing pasted is lost', () => {
  const unknown = CHAT.replace('Bu Aladin', 'Rina Kantor');
  const asked = read({ percakapan: [unknown], nama: ['Siti'] });
  expect(asked.typed).toEqual({
    ...{ percakapan: [unknown], baca: ['1'], nama: ['Siti'], jalur: ['whatsapp'], pelapor: [''] },
  });
  expect(asked.chat).toMatchObject({ isRead: true, reporter: null, service: [] });
  const chosen = read({ percakapan: [unknown], pelapor: ['+62 812-3456-7890'] });
  expect(chosen.typed).toMatchObject({ 'jawab-report': [WORDS] });
});

test('a pasted chat is read before it is saved, by the button or not, and again for another reporter', () => {
  expect(asksToRead({ baca: ['1'], percakapan: [CHAT] })).toBe(true);
  expect(asksToRead({ baca: ['1'], percakapan: [' '] })).toBe(false);
  expect(asksToRead({ percakapan: [CHAT] })).toBe(true);
  const length = String(CHAT.length);
  expect(asksToRead({ percakapan: [CHAT], terbaca: [length] })).toBe(false);
  expect(asksToRead({ percakapan: [`${CHAT} lagi`], terbaca: [length] })).toBe(true);
  expect(asksToRead({ percakapan: [CHAT], terbaca: [`${length} Siti`], pelapor: ['Siti'] })).toBe(false);
  expect(asksToRead({ percakapan: [CHAT], terbaca: [length], pelapor: ['Siti'] })).toBe(true);
});
