import type { PersonLine } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { useText } from '../../i18n/use-text';
import { PersonState } from './person-state';
import { useRoleWords } from './role-words';

/** The people of the agency; each name leads to what may be done. */
export function PeopleTable({ people, zone }: { people: readonly PersonLine[]; zone: Zone }) {
  const t = useText('people');
  return (
    <table className="settings-table">
      <thead>
        <tr>
          <th scope="col">{t('table.name')}</th>
          <th scope="col">{t('table.signIn')}</th>
          <th scope="col">{t('table.roles')}</th>
          <th scope="col">{t('table.state')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.userId} person={person} zone={zone} />
        ))}
      </tbody>
    </table>
  );
}

function PersonRow({ person, zone }: { person: PersonLine; zone: Zone }) {
  const t = useText('people');
  const words = useRoleWords();
  return (
    <tr>
      <th scope="row">
        <a href={`/kelola/orang/${person.userId}`}>{person.displayName}</a>
        {person.isSelf ? ` (${t('you')})` : null}
      </th>
      <td data-label={t('table.signIn')}>{person.signInName}</td>
      <td data-label={t('table.roles')}>
        <ul className="plain-list">
          {person.roles.map((role) => (
            <li key={`${role.role} ${role.unit ?? ''}`}>{words(role)}</li>
          ))}
        </ul>
      </td>
      <td data-label={t('table.state')}>
        <PersonState person={person} zone={zone} />
      </td>
    </tr>
  );
}
