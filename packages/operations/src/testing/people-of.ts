import { newId } from '@maklumat/db';
import { invitePerson, listPeople } from '../index';
import { anOfficial } from './an-office';
import { NOW, type Agency, type Names } from './two-agencies';

/** Somebody who works in an agency, and an invitation of somebody who may, made just now. */
export async function peopleOf(agency: Agency): Promise<Pick<Names, 'colleague' | 'invitation'>> {
  const { database, tenant, administrator } = agency;
  const colleague = await anOfficial(database, tenant, [{ role: 'admin', unit: null }], NOW);
  const signInName = `undangan.${newId()}`;
  const asked = { signInName, displayName: 'Nurhayati', role: 'admin', unit: null };
  await invitePerson(administrator, asked);
  const { invitations } = await listPeople(administrator, { query: signInName, page: 1 });
  return { colleague: colleague.official.userId, invitation: invitations[0]?.id ?? '' };
}
