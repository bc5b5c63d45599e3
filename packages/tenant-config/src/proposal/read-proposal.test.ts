import { describe, expect, test } from 'vitest';
import { SAMPLE_WORKFLOW, edit, sampleTenants } from '../testing';
import { SAMPLE_STANDARD } from '../testing/sample-standard';
import { formatProblem, readProposal, type ReadProposal } from '.';

const CALENDARS = sampleTenants()['contoh-kota/calendars.yaml'] ?? '';

function problemsOf(text: string): string[] {
  const read = readProposal('usulan.yaml', text);
  return read.ok ? [] : read.problems.map((one) => `${String(one.code)} ${formatProblem(one)}`);
}

function kindOf(read: ReadProposal): string {
  return read.ok ? read.proposal.kind : 'refused';
}

test.each([
  ['workflow', SAMPLE_WORKFLOW],
  ['standard', SAMPLE_STANDARD],
  ['calendars', CALENDARS],
])('a %s is known by its keys', (kind, text) => {
  expect(kindOf(readProposal('usulan.yaml', text))).toBe(kind);
});

test('says where a value stands', () => {
  const read = readProposal('usulan.yaml', SAMPLE_WORKFLOW);
  expect(read.ok && read.placeOf(['clocks', 0, 'limit'])).toEqual({ line: 58, column: 12 });
});

describe('what is wrong is said at its line and column, with its sort', () => {
  test.each([
    ['nothing at all', '', 'syntax usulan.yaml:1:1: is empty; expected lines like "key: value"'],
    ['a bracket left open', 'a: [1', 'syntax usulan.yaml:1:6: '],
    ['a tab', '\tslug: pengaduan', 'syntax usulan.yaml:1:1: a tab indents this line; use spaces'],
    [
      'another sort of file',
      'name: Pengaduan',
      'unknown-kind usulan.yaml:1:1: is neither a workflow version, nor a standard version, nor calendars',
    ],
    [
      'a misspelt key',
      edit(SAMPLE_WORKFLOW, '- limit: answer', '- limit: answer\n    agian: restart'),
      'unknown-key usulan.yaml:59:5 clocks[0].agian: unknown key "agian"; nearest: again',
    ],
    [
      'a word for a number',
      edit(SAMPLE_STANDARD, '      max: 5', '      max: lima'),
      'value usulan.yaml:53:12 time.limits[0].max: must be a number, but it is the text "lima"',
    ],
    [
      'a missing key',
      edit(SAMPLE_STANDARD, '      max: 5\n', ''),
      'missing usulan.yaml:49:7 time.limits[0].max: is missing; expected a number',
    ],
    [
      'a limit of some thousand years',
      edit(SAMPLE_STANDARD, '      max: 5', '      max: 5000000'),
      'value usulan.yaml:53:12 time.limits[0].max: must be at most 36525, a hundred years, but it is 5000000',
    ],
    [
      'an id used twice',
      edit(SAMPLE_WORKFLOW, '  - id: answered', '  - id: received'),
      'repeated usulan.yaml:33:9 states[1].id: "received" is used twice; each must be its own',
    ],
  ])('%s', (_what, text, problem) => {
    expect(problemsOf(text)).toContainEqual(expect.stringContaining(problem));
  });

  test('a text that is too large is not read at all', () => {
    expect(problemsOf(`name: ${'a'.repeat(140_000)}`)).toEqual([
      'too-large usulan.yaml:1:1: is too large; at most 128 KiB are read',
    ]);
  });
});
