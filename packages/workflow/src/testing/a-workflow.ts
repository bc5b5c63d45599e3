import type { Role, StandardVersion, TimeLimit } from '@maklumat/standards';
import { aLimit, aRole, aStandard, aStep, aTrack } from '@maklumat/standards/testing';
import type { z } from 'zod';
import { WorkflowDefinition } from '../schema/definition';
import type { TransitionInput } from '../schema/transition';

type Written = z.input<typeof WorkflowDefinition>;
type Input = z.input<typeof TransitionInput>;

const STATES: Written['states'] = [
  { ...state('received', 'Diterima', 'agency'), stage: 'received', responsible: ['admin'] },
  { ...state('returned', 'Dikembalikan', 'citizen'), stage: 'received', clocks: 'stopped' },
  { ...state('handling', 'Ditangani unit', 'agency'), stage: 'verified', responsible: ['petugas'] },
  { ...state('answered', 'Dijawab', 'citizen'), stage: 'in-progress', clocks: 'stopped' },
  { ...state('finished', 'Selesai', 'nobody'), stage: 'finished', outcome: 'finished' },
  { ...state('silent', 'Selesai otomatis', 'nobody'), stage: 'finished', outcome: 'closed-on-silence' },
  { ...state('closed', 'Ditutup', 'nobody'), stage: 'finished', outcome: 'rejected' },
];

const TEXT = { id: 'text', kind: 'text', label: both('Tulisan', 'Words'), visibleTo: 'citizen' } as const;
const UNIT = { id: 'unit', kind: 'unit', label: both('Unit', 'Unit'), visibleTo: 'citizen' } as const;
const CLASS = { id: 'class', kind: 'class', label: both('Golongan', 'Class'), visibleTo: 'citizen' } as const;
const SCORE = { id: 'score', kind: 'score', label: both('Nilai', 'Score'), visibleTo: 'citizen' } as const;
const MISSING: Input = {
  id: 'missing',
  kind: 'items',
  label: both('Yang kurang', 'What is missing'),
  visibleTo: 'citizen',
  options: [
    { id: 'place', label: both('Tempat', 'Place') },
    { id: 'photo', label: both('Foto', 'Photo') },
  ],
};
const DISPOSITION = { ...TEXT, id: 'disposition', visibleTo: 'agency' } as const;
const OWN_RULE = both('Aturan kami.', 'A rule of ours.');
const TELLS = both('Kabar tentang {number}.', 'News of {number}.');

const TRANSITIONS: Written['transitions'] = [
  {
    ...act('return', 'Kembalikan', ['received'], 'returned', ['admin']),
    inputs: [MISSING, TEXT],
    emits: ['returned'],
    effects: { tells: TELLS },
  },
  {
    ...act('complete', 'Lengkapi', ['returned'], 'received', ['citizen']),
    inputs: [TEXT],
    emits: ['completed'],
    effects: { resume: ['verification'] },
  },
  {
    ...act('classify', 'Golongkan', ['received', 'handling'], null, ['admin']),
    inputs: [CLASS],
    emits: ['classified'],
    effects: { classify: true },
  },
  {
    ...act('forward', 'Teruskan', ['received'], 'handling', ['admin']),
    inputs: [UNIT, DISPOSITION],
    emits: ['verified'],
    effects: { assign: 'input-unit', notifies: ['petugas'], tells: TELLS },
    steps: ['terima'],
    primary: true,
  },
  {
    ...act('give-back', 'Kembalikan ke admin', ['handling'], 'received', ['petugas']),
    inputs: [DISPOSITION],
    effects: { assign: 'owner-unit', tells: TELLS },
  },
  {
    ...act('extend', 'Perpanjang', ['handling'], null, ['admin']),
    inputs: [TEXT],
    effects: { extend: 'answer', tells: TELLS },
  },
  {
    ...act('examine', 'Catat pemeriksaan', ['handling'], null, ['petugas']),
    inputs: [DISPOSITION],
    whenClass: ['grave'],
  },
  {
    ...act('answer', 'Jawab', ['handling', 'answered'], 'answered', ['petugas']),
    inputs: [
      TEXT,
      { id: 'files', kind: 'files', label: both('Berkas', 'Files'), required: false, visibleTo: 'citizen' },
    ],
    emits: ['answered'],
    effects: { answers: true, tells: TELLS },
    steps: ['jawab'],
    primary: true,
  },
  { ...act('reply', 'Balas', ['answered'], 'handling', ['citizen']), inputs: [TEXT], emits: ['replied'] },
  { ...act('confirm', 'Selesai', ['answered'], 'finished', ['citizen']), emits: ['finished'] },
  {
    ...act('close-on-silence', 'Selesai otomatis', ['answered'], 'silent', ['system']),
    emits: ['closed-on-silence', 'finished'],
    effects: { tells: TELLS },
  },
  {
    ...act('close', 'Tutup', ['received', 'handling'], 'closed', ['admin']),
    inputs: [TEXT],
    emits: ['closed'],
    effects: { tells: TELLS },
  },
  {
    ...act('reopen', 'Buka kembali', ['finished', 'silent'], 'handling', ['citizen']),
    inputs: [TEXT],
    within: { amount: 10, unit: 'working-days', from: 'finished' },
    emits: ['reopened'],
  },
  { ...act('rate', 'Nilai', ['finished', 'closed'], null, ['citizen']), inputs: [SCORE], emits: ['rated'] },
];

