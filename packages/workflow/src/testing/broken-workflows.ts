import { aLimit, aRole, aStep, aUnit } from '@maklumat/standards/testing';
import type { WorkflowFindingCode } from '../linter/finding';
import type { WorkflowLintContext } from '../linter/lint-workflow';
import { WorkflowDefinition } from '../schema/definition';
import { aBoundStandard, aWorkflow, boundLimits, workflowRoles } from './a-workflow';

type Json = Record<string, unknown>;
/** Changes a copy of the sample, as somebody who edits the file would. */
export type Change = (definition: Draft) => void;

/** The parsed definition with the locks off. */
export interface Draft {
  slug: string;
  kind: string;
  doors: Json;
  afterwards?: string[];
  call?: Json;
  form: { title: string; questions: Json[] };
  start: { state: string; emits: string[]; steps: string[] };
  roles: Json[];
  classes: Json[];
  states: (Json & { id: string })[];
  transitions: (Json & { id: string; from: string[]; inputs: Json[]; effects: Json; emits: string[] })[];
  clocks: (Json & { cancelledBy: string[] })[];
  timers: Json[];
  leftOut: Json[];
  follows?: Json[];
  sentences?: Json[];
}

/** What the sample is judged against. */
export const CONTEXT: WorkflowLintContext = {
  standard: aBoundStandard(),
  roles: workflowRoles(),
  units: [aUnit(), aUnit({ slug: 'dinas-lain' })],
};

/** A copy of a definition that a change may write to. */
export function copyOf(definition: WorkflowDefinition): Draft {
  return JSON.parse(JSON.stringify(definition)) as Draft;
}

/** A transition of the sample, to be changed. */
export function transition(draft: Draft, id: string): Draft['transitions'][number] {
  const found = draft.transitions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the sample has no transition ${id}`);
  return found;
}

function state(draft: Draft, id: string): Json {
  const found = draft.states.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the sample has no state ${id}`);
  return found;
}

/** Takes a transition out of the sample. */
export function without(draft: Draft, id: string): void {
  draft.transitions = draft.transitions.filter((one) => one.id !== id);
}

function withLimit(limit: ReturnType<typeof aLimit>): Partial<WorkflowLintContext> {
  const limits = [...boundLimits().filter(({ id }) => id !== limit.id), limit];
  return { standard: aBoundStandard({ time: { words: ['5 hari kerja'], limits } }) };
}

const SPARE = {
  stage: 'verified',
  holder: 'agency',
  clocks: 'running',
  sentence: { id: 'Lain.', en: 'Other.' },
};
/** Any words. */
export const WORDS = { id: 'Tulisan', en: 'Words' };

/** A workflow whose cases are opened in cases of the sample. */
const LINKED = WorkflowDefinition.parse({
  ...aWorkflow(),
  slug: 'keberatan',
  doors: { ...aWorkflow().doors, web: false, recorded: [], linked: true },
});

function opening(draft: Draft, workflow: string): void {
  const { title } = draft.form;
  const step = transition(draft, 'reopen');
  step.inputs = [{ id: title, kind: 'text', label: WORDS, visibleTo: 'citizen' }];
  step.effects['opens'] = { workflow };
}

/** For each rule of the linter a change of the sample that breaks that rule and nothing else. */
export const BREAKS: Record<
  WorkflowFindingCode,
  { change?: Change; context?: Partial<WorkflowLintContext> }
