import { expect, test } from 'vitest';
import {
  PERSON_ACTS,
  refusalToAdminister,
  type AdministeredPerson,
  type PersonRefusal,
} from './people-access';

const COLLEAGUE: AdministeredPerson = { isSelf: false, isDisabled: false, belongsElsewhere: false };
const SHARED = { ...COLLEAGUE, belongsElsewhere: true };
const DISABLED = { ...COLLEAGUE, isDisabled: true };
const SELF = { ...COLLEAGUE, isSelf: true };
const OWN = 'own-account';
const OFF = 'is-disabled';
const ELSEWHERE = 'belongs-elsewhere';

/** In the order of PERSON_ACTS: roles given and taken, disabled and enabled; link, authenticator, sessions; delegated, handed over. */
test.each<[who: string, person: AdministeredPerson, refusals: (PersonRefusal | null)[]]>([
  ['a colleague', COLLEAGUE, [null, null, null, 'not-disabled', null, null, null, null, null]],
  [
    'who works elsewhere too',
    SHARED,
    [null, null, null, 'not-disabled', ELSEWHERE, ELSEWHERE, null, null, null],
  ],
  [
    'whose link or authenticator this administrator renewed a short while ago',
    { ...COLLEAGUE, didOtherHalf: true },
    [null, null, null, 'not-disabled', 'other-half', 'other-half', null, null, null],
  ],
  ['who is disabled here', DISABLED, [OFF, OFF, OFF, null, OFF, OFF, null, OFF, null]],
  [
    'who is disabled here and works elsewhere',
    { ...SHARED, isDisabled: true },
    [OFF, OFF, OFF, null, OFF, OFF, null, OFF, null],
  ],
  ['the administrator in person', SELF, PERSON_ACTS.map(() => OWN)],
])('what an administrator may do to somebody: %s', (_who, person, refusals) => {
  expect(PERSON_ACTS.map((act) => refusalToAdminister(act, person))).toEqual(refusals);
});
