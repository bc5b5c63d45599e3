import { expect, test } from 'vitest';
import { CaseFactNames, parseCaseFact, placeholdersIn } from './case-fact';
import { NumberPattern, printNumber } from './number-series';
import { CaseDocument } from './case-document';
import { isForPerson } from './is-for-person';
import { PaperSignature, Signature } from './signature';

test.each<[pattern: string, running: number, on: string, printed: string]>([
  ['{n}', 7, '2026-11-17', '7'],
  ['{n3}', 7, '2026-11-17', '007'],
  ['{n3}', 1234, '2026-11-17', '1234'],
  ['{n}/DKISP/{month-roman}/{year}', 12, '2026-11-17', '12/DKISP/XI/2026'],
  ['{n4}.{month}.{year}', 1, '2026-01-05', '0001.01.2026'],
])('the number of pattern %s, running %d, on %s is %s', (pattern, running, on, printed) => {
  expect(NumberPattern.safeParse(pattern).success).toBe(true);
  expect(printNumber(pattern, running, on)).toBe(printed);
});

test.each(['SURAT/{year}', '{n}/{day}', '{n9}', ''])('%j is no pattern of a number', (pattern) => {
  expect(NumberPattern.safeParse(pattern).success).toBe(false);
});

test.each([
  ['number', { kind: 'own', fact: 'number' }],
  ['answer:report', { kind: 'answer', question: 'report' }],
  ['input:answer.text', { kind: 'input', transitions: ['answer'], input: 'text' }],
  [
    'input:answer+answer-again.text',
    { kind: 'input', transitions: ['answer', 'answer-again'], input: 'text' },
  ],
  ['done:answer+refuse', { kind: 'done', transitions: ['answer', 'refuse'] }],
  ['act:answer+refuse', { kind: 'act', transitions: ['answer', 'refuse'] }],
  ['opened-in:title', { kind: 'opened-in', fact: { kind: 'own', fact: 'title' } }],
  [
    'opened-in:register:buku-agenda',
    { kind: 'opened-in', fact: { kind: 'register', register: 'buku-agenda' } },
  ],
  ['opened-in:opened-in:title', null],
  ['ended:Tidak disebutkan', { kind: 'ended', words: 'Tidak disebutkan' }],
  ['ended: Nihil', null],
  ['ended:', null],
  ['due:answer', { kind: 'due', limit: 'answer' }],
  ['register:buku-agenda', { kind: 'register', register: 'buku-agenda' }],
  ['issued:surat-jawaban', { kind: 'issued', document: 'surat-jawaban' }],
  ['nama', null],
  ['answer:', null],
  ['input:answer', null],
  ['input:.text', null],
  ['due:a+b', null],
])('the fact %s is read as %j', (name, ref) => {
  expect(parseCaseFact(name)).toEqual(ref);
});

test('a text is its words and the names between braces, in order', () => {
  expect(placeholdersIn('Surat {original-number}, {title}.')).toEqual([
    { words: 'Surat ' },
    { placeholder: 'original-number' },
    { words: ', ' },
    { placeholder: 'title' },
    { words: '.' },
  ]);
});

const SHEET = {
  ...{ slug: 'lembar', name: { id: 'Lembar' }, title: 'LEMBAR', workflows: ['pengaduan'] },
  ...{ by: ['petugas'], blocks: [{ text: 'Isi' }] },
};

test.each<[why: string, document: object, isGood: boolean]>([
  ['a sheet without a number', SHEET, true],
  ['what the citizen may have takes a number', { ...SHEET, visibleTo: 'citizen' }, false],
  ['with a series it may', { ...SHEET, visibleTo: 'citizen', series: 'surat' }, true],
  [
    'a letter has a subject in place of a title',
    { ...SHEET, letter: { subject: 'Hal', to: ['Budi'] } },
    false,
  ],
  ['neither title nor subject', { ...SHEET, title: undefined }, false],
])('%s', (_why, document, isGood) => {
  expect(CaseDocument.safeParse(document).success).toBe(isGood);
});

test('somebody signs, and only one', () => {
  expect(Signature.safeParse({ post: 'kepala-dinas' }).success).toBe(true);
  expect(Signature.safeParse({}).success).toBe(false);
  expect(Signature.safeParse({ maker: true }).success).toBe(false);
  expect(PaperSignature.safeParse({ maker: true }).success).toBe(true);
  expect(PaperSignature.safeParse({ maker: true, role: 'ppid' }).success).toBe(false);
  expect(Signature.safeParse({ post: 'kepala-dinas', role: 'ppid' }).success).toBe(false);
});

test.each([
  ['phone | email', true],
  ['phone|email', false],
  ['phone | ended:Tidak ada', true],
  ['ended:Nihil | phone', true],
  ['phone | surel', false],
])('%s names facts: %s', (names, isGood) => {
  expect(CaseFactNames.safeParse(names).success).toBe(isGood);
});

test.each([
  ['one part', { text: 'Isi' }, true],
  ['two parts', { text: 'Isi', heading: 'Judul' }, false],
  ['no part', {}, false],
])('a block with %s', (_why, block, isGood) => {
  expect(CaseDocument.safeParse({ ...SHEET, blocks: [block] }).success).toBe(isGood);
});

test.each<[why: string, document: object, isTheirs: boolean]>([
  ['a sheet', SHEET, false],
  ['a sheet that shows the name', { ...SHEET, blocks: [{ text: '{name}' }] }, false],
  ['what the citizen may have', { ...SHEET, visibleTo: 'citizen', series: 'surat' }, true],
  ['a letter to them', { ...SHEET, title: undefined, letter: { subject: 'Hal', to: ['Yth. {name}'] } }, true],
  [
    'a letter to another office',
    { ...SHEET, title: undefined, letter: { subject: 'Hal', to: ['Yth. Camat'] } },
    false,
  ],
  ['what they sign', { ...SHEET, blocks: [{ signatures: [{ other: { id: 'Penerima' } }] }] }, true],
])('%s: for the person of the case or not', (_why, document, isTheirs) => {
  expect(isForPerson(CaseDocument.parse(document))).toBe(isTheirs);
});
