import { describe, expect, test } from 'vitest';
import type { ActorRoles } from './allowed-transitions';
import type { CasePosition } from './case-position';
import { checkInputs, MAX_INPUT_LENGTH } from './check-inputs';
import type { DecisionContext, InputValue, TransitionCommand } from './command';
import { decide } from './decide';
import type { Refusal } from './refusal';
import { Transition } from './schema/transition';
import { aWorkflow } from './testing/a-workflow';

const definition = aWorkflow();
const CITIZEN: ActorRoles = { kind: 'citizen' };
const ADMIN: ActorRoles = { kind: 'official', roles: [{ role: 'admin', unit: 'dinas-a' }] };
const OFFICER: ActorRoles = { kind: 'official', roles: [{ role: 'petugas', unit: 'dinas-b' }] };

const CONTEXT: DecisionContext = {
  units: new Set(['dinas-a', 'dinas-b']),
  extensions: new Map([['answer', { id: 'extension', amount: 7, unit: 'working-days' }]]),
  ended: new Set(),
  closed: new Set(),
};

function at(state: string, changes: Partial<CasePosition> = {}): CasePosition {
  return {
    state,
    class: null,
    unit: 'dinas-b',
    ownerUnit: 'dinas-a',
    channel: 'web',
    extended: [],
    erased: [],
    outcome: null,
    ...changes,
  };
}

function text(words: string): InputValue {
  return { kind: 'text', text: words };
}

function options(...ids: string[]): InputValue {
  return { kind: 'options', ids };
}

function command(
  transition: string,
  actor: ActorRoles,
  inputs: TransitionCommand['inputs'] = {},
): TransitionCommand {
  return { transition, actor, inputs };
}

function refusals(position: CasePosition, given: TransitionCommand, context = CONTEXT): readonly Refusal[] {
  const decision = decide(definition, position, given, context);
  if (decision.ok) throw new Error('it was allowed');
  return decision.refusals;
}

const FORWARD = { unit: options('dinas-b'), disposition: text('Tindak lanjuti.') };

test('a forwarded case goes to the chosen unit, with the names the limits start by', () => {
  const decision = decide(definition, at('received'), command('forward', ADMIN, FORWARD), CONTEXT);
  expect(decision).toMatchObject({
    ok: true,
    value: {
      role: { role: 'admin', unit: 'dinas-a' },
      body: {
        type: 'transitioned',
        transition: 'forward',
        from: 'received',
        to: 'handling',
        emits: ['verified'],
        unit: 'dinas-b',
        class: null,
        choices: { unit: ['dinas-b'] },
        answers: false,
        resume: [],
        extend: null,
        score: null,
        outcome: null,
      },
    },
  });
});

test.each<[what: string, position: CasePosition, given: TransitionCommand, body: object]>([
  [
    'a case given back goes to the unit that owns the standard',
    at('handling'),
    command('give-back', OFFICER, { disposition: text('Bukan kami.') }),
    { to: 'received', unit: 'dinas-a' },
  ],
  [
    'a completed case goes on with what was left of the limit',
    at('returned'),
    command('complete', CITIZEN, { text: text('Ini.') }),
    { to: 'received', unit: null, emits: ['completed'], resume: ['verification'] },
  ],
  [
    'the class is the chosen one, and the state stays',
    at('handling', { class: 'light' }),
    command('classify', ADMIN, { class: options('grave') }),
    { from: 'handling', to: 'handling', class: 'grave' },
  ],
  [
    'an extension is that of the standard',
    at('handling'),
    command('extend', ADMIN, { text: text('Perlu pemeriksaan.') }),
    { extend: { limit: 'answer', by: 'extension', amount: 7, unit: 'working-days' } },
  ],
  [
    'an answer counts as one, with or without files',
    at('handling'),
    command('answer', OFFICER, { text: text('Sudah.'), files: { kind: 'files', count: 3 } }),
    { to: 'answered', answers: true, choices: {} },
  ],
  [
    'an end carries its outcome',
    at('answered'),
    command('close-on-silence', { kind: 'system' }),
    { to: 'silent', outcome: 'closed-on-silence' },
  ],
  [
    'a rating leaves the end as it is',
    at('finished', { outcome: 'finished' }),
    command('rate', CITIZEN, { score: { kind: 'number', value: 4 } }),
    { to: 'finished', score: 4, outcome: 'finished' },
  ],
  [
    'a reopened case has no outcome any more',
    at('finished', { outcome: 'finished' }),
    command('reopen', CITIZEN, { text: text('Rusak lagi.') }),
    { to: 'handling', outcome: null },
  ],
])('%s', (_what, position, given, body) => {
  expect(decide(definition, position, given, CONTEXT)).toMatchObject({ ok: true, value: { body } });
});

