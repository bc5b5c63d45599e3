import type { Identity } from '@maklumat/workflow';
import { expect, test } from 'vitest';
import type { CaseSight } from './case-access';
import { namesPerson, opensIdentity, type PersonOutput } from './person-on-output';

const SIGHTS: readonly CaseSight[] = ['nothing', 'status', 'words', 'words-and-person'];
const NOBODY = [false, false, false, false];
/** Only who may know the person. */
const HANDLERS = [false, false, false, true];

test.each<[output: PersonOutput, identity: Identity, named: boolean[], opened: boolean[]]>([
  ['register', 'named', HANDLERS, NOBODY],
  ['register', 'confidential', NOBODY, NOBODY],
  ['register', 'anonymous', NOBODY, NOBODY],
  ['paper', 'named', HANDLERS, NOBODY],
  ['paper', 'confidential', NOBODY, NOBODY],
  ['paper', 'anonymous', NOBODY, NOBODY],
  ['paper-for-person', 'named', HANDLERS, NOBODY],
  ['paper-for-person', 'confidential', HANDLERS, HANDLERS],
  ['paper-for-person', 'anonymous', NOBODY, NOBODY],
])('a %s of a %s case names the person for %j and opens a kept name for %j', (...row) => {
  const [output, identity, named, opened] = row;
  expect(SIGHTS.map((sight) => namesPerson(output, identity, sight))).toEqual(named);
  expect(SIGHTS.map((sight) => opensIdentity(output, identity, sight))).toEqual(opened);
});
