import { aStandard } from '@maklumat/standards/testing';
import { WorkflowDefinition } from '@maklumat/workflow';
import { aFormWorkflow } from './a-form-workflow';

const words = (id: string) => ({ id, en: id });

/** Thirty-five minutes until one is served. */
export function visitTime(): NonNullable<ReturnType<typeof aStandard>['time']> {
  const [limit] = aStandard().time?.limits ?? [];
  if (limit === undefined) throw new Error('the sample standard states no limit');
  const own = { id: 'visit', min: null, max: 35, unit: 'minutes', from: 'received', until: ['served'] };
  return {
    ...(aStandard().time as NonNullable<ReturnType<typeof aStandard>['time']>),
    limits: [{ ...limit, ...own } as typeof limit],
  };
}

/** Written down, served, gone; or gone before. */
export function guestBook(): WorkflowDefinition {
  const plain = aFormWorkflow();
  const state = (id: string, stage: string) => ({
    ...{ id, label: words(id), stage, holder: 'agency', responsible: ['petugas'], clocks: 'running' },
    sentence: words(id),
  });
  const end = (id: string, outcome: string) => ({
    ...{ id, label: words(id), stage: 'finished', holder: 'nobody', clocks: 'running', outcome },
    sentence: words(id),
  });
  const reason = { id: 'text', kind: 'text', label: words('Catatan'), visibleTo: 'citizen' };
  return WorkflowDefinition.parse({
    ...plain,
    doors: { web: false, tablet: true, identities: ['named'], recorded: ['desk'] },
    roles: [{ role: 'petugas', sees: 'all', records: true }],
    form: {
      ...plain.form,
      questions: [
        ...plain.form.questions,
        {
          ...{ id: 'topic', kind: 'choice', label: words('Bidang'), required: false },
          options: [
            { id: 'network', label: words('Jaringan') },
            { id: 'app', label: words('Aplikasi') },
          ],
        },
      ],
    },
    states: [
      state('received', 'received'),
      state('with-us', 'in-progress'),
      end('done', 'finished'),
      end('gone', 'withdrawn'),
    ],
    transitions: [
      {
        ...{ id: 'serve', label: words('Layani'), from: ['received'], to: 'with-us', by: ['petugas'] },
        ...{ inputs: [reason], emits: ['served'], primary: true },
      },
      {
        ...{
          id: 'leave',
          label: words('Pulang'),
          from: ['with-us'],
          to: 'done',
          by: ['petugas'],
          primary: true,
        },
        ...{ inputs: [{ ...reason, required: false }], emits: ['finished'] },
      },
      {
        ...{ id: 'go', label: words('Pergi'), from: ['received'], to: 'gone', by: ['petugas'] },
        ...{ inputs: [reason], emits: ['left'] },
      },
    ],
    afterwards: ['serve', 'leave'],
    clocks: [{ limit: 'visit', cancelledBy: ['left'], remindAt: [50, 80], escalateTo: ['petugas'] }],
  });
}