describe('refused', () => {
  const closed = { ...CONTEXT, closed: new Set(['reopen']) };
  const late = { ...CONTEXT, ended: new Set(['answer']) };
  const reason = { text: text('Perlu pemeriksaan.') };
  test.each<
    [why: string, position: CasePosition, given: TransitionCommand, code: string, context?: DecisionContext]
  >([
    ['a transition nobody knows', at('received'), command('hapus', ADMIN), 'transition-unknown'],
    ['another state', at('received'), command('answer', OFFICER), 'not-in-this-state'],
    ['an ended case', at('finished', { outcome: 'finished' }), command('close', ADMIN), 'case-ended'],
    ['another role', at('received'), command('forward', CITIZEN, FORWARD), 'role-may-not'],
    ['another unit', at('handling', { unit: 'dinas-a' }), command('answer', OFFICER), 'role-may-not'],
    ['another class', at('handling', { class: 'light' }), command('examine', OFFICER), 'class-does-not-fit'],
    ['a window that has closed', at('finished'), command('reopen', CITIZEN, reason), 'window-closed', closed],
    [
      'a second extension',
      at('handling', { extended: ['answer'] }),
      command('extend', ADMIN, reason),
      'extension-used',
    ],
    [
      'an extension after the end',
      at('handling'),
      command('extend', ADMIN, reason),
      'extension-too-late',
      late,
    ],
  ])('%s', (_why, position, given, code, context) => {
    expect(refusals(position, given, context)).toEqual([{ code }]);
  });
});

