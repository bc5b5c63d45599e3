import { WorkflowDefinition } from '@maklumat/workflow';
import { expect, test } from 'vitest';
import { aFormWorkflow } from '../testing/a-form-workflow';
import { checkAnswer } from './check-answer';

const definition = aFormWorkflow();
const [asked] = definition.form.questions;
if (asked === undefined) throw new Error('no question');
const question = WorkflowDefinition.shape.form.shape.questions.element.parse({ ...asked, kind: 'date' });
const BEFORE = { texts: {}, places: {}, contact: null };

// 22.30 WIB on 22 November, already the 23rd in the east of the country.
const NOW = new Date('2026-11-22T15:30:00Z');

test.each([
  ['2026-11-22', null],
  ['2026-11-23', null],
  ['2026-11-24', 'date-not-yet'],
  ['2027-11-20', 'date-not-yet'],
  ['2016-11-23', null],
  ['2016-11-22', 'date-too-early'],
  ['1800-01-01', 'date-too-early'],
  ['2026-02-30', 'date-malformed'],
  ['kemarin', 'date-malformed'],
])('the day %s: %s', (answer, code) => {
  const checked = checkAnswer(question, ['named'], { answer }, BEFORE, NOW);
  expect(checked.ok ? null : checked.problems[0].code).toBe(code);
});

test('a field of one line keeps one line: it stands in the address of a letter', () => {
  const contact = WorkflowDefinition.shape.form.shape.questions.element.parse({
    ...{ id: 'reporter', kind: 'contact', label: asked.label },
    contact: { phone: 'optional', email: 'optional', address: 'optional' },
  });
  const typed = { name: 'Budi\n  Sekretaris Daerah\n\nHal: dikabulkan', address: 'Jalan Contoh 2\nRT 3' };
  const checked = checkAnswer(contact, ['named'], typed, BEFORE, NOW);
  expect(checked.ok ? checked.answers.contact : null).toMatchObject({
    name: 'Budi Sekretaris Daerah Hal: dikabulkan',
    address: 'Jalan Contoh 2\nRT 3',
  });
});