/**
 * A small complaint workflow with everything a definition can have: a return that stops the clocks, a loop inside
 * the agency, classes, an extension, a closing on silence, reopening, rating. Bound to {@link aBoundStandard}.
 */
export function aWorkflow(changes: Partial<Written> = {}): WorkflowDefinition {
  return WorkflowDefinition.parse({
    slug: 'pengaduan',
    version: 1,
    name: both('Pengaduan', 'Complaints'),
    service: 'pengaduan',
    kind: 'service',
    basis: {},
    doors: { web: true, identities: ['named', 'confidential', 'anonymous'], recorded: ['desk'] },
    roles: [
      { role: 'admin', sees: 'all', records: true },
      { role: 'petugas', sees: 'own-unit' },
    ],
    classes: [
      { id: 'light', label: both('Ringan', 'Light'), words: null },
      { id: 'grave', label: both('Berat', 'Grave'), words: null },
    ],
    form: {
      noun: both('pengaduan', 'complaint'),
      act: both('Adukan', 'Complain'),
      title: 'report',
      questions: [{ id: 'report', kind: 'long-text', label: both('Apa yang terjadi?', 'What happened?') }],
    },
    start: { state: 'received', emits: ['received'], tells: TELLS, steps: ['lapor'] },
    states: STATES,
    transitions: TRANSITIONS,
    clocks: [
      { limit: 'verification', cancelledBy: ['closed'] },
      { limit: 'answer', cancelledBy: ['closed'], remindAt: [50], escalateTo: ['admin'] },
      { limit: 'answer-grave', cancelledBy: ['closed'], remindAt: [50], escalateTo: ['admin'] },
      { limit: 'silence', again: 'restart', cancelledBy: ['replied', 'finished'] },
    ],
    timers: [
      {
        id: 'silence',
        after: { limit: 'silence' },
        from: 'answered',
        in: ['answered'],
        transition: 'close-on-silence',
        notice: { tells: both('{number} ditutup setelah {date}.', '{number} closes after {date}.') },
      },
    ],
    ...changes,
  } satisfies Written);
}

/** The limits {@link aWorkflow} counts. */
export function boundLimits(): TimeLimit[] {
  return [
    aLimit({ id: 'verification', max: 3, until: ['verified', 'returned'] }),
    aLimit({ id: 'answer' }),
    aLimit({ id: 'answer-grave', max: 14, appliesTo: 'grave', headline: false }),
    aLimit({ id: 'extension', max: 7, extends: 'answer', headline: false }),
    aLimit({ id: 'silence', max: 10, from: 'answered', until: ['closed-on-silence'], binds: 'citizen' }),
  ];
}

/** A standard whose limits and steps {@link aWorkflow} carries out. */
export function aBoundStandard(changes: Partial<StandardVersion> = {}): StandardVersion {
  const steps = [
    aStep('lapor'),
    aStep('terima', { actors: ['admin'] }),
    aStep('jawab', { actors: ['petugas'] }),
  ];
  return aStandard({
    procedure: { tracks: [aTrack(steps)], figures: [] },
    time: { words: ['5 hari kerja'], limits: boundLimits() },
    ...changes,
  });
}

/** The roles {@link aWorkflow} names. */
export function workflowRoles(): Role[] {
  const petugas = { ...aRole(), slug: 'petugas', name: both('Petugas', 'Officer'), words: ['Petugas'] };
  return [aRole(), petugas];
}

function both(id: string, en: string): { id: string; en: string } {
  return { id, en };
}

function state<H extends 'agency' | 'citizen' | 'nobody'>(id: string, label: string, holder: H) {
  return {
    id,
    label: both(label, id),
    holder,
    clocks: 'running',
    sentence: both(`${label}.`, `${id}.`),
  } as const;
}

function act(id: string, label: string, from: string[], to: string | null, by: string[]) {
  return { id, label: both(label, id), from, to, by, drawn: true, note: OWN_RULE };
}
