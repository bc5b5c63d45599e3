import * as operations from '../index';
import type { Trial } from './trials';
import { ADMINISTRATOR } from './an-office';
import { NOW, type Agency } from './two-agencies';

const ROLE = { role: ADMINISTRATOR, unit: null };
const HELD = { role: 'admin', unit: null };

function lentBy(userId: string): operations.Delegation {
  return {
    ...{ userId, ...HELD, substitute: 'tidak.ada', kind: 'plh', decree: 'SP 2' },
    ...{ from: '2026-11-23', until: '2026-11-24' },
  };
}

/** Operations on an agency's people that are told whom they are about. */
export const PEOPLE_TRIALS: Readonly<Record<string, readonly Trial[]>> = {
  holderBySignIn: [
    async (own, { userId }) => {
      const [person] = await own.database.adminSql`
        select sign_in_name as name from identity.users where id = ${userId}`;
      const name = String(person?.name ?? 'tidak.ada');
      return (await operations.holderBySignIn(own.database.db, own.tenant.id, name, NOW)) === null;
    },
  ],
  viewPerson: [({ administrator }, { colleague }) => operations.viewPerson(administrator, colleague)],
  giveRole: [
    ({ administrator }, { colleague }) => operations.giveRole(administrator, { userId: colleague, ...ROLE }),
  ],
  takeRole: [
    ({ administrator }, { colleague }) => operations.takeRole(administrator, { userId: colleague, ...HELD }),
  ],
  disablePerson: [({ administrator }, { colleague }) => operations.disablePerson(administrator, colleague)],
  enablePerson: [({ administrator }, { colleague }) => operations.enablePerson(administrator, colleague)],
  makePasswordLink: [
    ({ administrator }, { colleague }) => operations.makePasswordLink(administrator, colleague),
  ],
  resetAuthenticator: [
    ({ administrator }, { colleague }) => operations.resetAuthenticator(administrator, colleague),
  ],
  endPersonSessions: [
    ({ administrator }, { colleague }) => operations.endPersonSessions(administrator, colleague),
  ],
  delegateRole: [
    ({ administrator }, { colleague }) => operations.delegateRole(administrator, lentBy(colleague)),
    async ({ administrator, database }, { colleague }, mine) => {
      const [row] = await database.adminSql`
        select sign_in_name as name from identity.users where id = ${colleague}`;
      const substitute = String(row?.name ?? 'tidak.ada');
      return operations.delegateRole(administrator, { ...lentBy(mine.userId), substitute });
    },
  ],
  previewHandOver: [
    ({ administrator }, { colleague }) =>
      operations.previewHandOver(administrator, { userId: colleague, to: null }),
  ],
  handOverCases: [
    ({ administrator }, { colleague }) =>
      operations.handOverCases(administrator, { userId: colleague, to: null }),
  ],
  endDelegation: [({ administrator }, { delegation }) => operations.endDelegation(administrator, delegation)],
  withdrawInvitation: [
    ({ administrator }, { invitation }) => operations.withdrawInvitation(administrator, invitation),
  ],
};

/** Operations on all of an agency's people. */
export const WHOLE_PEOPLE: Readonly<Record<string, (own: Agency) => Promise<unknown>>> = {
  listPeople: ({ administrator }) => operations.listPeople(administrator, { query: null, page: 1 }),
  listRoles: ({ administrator }) => operations.listRoles(administrator),
  viewRole: ({ administrator }) => operations.viewRole(administrator, 'admin'),
  listUnits: ({ administrator }) => operations.listUnits(administrator),
  viewUnit: ({ administrator }) => operations.viewUnit(administrator, 'diskominfo'),
  viewRoleChoices: ({ administrator }) => operations.viewRoleChoices(administrator),
  invitePerson: ({ administrator }) =>
    operations.invitePerson(administrator, { signInName: 'nur.hayati', displayName: 'Nur', ...HELD }),
};
