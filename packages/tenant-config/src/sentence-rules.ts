import type { SentencePlace } from '@maklumat/workflow';
import { quote } from './describe-value';
import { nearestText } from './nearest';
import type { ConfigProblem } from './problem';
import type { RawAgency } from './raw-agency';
import type { AgencyConfig } from './tenants-config';
import { problemIn } from './yaml-file';

/** Lists an agency keeps beside its cases: the public information list (DIP), and questions with answers. */
export const COLLECTIONS: Readonly<Record<string, string>> = {
  'public-information': 'Daftar Informasi Publik',
  questions: 'Tanya Jawab',
};

/** Something made of an agency's cases: what it is called, and roles that read or make it. */
export type MadeOfCases = { readonly name: string; readonly by: readonly string[] };

/**
 * What is made of an agency's cases, by the kind of place that carries a printed sentence out. Null for parts of a
 * workflow, which its own linter knows.
 */
export function madeOfCases(
  { registers, recaps, documents }: Pick<AgencyConfig, 'registers' | 'recaps' | 'documents'>,
  kind: SentencePlace['kind'],
): ReadonlyMap<string, MadeOfCases> | null {
  switch (kind) {
    case 'register':
      return new Map(registers.map(({ slug, name, opens }) => [slug, { name: name.id, by: opens }]));
    case 'recap':
      return new Map(recaps.map(({ slug, name, opens }) => [slug, { name: name.id, by: opens }]));
    case 'document':
      return new Map(documents.map(({ slug, name, by }) => [slug, { name: name.id, by }]));
    case 'collection':
      return new Map(Object.entries(COLLECTIONS).map(([slug, name]) => [slug, { name, by: [] }]));
    case 'start':
    case 'question':
    case 'transition':
    case 'timer':
    case 'limit':
    case 'state':
      return null;
  }
}

/** Registers, recaps, documents and lists that a sentence is said to be carried out by and that are not there. */
export function checkSentences(raw: RawAgency, agency: AgencyConfig): ConfigProblem[] {
  return agency.workflows.flatMap(({ slug, versions }) => {
    const newest = versions.at(-1);
    const yaml = raw.workflows.find(({ of, number }) => of === slug && number === newest?.version)?.yaml;
    if (newest === undefined || yaml === undefined) return [];
    return (newest.sentences ?? []).flatMap(({ by = [] }, at) =>
      by.flatMap(({ kind, id = '' }, index) => {
        const known = madeOfCases(agency, kind);
        if (known === null || known.has(id)) return [];
        const message = `there is no ${kind} ${quote(id)}${nearestText(id, known.keys())}`;
        return [problemIn(yaml, ['sentences', at, 'by', index, 'id'], message)];
      }),
    );
  });
}
