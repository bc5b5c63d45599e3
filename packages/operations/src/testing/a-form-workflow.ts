import { WorkflowDefinition } from '@maklumat/workflow';

const words = (id: string) => ({ id, en: id });

/** A procedure of an invented agency: received, then finished; the citizen may add, and confirm. */
export function aFormWorkflow(slug = 'pengaduan'): WorkflowDefinition {
  return WorkflowDefinition.parse({
    ...{ slug, version: 1, name: words('Pengaduan'), service: 'pengaduan', kind: 'service' },
    basis: {},
    doors: { web: true, identities: ['named', 'anonymous'] },
    roles: [{ role: 'admin', sees: 'all' }],
    form: {
      ...{ noun: words('laporan'), act: words('Laporkan masalah'), title: 'report' },
      questions: [
        { id: 'report', kind: 'long-text', label: words('Apa yang terjadi?'), maxLength: 100 },
        { id: 'photos', kind: 'files', required: false, label: words('Foto') },
        {
          ...{ id: 'contact', kind: 'contact', label: words('Kontak') },
          contact: { phone: 'required', email: 'optional', address: 'none' },
        },
      ],
    },
    start: { state: 'received', emits: ['received'], tells: words('Diterima {number}.') },
    states: [
      {
        ...{ id: 'received', label: words('Diterima'), stage: 'received', holder: 'agency' },
        ...{ responsible: ['admin'], clocks: 'running', sentence: words('Diperiksa.') },
      },
      {
        ...{ id: 'done', label: words('Selesai'), stage: 'finished', holder: 'nobody' },
        ...{ clocks: 'running', outcome: 'finished', sentence: words('Selesai.') },
      },
    ],
    transitions: [
      {
        ...{ id: 'confirm', label: words('Selesai'), from: ['received'], to: 'done', by: ['citizen'] },
        inputs: [{ id: 'text', kind: 'text', label: words('Pesan'), visibleTo: 'citizen' }],
        emits: ['finished'],
      },
    ],
  });
}