> = {
  'id-repeated': { change: (d) => d.classes.push({ ...d.classes[0] }) },
  'role-unknown': { change: (d) => d.roles.push({ role: 'hantu', sees: 'all' }) },
  'role-outside': {
    change: (d) => d.roles.push({ role: 'pusat', sees: 'all' }),
    context: { roles: [...workflowRoles(), { ...aRole(), slug: 'pusat', outside: true }] },
  },
  'role-not-declared': { change: (d) => void (transition(d, 'examine')['by'] = ['petugas', 'kepala']) },
  'state-unknown': { change: (d) => transition(d, 'rate').from.push('hilang') },
  'class-unknown': { change: (d) => void (transition(d, 'examine')['whenClass'] = ['grave', 'sedang']) },
  'transition-unknown': { change: (d) => d.timers.push({ ...d.timers[0], id: 'lain', transition: 'tutup' }) },
  'question-unknown': { change: (d) => void (d.form.title = 'judul') },
  'requirement-unknown': { change: (d) => void (d.form.questions[0]!['requirements'] = ['akta']) },
  'no-door': { change: (d) => void (d.doors = { ...d.doors, web: false, recorded: [] }) },
  'choice-without-option': {
    change: (d) => {
      const options = [{ id: 'foto', label: WORDS, channels: ['letter'] }];
      transition(d, 'return').inputs[0]!['options'] = options;
      d.doors['recorded'] = ['letter'];
    },
  },
  'state-unreachable': { change: (d) => d.states.push({ id: 'lain', label: WORDS, ...SPARE }) },
  'state-without-end': {
    change: (d) => {
      d.states.push({ id: 'kiri', label: WORDS, ...SPARE }, { id: 'kanan', label: WORDS, ...SPARE });
      const move = { label: WORDS, by: ['admin'], effects: { tells: WORDS }, note: WORDS };
      const pass = { inputs: [], emits: [], ...move };
      d.transitions.push({ ...pass, id: 'masuk', from: ['received', 'kanan'], to: 'kiri' });
      d.transitions.push({ ...pass, id: 'pindah', from: ['kiri'], to: 'kanan' });
    },
  },
  'state-without-way-on': { change: (d) => without(d, 'complete') },
  'start-already-ended': {
    change: (d) => {
      state(d, 'received')['outcome'] = 'finished';
      state(d, 'received')['holder'] = 'nobody';
    },
  },
  'asked-state-keeps-counting': { change: (d) => void (state(d, 'answered')['clocks'] = 'running') },
  'responsible-without-act': { change: (d) => void (state(d, 'answered')['responsible'] = ['admin']) },
  'limit-without-clock': { context: withLimit(aLimit({ id: 'pickup' })) },
  'clock-without-limit': { change: (d) => d.clocks.push({ limit: 'hantu', cancelledBy: [] }) },
  'limit-class-unknown': {
    change: (d) =>
      d.clocks.push({ limit: 'ringan', cancelledBy: ['closed'], remindAt: [50], escalateTo: ['admin'] }),
    context: withLimit(aLimit({ id: 'ringan', appliesTo: 'sedang' })),
  },
  'shared-clock-differs': { change: (d) => void (d.clocks[2]!['remindAt'] = [80]) },
  'escalation-outside': { change: (d) => void (d.clocks[0]!['escalateTo'] = ['citizen']) },
  'escalation-to-nobody': { change: (d) => void (d.clocks[0]!['escalateAt'] = [80, 100]) },
  'limit-start-never-emitted': {
    change: (d) => d.clocks.push({ limit: 'pickup', cancelledBy: [] }),
    context: withLimit(aLimit({ id: 'pickup', from: 'collected' })),
  },
  'limit-end-never-emitted': {
    change: (d) => d.clocks.push({ limit: 'pickup', cancelledBy: [] }),
    context: withLimit(aLimit({ id: 'pickup', max: 100, until: ['finished', 'collected'] })),
  },
  'cancel-never-emitted': { change: (d) => d.clocks[3]!.cancelledBy.push('tidak-pernah') },
  'extension-without-transition': { change: (d) => without(d, 'extend') },
  'extend-without-extension': {
    change: (d) => {
      const other = { ...transition(d, 'extend'), id: 'extend-silence' };
      d.transitions.push({ ...other, effects: { ...other.effects, extend: 'silence' } });
    },
  },
  'extend-without-reason': { change: (d) => void (transition(d, 'extend').inputs = []) },
  'resume-without-clock': {
    change: (d) => void (transition(d, 'complete').effects['resume'] = ['verification', 'hantu']),
  },
  'resume-without-stop': {
    change: (d) => void (transition(d, 'classify').effects['resume'] = ['verification']),
  },
  'stage-longer-than-whole': {
    context: withLimit(aLimit({ id: 'verification', max: 6, until: ['verified', 'returned'] })),
  },
  'step-not-carried-out': { change: (d) => void (d.start.steps = []) },
  'step-unknown': { change: (d) => d.start.steps.push('hantu') },
  'left-out-unknown': { change: (d) => d.leftOut.push({ kind: 'step', id: 'hantu', why: WORDS }) },
  'left-out-needlessly': { change: (d) => d.leftOut.push({ kind: 'limit', id: 'answer', why: WORDS }) },
  'channel-not-recorded': { change: (d) => void (d.doors['asked'] = ['sms']) },
  'act-unexplained': { change: (d) => void delete transition(d, 'close')['note'] },
  'assign-without-unit-input': { change: (d) => void transition(d, 'forward').inputs.shift() },
  'unit-input-unused': { change: (d) => void (transition(d, 'forward').effects['assign'] = 'keep') },
  'classify-without-class-input': { change: (d) => void (transition(d, 'classify').inputs = []) },
  'class-input-unused': {
    change: (d) => transition(d, 'close').inputs.push(transition(d, 'classify').inputs[0]!),
  },
  'several-primary': { change: (d) => void (transition(d, 'close')['primary'] = true) },
  'window-unknown': { change: (d) => void (transition(d, 'reopen')['within'] = { limit: 'hantu' }) },
  'after-never-emitted': { change: (d) => void (transition(d, 'reopen')['after'] = 'tidak-pernah') },
  'before-never-emitted': { change: (d) => void (transition(d, 'reopen')['before'] = ['tidak-pernah']) },
  'timer-limit-unknown': { change: (d) => void (d.timers[0]!['after'] = { limit: 'hantu' }) },
  'timer-start-never-emitted': { change: (d) => void (d.timers[0]!['from'] = 'tidak-pernah') },
  'timer-transition-not-systems': {
    change: (d) => void (transition(d, 'close-on-silence')['by'] = ['admin']),
  },
  'timer-transition-not-from-there': { change: (d) => void (d.timers[0]!['in'] = ['answered', 'handling']) },
  'system-without-timer': {
    change: (d) => void (transition(d, 'close')['by'] = ['admin', 'system']),
  },
  'reminder-without-words': { change: (d) => void (d.timers[0]!['reminds'] = ['citizen']) },
  'tells-missing': { change: (d) => void (transition(d, 'close').effects['tells'] = null) },
  'placeholder-unknown': {
    change: (d) => void (state(d, 'handling')['sentence'] = { id: 'Oleh {nama}.', en: 'By {nama}.' }),
  },
  'date-without-clock': {
    change: (d) => void (state(d, 'finished')['sentence'] = { id: 'Sampai {date}.', en: 'Until {date}.' }),
  },
  'instant-of-citizen': {
    change: (d) => {
      const call = { id: 'when', kind: 'instant', label: WORDS, required: false, visibleTo: 'citizen' };
      transition(d, 'reply').inputs.push(call);
    },
  },
  'call-without-telephone': { change: (d) => void (d.call = { answer: 'forward', promise: 'forward' }) },
  'call-act-unfit': {
    change: (d) => {
      d.doors['recorded'] = ['telephone'];
      d.call = { answer: 'forward', promise: 'forward' };
    },
  },
  'afterwards-unfit': { change: (d) => void (d.afterwards = ['rate']) },
  'english-missing': { change: (d) => void (state(d, 'handling')['sentence'] = { id: 'Ditangani.' }) },
  'only-one-unit': { context: { units: [aUnit()] } },
  'link-unknown': { change: (d) => opening(d, 'hantu'), context: { others: [LINKED] } },
  'link-never-opened': { change: (d) => void (d.doors['linked'] = true), context: { others: [LINKED] } },
  'link-question-missing': {
    change: (d) => {
      opening(d, LINKED.slug);
      transition(d, 'reopen').inputs = [];
    },
    context: { others: [LINKED] },
  },
  'link-channel-unknown': {
    change: (d) => {
      opening(d, LINKED.slug);
      transition(d, 'reopen').effects['opens'] = { workflow: LINKED.slug, channelFrom: 'report' };
    },
    context: { others: [LINKED] },
  },
  'link-name-never-emitted': {
    change: (d) => {
      opening(d, LINKED.slug);
      d.follows = [{ workflow: LINKED.slug, on: 'tidak-pernah', transition: 'close-on-silence' }];
    },
    context: { others: [LINKED] },
  },
  'sentence-not-printed': {
    change: (d) => void (d.sentences = [{ step: 'terima', words: 'Lain.', by: [{ kind: 'start' }] }]),
  },
  'sentence-place-unknown': {
    change: (d) => {
      const by = [{ kind: 'transition', id: 'hantu' }];
      d.sentences = [{ step: 'terima', words: aStep('terima').words, by }];
    },
  },
  'left-out-elsewhere': {
    change: (d) => {
      d.leftOut.push({ kind: 'limit', id: 'pickup', why: WORDS, by: LINKED.slug });
    },
    context: { ...withLimit(aLimit({ id: 'pickup' })), others: [LINKED] },
  },
};
