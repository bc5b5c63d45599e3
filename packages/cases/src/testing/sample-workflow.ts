import { TimeLimit } from '@maklumat/standards';
import { WorkflowDefinition } from '@maklumat/workflow';

/** Time limits of an invented agency, Dinas Contoh; amounts small enough to count on a wall calendar. */
export const LIMITS: TimeLimit[] = [
  limit({ id: 'verification', max: 3, from: 'received', until: ['verified', 'returned'] }),
  limit({ id: 'answer', max: 10, from: 'forwarded', until: ['answered'] }),
  limit({ id: 'answer-light', max: 5, from: 'forwarded', until: ['answered'], appliesTo: 'light' }),
  limit({ id: 'answer-heavy', max: 20, from: 'forwarded', until: ['answered'], appliesTo: 'heavy' }),
  limit({ id: 'answer-extension', max: 7, from: 'forwarded', until: ['answered'], extends: 'answer' }),
  limit({ id: 'completion', max: null, from: 'answered', until: ['finished'] }),
  limit({ id: 'silence', max: 10, from: 'answered', until: ['closed'], binds: 'citizen' }),
];

/** One limit with what it does not say filled in: working days, every class, the agency. */
export function limit(
  given: Pick<TimeLimit, 'id' | 'max' | 'from' | 'until'> & Partial<TimeLimit>,
): TimeLimit {
  return TimeLimit.parse({
    name: { id: `Batas ${given.id}` },
    words: [],
    min: null,
    unit: 'working-days',
    span: { id: `sejak ${given.from}` },
    appliesTo: null,
    kind: 'promised',
    binds: 'agency',
    status: 'confirmed',
    ...given,
  });
}

type State = WorkflowDefinition['states'][number];

function state(
  id: string,
  holder: State['holder'],
  clocks: State['clocks'],
  more: Partial<State> = {},
): unknown {
  return {
    id,
    holder,
    clocks,
    label: { id },
    stage: 'in-progress',
    responsible: ['officer'],
    sentence: { id: `Keadaan: ${id}, paling lambat {date}.` },
    ...more,
  };
}

type Step = Partial<Omit<WorkflowDefinition['transitions'][number], 'effects' | 'inputs'>> & {
  readonly effects?: Partial<WorkflowDefinition['transitions'][number]['effects']>;
  readonly inputs?: readonly unknown[];
};

function step(id: string, from: string[], to: string | null, more: Step = {}): unknown {
  return { id, label: { id }, from, to, by: ['officer'], ...more };
}

function input(id: string, kind: string): unknown {
  return { id, kind, label: { id }, visibleTo: 'agency' };
}

/** Roles: `officer` sees everything, `unit-officer` its own unit, `head` is told when a limit has passed. */
const DEFINITION = {
  slug: 'pengaduan-contoh',
  version: 1,
  name: { id: 'Pengaduan Dinas Contoh' },
  service: 'layanan-contoh',
  kind: 'complaint',
  basis: {},
  doors: { web: true, identities: ['named'], recorded: ['letter'] },
  roles: [
    { role: 'officer', sees: 'all' },
    { role: 'unit-officer', sees: 'own-unit' },
    { role: 'head', sees: 'all' },
  ],
  classes: [
    { id: 'light', label: { id: 'Ringan' }, words: null },
    { id: 'heavy', label: { id: 'Berat' }, words: null },
  ],
  form: {
    noun: { id: 'laporan' },
    act: { id: 'Laporkan masalah' },
    title: 'what',
    questions: [{ id: 'what', kind: 'long-text', label: { id: 'Apa yang terjadi?' } }],
  },
  start: { state: 'received', emits: ['received'], tells: { id: 'Laporan diterima.' } },
  states: [
    state('received', 'agency', 'running', { stage: 'received' }),
    state('returned', 'citizen', 'stopped', { stage: 'received' }),
    state('verified', 'agency', 'running', { stage: 'verified' }),
    state('with-unit', 'agency', 'running', { responsible: ['unit-officer'] }),
    state('asked', 'citizen', 'stopped'),
    state('referred', 'outside', 'stopped'),
    state('answered', 'citizen', 'running'),
    state('finished', 'nobody', 'running', { stage: 'finished', outcome: 'finished' }),
    state('rejected', 'nobody', 'running', { stage: 'finished', outcome: 'rejected' }),
    state('silent', 'nobody', 'running', { stage: 'finished', outcome: 'closed-on-silence' }),
  ],
  transitions: [
    step('verify', ['received'], 'verified', { emits: ['verified'] }),
    step('return', ['received'], 'returned', { emits: ['returned'] }),
    step('complete', ['returned'], 'received', {
      by: ['citizen'],
      emits: ['completed'],
      effects: { resume: ['verification'] },
    }),
    step('reject', ['received', 'verified', 'with-unit'], 'rejected', { emits: ['rejected'] }),
    step('forward', ['verified'], 'with-unit', {
      emits: ['forwarded'],
      inputs: [input('unit', 'unit')],
      effects: { assign: 'input-unit' },
    }),
    step('classify', ['verified', 'with-unit'], null, {
      inputs: [input('class', 'class')],
      effects: { classify: true },
    }),
    step('send-back', ['with-unit'], 'verified', {
      by: ['unit-officer', 'officer'],
      emits: ['sent-back'],
      effects: { assign: 'owner-unit' },
    }),
    step('ask', ['with-unit'], 'asked', { by: ['unit-officer', 'officer'], emits: ['asked'] }),
    step('tell', ['asked'], 'with-unit', { by: ['citizen'], emits: ['told'] }),
    step('refer', ['with-unit'], 'referred'),
    step('hear', ['referred'], 'with-unit'),
    step('extend', ['with-unit'], null, { effects: { extend: 'answer' } }),
    step('answer', ['with-unit'], 'answered', {
      by: ['unit-officer', 'officer'],
      emits: ['answered'],
      effects: { answers: true },
    }),
    step('answer-again', ['answered'], null, { emits: ['answered'], effects: { answers: true } }),
    step('reply', ['answered'], 'with-unit', { by: ['citizen'], emits: ['replied'] }),
    step('confirm', ['answered'], 'finished', { by: ['citizen'], emits: ['finished'] }),
    step('close', ['answered'], 'silent', { by: ['system'], emits: ['closed'] }),
    step('reopen', ['finished', 'silent'], 'with-unit', { by: ['citizen'], emits: ['forwarded'] }),
    step('rate', ['finished'], null, { by: ['citizen'], inputs: [input('score', 'score')] }),
  ],
  clocks: [
    { limit: 'verification', remindAt: [50], escalateTo: ['head'] },
    ...['answer', 'answer-light', 'answer-heavy'].map((id) => ({
      limit: id,
      remindAt: [80],
      escalateTo: ['head'],
    })),
    { limit: 'completion' },
    { limit: 'silence', again: 'restart', cancelledBy: ['replied', 'finished'] },
  ],
  timers: [
    {
      id: 'close-silent',
      after: { limit: 'silence' },
      from: 'answered',
      in: ['answered'],
      transition: 'close',
      notice: { tells: { id: 'Laporan {number} ditutup setelah {date}.' } },
    },
  ],
};

/** A complaint workflow that has every kind of turn a clock can take. Changes replace whole parts of it. */
export function sampleWorkflow(changes: Record<string, unknown> = {}): WorkflowDefinition {
  return WorkflowDefinition.parse({ ...DEFINITION, ...changes });
}
