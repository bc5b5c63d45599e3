import type { RoleHolder, RoleLine } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import { Localised } from '../localised';
import { FactorWords, SightWords } from './role-facts';

/** Holders named in a row; the others are counted. */
const NAMED = 3;

/** The roles of the agency; each name leads to what it permits. */
export function RoleTable({ roles }: { roles: readonly RoleLine[] }) {
  const t = useText('roles');
  return (
    <table className="settings-table">
      <thead>
        <tr>
          {(['role', 'holders', 'sees', 'factor'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {roles.map((role) => (
          <tr key={role.slug}>
            <th scope="row">
              <a href={`/kelola/peran/${role.slug}`}>
                <Localised text={role.name} />
              </a>
            </th>
            <td data-label={t('table.holders')}>
              <Holders holders={role.holders} />
            </td>
            <td data-label={t('table.sees')}>
              <SightWords permissions={role.permissions} />
            </td>
            <td data-label={t('table.factor')}>
              <FactorWords factor={role.factor} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Holders({ holders }: { holders: readonly RoleHolder[] }) {
  const t = useText('roles');
  const people = [...new Map(holders.map((held) => [held.userId, held])).values()];
  if (people.length === 0) return <span className="tag tag-warn">{t('nobody')}</span>;
  const more = people.length - NAMED;
  return (
    <ul className="plain-list link-list">
      {people.slice(0, NAMED).map(({ userId, displayName }) => (
        <li key={userId}>
          <a href={`/kelola/orang/${userId}`}>{displayName}</a>
        </li>
      ))}
      {more > 0 ? <li className="muted">{t('more', { count: more })}</li> : null}
    </ul>
  );
}
