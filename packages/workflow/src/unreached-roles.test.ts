import { expect, test } from 'vitest';
import type { WorkflowDefinition } from './schema/definition';
import { aWorkflow } from './testing';
import { unreachedRoles } from './unreached-roles';

const DEFINITION: WorkflowDefinition = {
  ...aWorkflow(),
  roles: [
    { role: 'admin', sees: 'all', handles: true, records: true },
    { role: 'petugas', sees: 'own-unit', handles: true, records: false },
  ],
};
const ADMIN = { role: 'admin', unit: null };
const ADMIN_ELSEWHERE = { role: 'admin', unit: 'dinas-lain' };
const OFFICER = { role: 'petugas', unit: 'dinas-pupr' };
const OFFICER_ELSEWHERE = { role: 'petugas', unit: 'dinas-lain' };
const OFFICER_NOWHERE = { role: 'petugas', unit: null };

test.each<[why: string, to: string[], staff: (typeof ADMIN | typeof OFFICER)[], unreached: string[]]>([
  ['nobody works here', ['admin'], [], ['admin']],
  ['somebody holds the role', ['admin'], [ADMIN], []],
  ['who sees every case may sit anywhere', ['admin'], [ADMIN_ELSEWHERE], []],
  ['who sees one unit sits in the one that has the case', ['petugas'], [OFFICER], []],
  ['another unit does not count', ['petugas'], [OFFICER_ELSEWHERE], ['petugas']],
  ['nor does somebody in no unit', ['petugas'], [OFFICER_NOWHERE], ['petugas']],
  ['one of several is enough', ['petugas', 'admin'], [ADMIN], []],
  ['none of several', ['petugas', 'admin'], [OFFICER_ELSEWHERE], ['petugas', 'admin']],
  ['the citizen is always there', ['citizen', 'petugas'], [], []],
  ['no role is named', [], [], []],
])('a message reaches nobody or somebody: %s', (_why, to, staff, unreached) => {
  expect(unreachedRoles(DEFINITION, to, 'dinas-pupr', staff)).toEqual(unreached);
});
