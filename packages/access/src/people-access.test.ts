import { expect, test } from 'vitest';
import {
  PERSON_ACTS,
  refusalToAdminister,
  type AdministeredPerson,
  type PersonRefusal,
} from './people-access';

const COLLEAGUE: AdministeredPerson = { isSelf: false, isDisabled: false };
const DISABLED: AdministeredPerson = { isSelf: false, isDisabled: true };
const SELF: AdministeredPerson = { isSelf: true, isDisabled: false };

/** Acts in the order of PERSON_ACTS: give-role, take-role, disable, enable. */
test.each<[who: string, person: AdministeredPerson, refusals: (PersonRefusal | null)[]]>([
  ['a colleague', COLLEAGUE, [null, null, null, 'not-disabled']],
  ['somebody disabled here', DISABLED, ['is-disabled', 'is-disabled', 'is-disabled', null]],
  ['the administrator in person', SELF, ['own-account', 'own-account', 'own-account', 'own-account']],
])('what an administrator may do to %s', (_who, person, refusals) => {
  expect(PERSON_ACTS.map((act) => refusalToAdminister(act, person))).toEqual(refusals);
});
