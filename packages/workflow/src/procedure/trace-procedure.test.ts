import { aStep, aTrack } from '@maklumat/standards/testing';
import { describe, expect, test } from 'vitest';
import { WorkflowDefinition } from '../schema/definition';
import { aBoundStandard, aWorkflow } from '../testing/a-workflow';
import { carriedStep } from './step-bearers';
import { sentencesOf, traceProcedure } from './trace-procedure';

const RECAP = { id: 'Rekap dibuat dari semua kasus.', en: 'The recap is made from all cases.' };

function standardWith(words: string) {
  const steps = [aStep('lapor'), aStep('terima', { words }), aStep('jawab')];
  return aBoundStandard({ procedure: { tracks: [aTrack(steps)], figures: [] } });
}

describe('sentences', () => {
  test.each<[words: string, sentences: string[]]>([
    ['Admin menerima. Admin memeriksa.', ['Admin menerima.', 'Admin memeriksa.']],
    ['Analis, Kasi. Pelayanan menganalisa', ['Analis, Kasi. Pelayanan menganalisa']],
    ['masuk DIP. Atasan menjawab', ['masuk DIP.', 'Atasan menjawab']],
    ['mengisi buku tamu; dan pulang', ['mengisi buku tamu; dan pulang']],
  ])('of "%s" are %o', (words, sentences) => {
    expect(sentencesOf(words)).toEqual(sentences);
  });
});

test('a sentence is carried out by what carries out its step, with who does it and in which state', () => {
  const traced = traceProcedure(standardWith('Admin menerima. Admin meneruskan.'), [aWorkflow()]);
  expect(traced.map(({ step, words }) => `${step}: ${words}`)).toEqual([
    'lapor: Langkah lapor',
    'terima: Admin menerima.',
    'terima: Admin meneruskan.',
    'jawab: Langkah jawab',
  ]);
  expect(traced[1]?.places).toEqual([
    {
      ...{ kind: 'transition', id: 'forward', workflow: 'pengaduan', limit: null, by: ['admin'] },
      label: { id: 'Teruskan', en: 'forward' },
      states: [aWorkflow().states[0]?.label],
    },
  ]);
});

test('sentences that the workflow tells apart have places of their own', () => {
  const sample = aWorkflow();
  const sentences = [
    { step: 'terima', words: 'Admin menerima.', by: [{ kind: 'start' }] },
    {
      step: 'terima',
      words: 'Setiap bulan dibuat rekap.',
      by: [{ kind: 'recap', id: 'bulanan' }],
      note: RECAP,
    },
  ];
  const definition = WorkflowDefinition.parse({ ...sample, sentences });
  const standard = standardWith('Admin menerima. Setiap bulan dibuat rekap.');
  const traced = traceProcedure(standard, [definition]).filter(({ step }) => step === 'terima');
  expect(traced.map(({ places, notes }) => [places.map(({ kind }) => kind), notes])).toEqual([
    [['start'], []],
    [['recap'], [RECAP]],
  ]);
});

test('sentences of another text are not used: all that is printed is carried out by the step', () => {
  const sample = aWorkflow();
  const sentences = [{ step: 'terima', words: 'Naskah lama.', by: [{ kind: 'start' }] }];
  const definition = WorkflowDefinition.parse({ ...sample, sentences });
  const traced = traceProcedure(standardWith('Naskah baru.'), [definition]);
  expect(traced[1]?.places.map(({ id }) => id)).toEqual(['forward']);
});

test('a step that no workflow carries out says why', () => {
  const sample = aWorkflow();
  const definition = WorkflowDefinition.parse({
    ...sample,
    leftOut: [{ kind: 'step', id: 'rekap', why: RECAP }],
  });
  expect(carriedStep('rekap', [definition], aBoundStandard())).toEqual({ bearers: [], why: [RECAP] });
  expect(carriedStep('lapor', [definition], aBoundStandard()).bearers).toEqual([
    { kind: 'start', workflow: 'pengaduan', transition: null, label: sample.form.act, by: [] },
  ]);
});

test('printed steps of complaints are carried out by the complaint workflow alone', () => {
  const sample = aWorkflow();
  const direct = { id: 'langsung', heading: 'Pengaduan Langsung', numbering: 'decimal' as const };
  const steps = ['Petugas merespon pengaduan', 'Pejabat menyelesaikan'];
  const groups = [{ ...direct, channels: [], steps }];
  const standard = aBoundStandard({ complaintHandling: { groups, limitsHeading: null, limits: [] } });
  const complaint = WorkflowDefinition.parse({
    ...{ ...sample, slug: 'keluhan', kind: 'complaint', start: { ...sample.start, steps: [] } },
    transitions: sample.transitions.map((one) => ({
      ...one,
      steps: one.id === 'answer' ? ['langsung-1'] : [],
    })),
  });
  const traced = traceProcedure(standard, [sample, complaint]).filter(({ track }) => track === 'langsung');
  expect(
    traced.map(({ words, places }) => [words, places.map(({ workflow, id }) => [workflow, id])]),
  ).toEqual([
    ['Petugas merespon pengaduan', [['keluhan', 'answer']]],
    ['Pejabat menyelesaikan', []],
  ]);
});
