import { FormQuestion } from '@maklumat/workflow';
import { aWorkflow } from '@maklumat/workflow/testing';
import { expect, test } from 'vitest';
import { checkRecording } from './check-recording';
import type { Recording } from './record-case';

const NOW = new Date('2026-11-23T02:00:00Z');
const LABEL = { id: 'Pertanyaan' };
const QUESTIONS = [
  { id: 'report', kind: 'long-text', label: LABEL },
  { id: 'since', kind: 'date', label: LABEL },
  { id: 'remark', kind: 'short-text', label: LABEL, required: false },
  { id: 'photos', kind: 'files', label: LABEL },
  { id: 'card', kind: 'short-text', label: LABEL, channels: ['desk', 'sms'] },
  {
    ...{ id: 'contact', kind: 'contact', label: LABEL },
    contact: { phone: 'required', email: 'optional', address: 'required' },
  },
].map((question) => FormQuestion.parse(question));

const DEFINITION = aWorkflow({
  doors: {
    ...{ web: false, identities: ['named', 'anonymous'], recorded: ['telephone', 'letter', 'sms', 'desk'] },
    ...{ asked: ['telephone', 'desk'], numbered: ['sms'] },
  },
  form: { noun: { id: 'laporan' }, act: { id: 'Lapor' }, title: 'report', questions: QUESTIONS },
});

function wrongIn(more: Partial<Recording>): string[] {
  const recording: Recording = {
    ...{ workflow: 'pengaduan', submissionId: '', channel: 'letter', identity: 'named' },
    ...{ answers: { report: 'Lampu mati.' }, originalNumber: '', internalNote: '', reachedAt: NOW },
    contact: { name: 'Budi', phone: null, email: null, address: null },
    ...more,
  };
  return checkRecording(DEFINITION, recording, NOW).map(({ code, field }) => `${field ?? ''}: ${code}`);
}

test('a letter may leave out what it does not say', () => {
  expect(wrongIn({ channel: 'letter' })).toEqual([]);
});

test('a question for some channels is asked there alone, and answered nowhere else', () => {
  const answers = { report: 'Lampu mati.', since: '2026-11-22' };
  const contact = { name: 'Budi', phone: '0812-3456-7890', email: null, address: 'Jalan Melati 4' };
  expect(wrongIn({ channel: 'desk', contact, answers })).toEqual(['answers.card: input-missing']);
  expect(wrongIn({ channel: 'desk', contact, answers: { ...answers, card: 'KTP' } })).toEqual([]);
  expect(wrongIn({ channel: 'sms', originalNumber: '7', answers: { ...answers, card: 'KTP' } })).toEqual([]);
  expect(wrongIn({ channel: 'letter', answers: { ...answers, card: 'KTP' } })).toEqual([
    'answers.card: input-unknown',
  ]);
});

test('who is there to be asked is asked all that the form requires, but files', () => {
  expect(wrongIn({ channel: 'telephone' })).toEqual([
    'answers.since: input-missing',
    'phone: input-missing',
    'address: input-missing',
  ]);
  const contact = { name: 'Budi', phone: '0812-3456-7890', email: null, address: 'Jalan Melati 4' };
  const answers = { report: 'Lampu mati.', since: '2026-11-22' };
  expect(wrongIn({ channel: 'telephone', contact, answers })).toEqual([]);
  expect(wrongIn({ channel: 'telephone', contact: { ...contact, name: ' ' }, answers })).toEqual([
    'name: input-missing',
  ]);
});

test('where nothing is given of a contact, all that is missing is said at once', () => {
  const answers = { report: 'Lampu mati.', since: '2026-11-22' };
  const nothing = ['name: input-missing', 'phone: input-missing', 'address: input-missing'];
  expect(wrongIn({ channel: 'telephone', contact: null, answers })).toEqual(nothing);
  expect(wrongIn({ channel: 'letter', contact: null })).toEqual(['contact: input-missing']);
});

test('who stays anonymous is asked for no contact', () => {
  const answers = { report: 'Lampu mati.', since: '2026-11-22' };
  expect(wrongIn({ channel: 'telephone', identity: 'anonymous', contact: null, answers })).toEqual([]);
});

test('what bears a number of its own is not recorded without it', () => {
  expect(wrongIn({ channel: 'sms', originalNumber: ' ' })).toEqual(['original: input-missing']);
  expect(wrongIn({ channel: 'sms', originalNumber: '8412345' })).toEqual([]);
});
