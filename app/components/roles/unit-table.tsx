import type { UnitLine } from '@maklumat/operations';
import { formatNumber } from '../../format/number';
import { useLang, useText } from '../../i18n/use-text';
import { Localised } from '../localised';

const COLUMNS = ['name', 'parent', 'people', 'cases', 'contacts'] as const;

/** The units of the agency; where none is under another, nothing is said of that. Each name leads to who works there. */
export function UnitTable({ units, unbound }: { units: readonly UnitLine[]; unbound: number }) {
  const t = useText('roles');
  const columns = COLUMNS.filter((one) => one !== 'parent' || units.some(({ parent }) => parent !== null));
  return (
    <table className="settings-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`units.table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <UnitRow key={unit.slug} unit={unit} unbound={unbound} isNested={columns.includes('parent')} />
        ))}
      </tbody>
    </table>
  );
}

type UnitRowProps = { unit: UnitLine; unbound: number; isNested: boolean };

function UnitRow({ unit, unbound, isNested }: UnitRowProps) {
  const t = useText('roles');
  const lang = useLang();
  const { slug, name, parent, people, openCases, isPublisher } = unit;
  return (
    <tr>
      <th scope="row">
        <a href={`/kelola/unit/${slug}`}>
          <Localised text={name} />
        </a>
        {isPublisher ? <div className="muted">{t('units.publisher')}</div> : null}
      </th>
      {isNested ? (
        <td data-label={t('units.table.parent')}>
          {parent === null ? (
            <span className="muted">{t('units.top')}</span>
          ) : (
            <a href={`/kelola/unit/${parent.slug}`}>
              <Localised text={parent.name} />
            </a>
          )}
        </td>
      ) : null}
      <td data-label={t('units.table.people')}>
        {people > 0 ? formatNumber(people, lang) : <NoPeople openCases={openCases} unbound={unbound} />}
      </td>
      <td data-label={t('units.table.cases')}>{formatNumber(openCases, lang)}</td>
      <td data-label={t('units.table.contacts')}>
        <Contacts unit={unit} />
      </td>
    </tr>
  );
}

/** A unit without people of its own is worked for by those whose role is bound to none; without them, by nobody. */
function NoPeople({ openCases, unbound }: { openCases: number; unbound: number }) {
  const t = useText('roles');
  if (openCases > 0 && unbound === 0) return <span className="tag tag-warn">{t('units.unattended')}</span>;
  return <span className="muted">{t(openCases > 0 ? 'units.by-unbound' : 'units.no-people')}</span>;
}

function Contacts({ unit: { contacts, faultyContacts } }: { unit: UnitLine }) {
  const t = useText('roles');
  if (faultyContacts > 0)
    return <span className="tag tag-warn">{t('units.faulty', { count: faultyContacts })}</span>;
  return <span className="muted">{t(contacts === 0 ? 'units.none-printed' : 'units.usable')}</span>;
}
