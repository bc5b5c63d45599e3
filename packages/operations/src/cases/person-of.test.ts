import { expect, test } from 'vitest';
import { personOf } from './person-of';

test.each([
  ['service', 'visit', 'visitor'],
  ['service', 'information-request', 'applicant'],
  ['service', 'call-centre', 'caller'],
  ['service', 'complaint', 'reporter'],
  ['complaint', 'visit', 'reporter'],
] as const)('a case of the kind %s of a service for %s comes with a %s', (kind, category, person) => {
  expect(personOf({ kind }, { category })).toBe(person);
});