describe('inputs', () => {
  test('all that is missing is said at once, in the order of the form', () => {
    expect(refusals(at('received'), command('return', ADMIN))).toEqual([
      { code: 'input-missing', field: 'missing' },
      { code: 'input-missing', field: 'text' },
    ]);
  });

  test('a photo may stand for words that may be left out for files, nothing may not', () => {
    const label = { id: 'Keterangan' };
    const act = Transition.parse({
      ...{ id: 'add', label, from: ['received'], to: null, by: ['citizen'] },
      inputs: [
        { id: 'text', kind: 'text', label, visibleTo: 'citizen', orFiles: true },
        { id: 'files', kind: 'files', label, visibleTo: 'citizen', required: false },
      ],
    });
    const missing = [{ code: 'input-missing', field: 'text' }];
    const check = (inputs: Record<string, InputValue>): Refusal[] =>
      checkInputs(definition, act, inputs, CONTEXT);
    expect(check({})).toEqual(missing);
    expect(check({ files: { kind: 'files', count: 0 } })).toEqual(missing);
    expect(check({ files: { kind: 'files', count: 1 } })).toEqual([]);
  });

  const RIGHT = { missing: options('photo'), text: text('Kirim foto.') };
  test.each<[why: string, inputs: Record<string, InputValue>, refusal: Refusal]>([
    ['blanks', { ...RIGHT, text: text(' \n ') }, { code: 'input-missing', field: 'text' }],
    ['nothing chosen', { ...RIGHT, missing: options() }, { code: 'input-missing', field: 'missing' }],
    [
      'too long',
      { ...RIGHT, text: text('a'.repeat(MAX_INPUT_LENGTH + 1)) },
      { code: 'input-too-long', field: 'text', max: MAX_INPUT_LENGTH },
    ],
    [
      'an option that is not there',
      { ...RIGHT, missing: options('photo', 'ktp') },
      { code: 'option-unknown', field: 'missing' },
    ],
    [
      'an option twice',
      { ...RIGHT, missing: options('photo', 'photo') },
      { code: 'option-unknown', field: 'missing' },
    ],
    [
      'another kind of value',
      { ...RIGHT, text: options('photo') },
      { code: 'option-unknown', field: 'text' },
    ],
    ['a field nobody asked for', { ...RIGHT, nik: text('1') }, { code: 'input-unknown', field: 'nik' }],
    [
      'a field called like part of every object',
      { ...RIGHT, constructor: text('1') },
      { code: 'input-unknown', field: 'constructor' },
    ],
  ])('%s: refused', (_why, inputs, refusal) => {
    expect(refusals(at('received'), command('return', ADMIN, inputs))).toEqual([refusal]);
  });

  test.each<[unit: InputValue, refusal: Refusal]>([
    [options('dinas-c'), { code: 'unit-unknown', field: 'unit' }],
    [options('dinas-a', 'dinas-b'), { code: 'unit-unknown', field: 'unit' }],
  ])('the unit %j: refused', (unit, refusal) => {
    expect(refusals(at('received'), command('forward', ADMIN, { ...FORWARD, unit }))).toEqual([refusal]);
  });

  test.each<[who: string, staff: DecisionContext['staff'], codes: string[]]>([
    ['nobody', [], ['unit-unstaffed']],
    ['somebody who can act there', [{ role: 'petugas', unit: 'dinas-b' }], []],
    ['somebody of another unit', [{ role: 'petugas', unit: 'dinas-a' }], ['unit-unstaffed']],
    ['somebody bound to no unit', [{ role: 'petugas', unit: null }], ['unit-unstaffed']],
    ['somebody whose role sees all units anyway', [{ role: 'admin', unit: 'dinas-b' }], ['unit-unstaffed']],
  ])('a unit in which works %s', (_who, staff, codes) => {
    const decision = decide(definition, at('received'), command('forward', ADMIN, FORWARD), {
      ...CONTEXT,
      staff,
    });
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual(codes);
  });

  test('where only roles that see everything act, every unit will do', () => {
    const everywhere = definition.roles.map((role) => ({ ...role, sees: 'all' as const }));
    const context = { ...CONTEXT, staff: [] };
    const open = { ...definition, roles: everywhere };
    expect(decide(open, at('received'), command('forward', ADMIN, FORWARD), context).ok).toBe(true);
  });

  test.each([0, 5, 2.5, NaN, Infinity])('the score %s: refused', (value) => {
    const given = command('rate', CITIZEN, { score: { kind: 'number', value } });
    expect(refusals(at('closed'), given)).toEqual([{ code: 'option-unknown', field: 'score' }]);
  });

  test('more than three files: refused', () => {
    const given = command('answer', OFFICER, { text: text('Ini.'), files: { kind: 'files', count: 4 } });
    expect(refusals(at('handling'), given)).toEqual([{ code: 'option-unknown', field: 'files', max: 3 }]);
  });

  test('an unknown class: refused', () => {
    const given = command('classify', ADMIN, { class: options('sedang') });
    expect(refusals(at('received'), given)).toEqual([{ code: 'class-unknown', field: 'class' }]);
  });
});

describe('a day and time that is promised', () => {
  const NOW = Date.parse('2026-11-24T03:00:00.000Z');
  const promising = Transition.parse({
    ...{ id: 'promise', label: { id: 'Janji' }, from: ['received'], to: null, by: ['admin'] },
    inputs: [{ id: 'when', kind: 'instant', label: { id: 'Kapan' }, visibleTo: 'citizen' }],
  });
  const malformed = [{ code: 'date-malformed', field: 'when' }];

  test.each<[what: string, value: InputValue, refusals: object[]]>([
    ['may be this very moment', text('2026-11-24T03:00:00.000Z'), []],
    ['is not the moment before', text('2026-11-24T02:59:59.999Z'), [{ code: 'in-the-past', field: 'when' }]],
    ['is a day that exists', text('2027-02-31T03:00:00.000Z'), malformed],
    ['is an hour that exists', text('2026-11-25T25:00:00.000Z'), malformed],
    ['is one moment, not a local time', text('2026-11-25 10.00'), malformed],
    ['is no option', options('x'), malformed],
    ['cannot be left out', text(' '), [{ code: 'input-missing', field: 'when' }]],
  ])('%s', (_what, value, refusals) => {
    expect(checkInputs(definition, promising, { when: value }, { ...CONTEXT, now: NOW })).toEqual(refusals);
  });

  test('lies anywhere where no present is given', () => {
    const past = { when: text('2001-01-01T00:00:00.000Z') };
    expect(checkInputs(definition, promising, past, CONTEXT)).toEqual([]);
  });
});
