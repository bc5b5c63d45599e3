import { describe, expect, test } from 'vitest';
import { WorkflowDefinition } from '../schema/definition';
import { aBoundStandard, aWorkflow } from '../testing/a-workflow';
import { procedureFlow, type ProcedureFlow } from './procedure-flow';

const RULE_OF_OURS = { drawn: false, note: { id: 'Aturan kami.', en: 'A rule of ours.' } };

function flowWith(changes: Parameters<typeof aWorkflow>[0] = {}): ProcedureFlow {
  return procedureFlow(aWorkflow(changes), aBoundStandard());
}

function waysOf({ ways }: ProcedureFlow): string[] {
  return ways.map(({ from, to, label, isBack }) => `${from} ${isBack ? '<' : '>'} ${to}: ${label?.id ?? ''}`);
}

describe('the course of a case', () => {
  test('has the filing, each state that is reached in the order of the course, and the ends', () => {
    expect(flowWith().places.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'start start',
      'state received',
      'state returned',
      'state handling',
      'state answered',
      'end finished',
      'end silent',
      'end closed',
    ]);
  });

  test('says which way leads back', () => {
    expect(waysOf(flowWith())).toEqual([
      'start > received: ',
      'received > returned: Kembalikan',
      'returned < received: Lengkapi',
      'received > handling: Teruskan',
      'handling < received: Kembalikan ke admin',
      'handling > answered: Jawab',
      'answered < handling: Balas',
      'answered > finished: Selesai',
      'answered > silent: Selesai otomatis',
      'received > closed: Tutup',
      'handling > closed: Tutup',
    ]);
  });

  test('says who moves it on, which printed steps are carried out, and where the time stands still', () => {
    const found = Object.fromEntries(
      flowWith().places.map(({ id, actors, steps, stops }) => [id, { actors, steps, stops }]),
    );
    expect(found['received']).toEqual({ actors: ['admin'], steps: ['terima'], stops: false });
    expect(found['returned']).toEqual({ actors: ['citizen'], steps: [], stops: true });
    expect(found['handling']).toEqual({ actors: ['petugas', 'admin'], steps: ['jawab'], stops: false });
    expect(found['start']?.steps).toEqual(['lapor']);
  });

  test('tells a limit where it begins, and afterwards that the same time goes on', () => {
    const limits = flowWith().places.flatMap((place) =>
      place.limits.map(({ limit, begins }) => `${place.id}: ${limit.id}${begins ? '' : ' goes on'}`),
    );
    expect(limits).toContain('received: verification');
    expect(limits).toContain('answered: silence');
    expect(limits.filter((line) => line.endsWith('verification'))).toHaveLength(1);
  });
});

describe('what only clutters is listed below the drawing', () => {
  test('acts that move nothing, and opening a case again', () => {
    expect(flowWith().asides.map(({ label }) => label.id)).toEqual([
      'Golongkan',
      'Perpanjang',
      'Catat pemeriksaan',
      'Buka kembali',
      'Nilai',
    ]);
  });

  test('a rule of ours that leads nowhere new', () => {
    const sample = aWorkflow();
    const transitions = sample.transitions.map((one) =>
      one.id === 'close' ? { ...one, ...RULE_OF_OURS } : one,
    );
    const flow = procedureFlow(WorkflowDefinition.parse({ ...sample, transitions }), aBoundStandard());
    expect(flow.places.map(({ id }) => id)).not.toContain('closed');
    expect(flow.asides.map(({ label }) => label.id)).toContain('Tutup');
  });

  test('but never the only way on from a place', () => {
    const sample = aWorkflow();
    const transitions = sample.transitions.map((one) =>
      one.from.includes('handling') ? { ...one, ...RULE_OF_OURS, steps: [], primary: false } : one,
    );
    const flow = procedureFlow(WorkflowDefinition.parse({ ...sample, transitions }), aBoundStandard());
    expect(waysOf(flow)).toContain('handling > answered: Jawab');
  });
});

test('a case that opens another goes on in that one, from where it has ended', () => {
  const sample = aWorkflow();
  const linked = aWorkflow({
    slug: 'keberatan',
    name: { id: 'Keberatan', en: 'Objection' },
    doors: { ...sample.doors, web: false, linked: true },
  });
  const object = {
    ...{ id: 'object', label: { id: 'Ajukan keberatan', en: 'Object' }, to: null, by: ['citizen'] },
    ...{ from: ['answered', 'finished'], effects: { opens: { workflow: 'keberatan' } } },
  };
  const definition = WorkflowDefinition.parse({ ...sample, transitions: [...sample.transitions, object] });
  const flow = procedureFlow(definition, aBoundStandard(), [linked]);
  expect(waysOf(flow).filter((way) => way.includes('link:'))).toEqual([
    'finished > link:keberatan: Ajukan keberatan',
  ]);
  expect(flow.places.at(-1)).toMatchObject({ kind: 'link', label: { id: 'Keberatan' } });
  expect(procedureFlow(definition, aBoundStandard()).places.map(({ kind }) => kind)).not.toContain('link');
});
