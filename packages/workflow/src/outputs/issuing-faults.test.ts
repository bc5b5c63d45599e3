import { expect, test } from 'vitest';
import { aWorkflow } from '../testing';
import { CaseDocument } from './case-document';
import { issuingFaults } from './issuing-faults';

/** The sample workflow, whose `answer` issues a letter. */
const plain = aWorkflow();
const issuing = {
  ...plain,
  transitions: plain.transitions.map((one) =>
    one.id === 'answer' ? { ...one, effects: { ...one.effects, issues: ['surat'] } } : one,
  ),
};
const LETTER = {
  ...{ slug: 'surat', name: { id: 'Surat' }, workflows: [plain.slug], by: ['petugas'], series: 'surat' },
  ...{ title: 'SURAT', in: ['answered'], after: ['answer'], blocks: [{ text: '{title}' }] },
};

function codes(...documents: unknown[]): string[] {
  const context = { workflows: new Map([[plain.slug, [issuing]]]) };
  return issuingFaults(
    documents.map((one) => CaseDocument.parse(one)),
    context,
  ).map(({ code, name }) => `${code} ${name}`);
}

test('an act issues a document that can be made by whoever acts, once it is done', () => {
  expect(codes(LETTER)).toEqual([]);
});

test('an act that issues nothing there is, is told', () => {
  expect(codes({ ...LETTER, slug: 'lain' })).toEqual([`act-issues-none ${plain.slug}: answer: surat`]);
});

test.each([
  ['takes no number', { series: undefined }],
  ['is not there in the state the act leads to', { in: ['handling'] }],
  ['comes after another act', { after: ['close'] }],
  ['is made by somebody else', { by: ['admin'] }],
  ['is of another workflow', { workflows: ['lain'] }],
  ['is for some channels alone', { channels: ['telephone'] }],
])('an act cannot issue a document that %s', (_, change) => {
  expect(codes({ ...LETTER, ...change })).toEqual([`act-cannot-issue ${plain.slug}: answer`]);
});
