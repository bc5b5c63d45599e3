import { printedCourses, sentencesOf, traceProcedure, type WorkflowDefinition } from '@maklumat/workflow';
import type { StandardVersion } from '@maklumat/standards';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readTenantFolder } from './read-tenants';
import type { AgencyConfig } from './tenants-config';
import { procedureTable } from './trace/procedure-table';
import { withProcedureTable } from './trace/table-in-readme';

const TENANTS = fileURLToPath(new URL('../../../tenants', import.meta.url));
const { agencies } = readTenantFolder(TENANTS);

function workflowsOf({ workflows }: AgencyConfig, service: string): WorkflowDefinition[] {
  const newest = workflows.flatMap(({ versions }) => versions.at(-1) ?? []);
  return newest.filter((one) => one.service === service);
}

function printedSteps(standard: StandardVersion): { id: string; words: string }[] {
  const courses = [
    ...printedCourses({ kind: 'service' }, standard),
    ...printedCourses({ kind: 'complaint' }, standard),
  ];
  return courses.flatMap(({ steps }) => steps);
}

describe.each(agencies)('the printed procedures of $slug', (agency) => {
  test('stand in its README sentence by sentence (pnpm maklumat workflow trace --write)', () => {
    const page = readFileSync(join(TENANTS, agency.slug, 'README.md'), 'utf8');
    expect(withProcedureTable(page, procedureTable(agency))).toBe(page);
  });

  test('say of a version that a newer one follows that cases run by the newer one', () => {
    const followed = agency.services.flatMap(({ versions }) => versions.slice(0, -1));
    const courses = followed.flatMap((standard) => [
      ...printedCourses({ kind: 'service' }, standard),
      ...printedCourses({ kind: 'complaint' }, standard),
    ]);
    const said = procedureTable(agency).filter((line) => line.startsWith('A newer version follows.'));
    expect(said).toHaveLength(courses.length);
  });

  test('are traced to the last word', () => {
    for (const { slug, versions } of agency.services)
      for (const standard of versions) {
        const traced = traceProcedure(standard, workflowsOf(agency, slug));
        for (const { id, words } of printedSteps(standard)) {
          const told = traced.filter(({ step }) => step === id).map((sentence) => sentence.words);
          expect(told.join(' ')).toBe(words.replace(/\s+/g, ' ').trim());
        }
      }
  });

  test('are carried out or say why not, and steps of several sentences tell where each is', () => {
    for (const { slug, versions } of agency.services) {
      const workflows = workflowsOf(agency, slug);
      const standard = versions.at(-1);
      if (standard === undefined || workflows.length === 0) continue;
      const traced = traceProcedure(standard, workflows);
      expect(traced.filter(({ places, notes }) => places.length + notes.length === 0)).toEqual([]);
      const told = new Set(workflows.flatMap(({ sentences = [] }) => sentences.map(({ step }) => step)));
      const several = printedSteps(standard).filter(({ words }) => sentencesOf(words).length > 1);
      expect(several.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
    }
  });
});
