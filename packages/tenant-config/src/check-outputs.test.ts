import { expect, test } from 'vitest';
import { formatProblem } from './problem';
import { readTenantFolder } from './read-tenants';
import { edit, writeTenants } from './testing/sample-tenants';
import { withWorkflow } from './testing/sample-workflow';

const REGISTERS = `series:
  - { slug: agenda, name: { id: Nomor agenda }, pattern: '{n3}/{year}' }
  - { slug: surat, name: { id: Nomor surat }, pattern: '{n}' }
registers:
  - slug: buku-agenda
    name: { id: Buku agenda }
    series: agenda
    workflows: [pengaduan]
    at: filed
    opens: [petugas]
    columns:
      - { label: { id: Nomor }, shows: number }
      - { label: { id: Isi }, shows: answer:report }
      - { label: { id: Jawaban }, shows: input:answer.text }
    signature: { post: kepala-dinas }
recaps:
  - { slug: rekap, name: { id: Rekap }, workflows: [pengaduan], opens: [petugas], evaluates: [petugas] }
`;
const DOCUMENTS = `documents:
  - slug: surat-jawaban
    name: { id: Surat jawaban }
    workflows: [pengaduan]
    in: [answered]
    after: [answer]
    by: [petugas]
    series: surat
    visibleTo: citizen
    letter: { subject: 'Jawaban {register:buku-agenda}', to: ['{name}'] }
    blocks:
      - { text: 'Jawaban kami: {input:answer.text}' }
    signature: { post: kepala-dinas }
`;

const FOLDER = 'tenants/contoh-kota';

function problemsOf(registers: string, documents: string): string[] {
  const files = {
    ...withWorkflow(),
    'contoh-kota/registers.yaml': registers,
    'contoh-kota/documents.yaml': documents,
  };
  return readTenantFolder(writeTenants(files)).problems.map(formatProblem);
}

test('registers and documents that name what there is are in order', () => {
  expect(problemsOf(REGISTERS, DOCUMENTS)).toEqual([]);
});

test('an agency without them is in order', () => {
  expect(readTenantFolder(writeTenants(withWorkflow())).problems.map(formatProblem)).toEqual([]);
});

test.each<[from: string, to: string, problem: string]>([
  [
    'answer:report',
    'answer:reports',
    '13:38 registers[0].columns[1].shows: there is no question of the form "reports"; nearest: report',
  ],
  [
    'input:answer.text',
    'input:answer.teks',
    '14:42 registers[0].columns[2].shows: there is no input of that transition "teks"; known: text',
  ],
  [
    'at: filed',
    'at: emitted:registered',
    '9:9 registers[0].at: there is no name that is emitted "registered"; known: received, answered',
  ],
  [
    'series: agenda',
    'series: agendas',
    '7:13 registers[0].series: there is no series "agendas"; nearest: agenda',
  ],
  [
    'post: kepala-dinas',
    'post: kepala',
    '15:24 registers[0].signature.post: there is no post "kepala"; known: kepala-dinas',
  ],
  [
    'shows: number',
    'shows: nomor',
    '12:40 registers[0].columns[0].shows: must be a fact of a case, such as title, answer:report, input:answer.text, or several with " | " between them, but it is "nomor"',
  ],
  [
    'shows: number',
    'shows: opened-in:number',
    '12:40 registers[0].columns[0].shows: there is no fact of a case "opened-in"; known: number, date, public-number, original-number, title, received-on, answered-on, closed-on, due-on, days-taken, channel, class and 8 more',
  ],
  [
    '{n3}/{year}',
    '{n3}/{tahun}',
    '2:58 series[0].pattern: knows {n}, {n2} to {n6}, {month}, {month-roman} and {year} alone',
  ],
])('in registers.yaml %s written as %s is found at its place', (from, to, problem) => {
  expect(problemsOf(edit(REGISTERS, from, to), DOCUMENTS)).toEqual([`${FOLDER}/registers.yaml:${problem}`]);
});

test.each<[from: string, to: string, problem: string]>([
  [
    'in: [answered]',
    'in: [dijawab]',
    '5:10 documents[0].in[0]: there is no state "dijawab"; known: received, answered',
  ],
  [
    'after: [answer]',
    'after: [jawab]',
    '6:13 documents[0].after[0]: there is no transition "jawab"; known: answer',
  ],
  [
    'by: [petugas]',
    'by: [petugass]',
    '7:10 documents[0].by[0]: there is no role "petugass"; nearest: petugas',
  ],
  [
    'series: surat',
    'series: agenda',
    '8:13 documents[0].series: "agenda" is the series of a register already; a register shares its numbers with nothing',
  ],
  [
    '{register:buku-agenda}',
    '{register:agenda}',
    '10:24 documents[0].letter.subject: there is no register "agenda"; known: buku-agenda',
  ],
  ['{name}', '{nama}', '10:63 documents[0].letter.to[0]: there is no fact of a case "nama"; nearest: name'],
])('in documents.yaml %s written as %s is found at its place', (from, to, problem) => {
  const found = problemsOf(REGISTERS, edit(DOCUMENTS, from, to));
  expect(found[0]).toBe(`${FOLDER}/documents.yaml:${problem}`);
});
