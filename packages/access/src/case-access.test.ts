import type { WorkflowDefinition } from '@maklumat/workflow';
import { aWorkflow } from '@maklumat/workflow/testing';
import { describe, expect, test } from 'vitest';
import { caseSight, mayRecord, mayWorkOn, workingRole, type CaseSight, type SeenCase } from './case-access';

const DEFINITION: WorkflowDefinition = {
  ...aWorkflow(),
  roles: [
    { role: 'admin', sees: 'all', handles: true, records: true },
    { role: 'petugas', sees: 'own-unit', handles: true, records: false },
    { role: 'kepala', sees: 'all', handles: false, records: false },
    { role: 'kepala-unit', sees: 'own-unit', handles: false, records: false },
  ],
};

const ADMIN = { role: 'admin', unit: null };
const HEAD = { role: 'kepala', unit: null };
const PUPR = { role: 'petugas', unit: 'dinas-pupr' };
const PERKIM = { role: 'petugas', unit: 'dinas-perkim' };
const OTHER = { role: 'petugas', unit: 'dinas-lain' };

/** Held by Dinas PUPR now, by Dinas Perkim before. */
function seen(identity: SeenCase['identity']): SeenCase {
  return { unit: 'dinas-pupr', units: ['dinas-perkim', 'dinas-pupr'], identity };
}

describe('what an official sees of a case', () => {
  test.each<[who: string, held: typeof ADMIN | typeof PUPR, sights: [CaseSight, CaseSight, CaseSight]]>([
    ['who handles all', ADMIN, ['words-and-person', 'words-and-person', 'words']],
    ['the unit that holds it', PUPR, ['words-and-person', 'words-and-person', 'words']],
    ['a unit that held it before', PERKIM, ['words', 'status', 'words']],
    ['a unit that never held it', OTHER, ['nothing', 'nothing', 'nothing']],
    ['who sees all and handles nothing', HEAD, ['words', 'status', 'words']],
    [
      'who leads the unit that holds it',
      { role: 'kepala-unit', unit: 'dinas-pupr' },
      ['words', 'status', 'words'],
    ],
    ['an own-unit role without a unit', { role: 'petugas', unit: null }, ['nothing', 'nothing', 'nothing']],
    ['a role the workflow does not know', { role: 'tamu', unit: null }, ['nothing', 'nothing', 'nothing']],
  ])('%s: named, confidential and anonymous', (_who, held, sights) => {
    const identities = ['named', 'confidential', 'anonymous'] as const;
    expect(identities.map((identity) => caseSight(DEFINITION, seen(identity), [held]))).toEqual(sights);
  });

  test('is the most that any of the roles sees, in whatever order they are held', () => {
    expect(caseSight(DEFINITION, seen('confidential'), [HEAD, PUPR])).toBe('words-and-person');
    expect(caseSight(DEFINITION, seen('confidential'), [PUPR, HEAD])).toBe('words-and-person');
    expect(caseSight(DEFINITION, seen('confidential'), [OTHER, HEAD])).toBe('status');
  });

  test('is its status alone while its processing is restricted, and never more than without', () => {
    const sights = [ADMIN, PUPR, PERKIM, HEAD].map((held) =>
      caseSight(DEFINITION, { ...seen('named'), isRestricted: true }, [held]),
    );
    expect(sights).toEqual(['status', 'status', 'status', 'status']);
    expect(caseSight(DEFINITION, { ...seen('named'), isRestricted: true }, [OTHER])).toBe('nothing');
    expect(caseSight(DEFINITION, { ...seen('named'), isRestricted: false }, [PUPR])).toBe('words-and-person');
  });

  test('is nothing without a role', () => {
    expect(caseSight(DEFINITION, seen('named'), [])).toBe('nothing');
  });
});

describe('changing a case outside its steps', () => {
  const UNIT_HEAD = { role: 'kepala-unit', unit: 'dinas-pupr' };

  test.each<[who: string, held: typeof ADMIN | typeof PUPR, may: boolean]>([
    ['who handles all', ADMIN, true],
    ['the unit that holds it', PUPR, true],
    ['a unit that held it before', PERKIM, false],
    ['a unit that never held it', OTHER, false],
    ['who sees all and handles nothing', HEAD, false],
    ['who leads the unit that holds it', UNIT_HEAD, false],
    ['an own-unit role without a unit', { role: 'petugas', unit: null }, false],
    ['a role the workflow does not know', { role: 'tamu', unit: 'dinas-pupr' }, false],
  ])('%s', (_who, held, may) => {
    expect(mayWorkOn(DEFINITION, seen('named'), [held])).toBe(may);
  });

  test('is done in the first role that may, not in the first that reads', () => {
    expect(workingRole(DEFINITION, seen('named'), [HEAD, PERKIM, PUPR])).toEqual(PUPR);
    expect(workingRole(DEFINITION, seen('named'), [HEAD, PERKIM])).toBeNull();
    expect(workingRole(DEFINITION, seen('named'), [])).toBeNull();
  });
});

describe('recording a report that came another way', () => {
  test('is for the roles that the workflow lets record', () => {
    expect(mayRecord(DEFINITION, [ADMIN])).toBe(true);
    expect(mayRecord(DEFINITION, [PUPR, HEAD])).toBe(false);
    expect(mayRecord(DEFINITION, [HEAD, ADMIN])).toBe(true);
    expect(mayRecord(DEFINITION, [])).toBe(false);
  });
});
