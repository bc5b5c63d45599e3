import { expect, test } from 'vitest';
import { isFromHere } from './same-origin';

const HERE = 'https://maklumat.example.go.id';

test.each<[headers: Record<string, string>, baseUrl: string, why: string]>([
  [{ Origin: HERE, 'Sec-Fetch-Site': 'same-origin' }, HERE, 'a form of ours'],
  [{ Origin: HERE, 'Sec-Fetch-Site': 'none' }, HERE, 'sent again from the history'],
  [{ Origin: HERE }, HERE, 'a browser without Sec-Fetch-Site'],
  [{ Referer: `${HERE}/masuk` }, HERE, 'an old phone that names the page alone'],
  [{ Origin: 'http://127.0.0.1:3000' }, 'http://localhost:3000', 'another name of this machine'],
])('%o is believed: %s', (headers, baseUrl) => {
  expect(isFromHere(new Headers(headers), baseUrl)).toBe(true);
});

test.each<[headers: Record<string, string>, why: string]>([
  [{}, 'says nothing'],
  [{ Origin: 'https://jahat.example' }, 'another site'],
  [{ Origin: 'null' }, 'a page that hides where it is from'],
  [{ Origin: 'https://maklumat.example.go.id.jahat.example' }, 'a longer name'],
  [{ Origin: 'http://maklumat.example.go.id' }, 'not encrypted'],
  [{ Origin: 'https://maklumat.example.go.id:8443' }, 'another port'],
  [
    { Origin: 'https://contoh-kota.example.go.id', 'Sec-Fetch-Site': 'same-site' },
    'a neighbour under one domain',
  ],
  [{ Origin: HERE, 'Sec-Fetch-Site': 'cross-site' }, 'the two contradict each other'],
  [{ 'Sec-Fetch-Site': 'same-origin' }, 'no origin at all'],
  [{ Origin: 'https://jahat.example', Referer: `${HERE}/masuk` }, 'the origin counts, not the page'],
])('%o is not: %s', (headers) => {
  expect(isFromHere(new Headers(headers), HERE)).toBe(false);
});
