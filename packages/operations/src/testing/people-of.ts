import { newId } from '@maklumat/db';
import { delegateRole, invitePerson, listPeople, viewPerson } from '../index';
import { aHold } from './a-hold';
import { anOfficial } from './an-office';
import { NOW, type Agency, type Names } from './two-agencies';

/** Somebody who works in an agency, an invitation of somebody who may, and what keeps a case of it, made just now. */
export async function peopleOf(
  agency: Agency,
  number: string,
): Promise<Pick<Names, 'colleague' | 'invitation' | 'delegation' | 'hold'>> {
  const { database, tenant, administrator } = agency;
  const colleague = await anOfficial(database, tenant, [{ role: 'admin', unit: null }], NOW);
  const signInName = `undangan.${newId()}`;
  const asked = { signInName, displayName: 'Nurhayati', role: 'admin', unit: null };
  await invitePerson(administrator, asked);
  const { invitations } = await listPeople(administrator, { query: signInName, page: 1 });
  const away = await anOfficial(database, tenant, [{ role: 'admin', unit: null }], NOW);
  const { userId } = colleague.official;
  const { signInName: substitute } = await viewPerson(administrator, userId);
  const lent = { userId: away.official.userId, role: 'admin', unit: null, substitute, kind: 'plh' } as const;
  await delegateRole(administrator, { ...lent, from: '2026-11-23', until: '2026-11-24', decree: 'SP 1' });
  const { delegations } = await viewPerson(administrator, userId);
  return {
    colleague: userId,
    invitation: invitations[0]?.id ?? '',
    delegation: delegations[0]?.id ?? '',
    hold: await aHold(agency, number),
  };
}
