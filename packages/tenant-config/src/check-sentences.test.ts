import { expect, test } from 'vitest';
import { formatProblem } from './problem';
import { readTenantFolder } from './read-tenants';
import { writeTenants } from './testing/sample-tenants';
import { SAMPLE_WORKFLOW, withWorkflow } from './testing/sample-workflow';

function problemsWith(by: string): string[] {
  const sentences = `sentences:\n  - { step: answer, words: Petugas menjawab., by: [${by}] }\n`;
  const root = writeTenants(withWorkflow('contoh-kota', `${SAMPLE_WORKFLOW.trimEnd()}\n${sentences}`));
  return readTenantFolder(root, { label: 'tenants' }).problems.map(formatProblem);
}

test('a sentence is carried out by parts of the workflow and by lists of the agency', () => {
  expect(problemsWith('{ kind: transition, id: answer }, { kind: collection, id: questions }')).toEqual([]);
});

test.each<[by: string, said: string]>([
  ['{ kind: register, id: buku }', 'there is no register "buku"; there are none yet'],
  ['{ kind: collection, id: question }', 'there is no collection "question"; nearest: questions'],
])('%s is a problem at its place when it is not there', (by, said) => {
  const [problem = ''] = problemsWith(by);
  expect(problem).toContain('sentences[0].by[0].id');
  expect(problem).toContain(said);
});
