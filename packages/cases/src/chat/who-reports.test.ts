import { expect, test } from 'vitest';
import { chatParts, readChat } from './read-chat';
import { whoReports, type ServiceInChat } from './who-reports';

const ITSELF: ServiceInChat = {
  names: ['Aduan Lampu Terang', 'Kota Contoh', 'Diskominfo'],
  numbers: ['0816-644-000'],
  sentences: ['Aduan {number} sudah kami catat dan kami tindak lanjuti paling lambat {date}.'],
};

function roles(...lines: [sender: string, text: string][]) {
  const pasted = lines.map(([sender, text], at) => `22/11/26 08.${String(40 + at)} - ${sender}: ${text}`);
  const chat = readChat(pasted.join('\n'), '2026-11-23');
  return whoReports(chat === null ? [] : chatParts(chat), ITSELF);
}

test.each([
  ['Lampu Terang', 'the service’s own name'],
  ['Admin Lampu Terang Kota Contoh', 'its name with the agency’s'],
  ['Bu Admin', 'words of an office alone'],
  ['Diskominfo 2', 'its unit, with a number'],
  ['+62 816-644-000', 'its published number, spelt otherwise'],
  ['Anda', 'the phone the chat was copied from'],
])('%s greets first and is the service: %s', (sender) => {
  expect(roles([sender, 'Halo, ada yang bisa dibantu?'], ['+62 812-3456-7890', 'Lampu mati'])).toEqual({
    service: [sender],
    reporter: '+62 812-3456-7890',
  });
});

test('who sends the service’s own sentence is the service, whatever the phone calls it', () => {
  const told = 'Aduan LMP-7K4M-29QX sudah kami catat dan  kami tindak lanjuti paling lambat 24 November.';
  expect(roles(['Budi Kantor', told], ['Siti', 'Lampu mati'])).toEqual({
    service: ['Budi Kantor'],
    reporter: 'Siti',
  });
});

test('a person who shares a word with the service is a person', () => {
  expect(roles(['Lampu Terang', 'Halo'], ['Siti Terang', 'Lampu mati'])).toEqual({
    service: ['Lampu Terang'],
    reporter: 'Siti Terang',
  });
});

test('nobody is guessed: two unknown people, or the service alone', () => {
  expect(roles(['Budi', 'Halo'], ['Siti', 'Lampu mati'])).toEqual({ service: [], reporter: null });
  expect(roles(['Lampu Terang', 'Halo'])).toEqual({ service: ['Lampu Terang'], reporter: null });
});

test('who alone wrote reports', () => {
  expect(roles(['Siti', 'Lampu mati'])).toEqual({ service: [], reporter: 'Siti' });
});
