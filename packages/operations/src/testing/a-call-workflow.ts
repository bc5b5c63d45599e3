import { WorkflowDefinition } from '@maklumat/workflow';
import { aWorkflow } from '@maklumat/workflow/testing';

/**
 * The sample workflow as somebody on the telephone uses it: `tell` answers at once, `promise` names a day and time,
 * `forward` asks the unit, `note-entry` notes that a question with its answer was proposed.
 */
export function aCallWorkflow(): WorkflowDefinition {
  const sample = aWorkflow();
  const words = (id: string) => ({ id, en: id });
  const kind = { id: 'kind', kind: 'class', label: words('Golongan'), visibleTo: 'citizen' };
  const when = { id: 'when', kind: 'instant', label: words('Kapan'), visibleTo: 'citizen' };
  const text = { id: 'text', kind: 'text', label: words('Jawaban'), visibleTo: 'citizen' };
  const tells = words('Kabar tentang {number}.');
  return WorkflowDefinition.parse({
    ...sample,
    doors: { web: false, identities: ['named'], recorded: ['telephone'] },
    call: { answer: 'tell', promise: 'promise', confirm: 'forward', entry: 'note-entry' },
    transitions: [
      ...sample.transitions,
      {
        ...{ id: 'tell', label: words('Jawab langsung'), from: ['received'], to: 'finished', by: ['admin'] },
        ...{ inputs: [kind, text], emits: ['answered', 'finished'] },
        effects: { classify: true, answers: true, tells },
      },
      {
        ...{ id: 'promise', label: words('Janjikan'), from: ['received'], to: null, by: ['admin'] },
        inputs: [when],
      },
      {
        ...{ id: 'note-entry', label: words('Usulkan'), from: ['finished', 'answered'], to: null },
        by: ['admin'],
      },
    ],
  });
}
