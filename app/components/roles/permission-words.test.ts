import { ROLE_PERMISSIONS, type RolePermission } from '@maklumat/operations';
import { expect, test } from 'vitest';
import enRoles from '../../locales/en/roles.json';
import { PERMISSIONS_IN_WORDS } from './role-rights';

test('every permission has a sentence in both languages, and no sentence is of one that is none', () => {
  expect(PERMISSIONS_IN_WORDS).toEqual([...ROLE_PERMISSIONS]);
  const english: Readonly<Record<RolePermission, string>> = enRoles.permission;
  expect(Object.keys(english)).toEqual([...ROLE_PERMISSIONS]);
});
