import { sampleTenants } from './sample-tenants';

/** A workflow that carries out the sample standard; tests change a line of it. */
export const SAMPLE_WORKFLOW = `slug: pengaduan
version: 1
name: { id: Pengaduan, en: Complaints }
service: pengaduan
kind: service
basis:
  words: [Petugas memeriksa pengaduan.]
doors: { web: true, identities: [named], recorded: [desk] }
roles:
  - { role: petugas, sees: all, records: true }
form:
  noun: { id: pengaduan, en: complaint }
  act: { id: Adukan, en: Complain }
  title: report
  questions:
    - id: report
      kind: long-text
      label: { id: 'Apa yang terjadi?', en: 'What happened?' }
      requirements: [letter]
start:
  state: received
  emits: [received]
  tells: { id: 'Diterima dengan nomor {number}.', en: 'Received as {number}.' }
  steps: [submit]
states:
  - id: received
    label: { id: Diterima, en: Received }
    stage: received
    holder: agency
    responsible: [petugas]
    clocks: running
    sentence: { id: 'Dijawab paling lambat {date}.', en: 'Answered by {date}.' }
  - id: answered
    label: { id: Dijawab, en: Answered }
    stage: finished
    holder: nobody
    clocks: running
    outcome: finished
    sentence: { id: Sudah dijawab., en: Answered. }
transitions:
  - id: answer
    label: { id: Jawab, en: Answer }
    from: [received]
    to: answered
    by: [petugas]
    inputs:
      - id: text
        kind: text
        label: { id: Jawaban, en: Answer }
        visibleTo: citizen
    emits: [answered]
    effects:
      answers: true
      tells: { id: 'Pengaduan {number} dijawab.', en: 'Complaint {number} is answered.' }
    steps: [examine, answer]
    primary: true
clocks:
  - limit: answer
`;

const SAMPLE_RETENTION = `sources:
  - slug: uu-pdp
    citation: UU 27/2022 Pasal 44
    says: { id: Data yang habis masa simpannya dimusnahkan. }
    verified: true
    checkedOn: '2026-11-23'
rules:
  - slug: pengaduan
    workflow: pengaduan
    ends: [answered]
    person: P1Y
    words: P2Y
    sources: [uu-pdp]
    assumed: true
    note: { id: Contoh. }
`;

/** The sample agency with the sample workflow, and how long its cases are kept. */
export function withWorkflow(slug = 'contoh-kota', text = SAMPLE_WORKFLOW): Record<string, string> {
  return {
    ...sampleTenants(slug),
    [`${slug}/workflows/pengaduan/v1.yaml`]: text,
    [`${slug}/retention.yaml`]: SAMPLE_RETENTION,
  };
}
