import { AUDITED_ACTIONS, REVEAL_PURPOSES, type AuditedAction } from '@maklumat/operations';
import { expect, test } from 'vitest';
import enAudit from '../../locales/en/audit.json';
import enOffice from '../../locales/en/office.json';
import idOffice from '../../locales/id/office.json';
import { ACTIONS_IN_WORDS } from './audit-search';

test('every action that is audited has a sentence, and no sentence is of an action that is none', () => {
  expect(ACTIONS_IN_WORDS).toEqual([...AUDITED_ACTIONS]);
  const english: Readonly<Record<AuditedAction, string>> = enAudit.action;
  expect(Object.keys(english)).toEqual([...AUDITED_ACTIONS]);
});

test('every purpose for which a person is read has words', () => {
  expect(Object.keys(idOffice.contact.for)).toEqual([...REVEAL_PURPOSES]);
  expect(Object.keys(enOffice.contact.for)).toEqual([...REVEAL_PURPOSES]);
});
