import type { UnitLine } from '@maklumat/operations';
import { formatNumber } from '../../format/number';
import { useLang, useText } from '../../i18n/use-text';
import { Localised } from '../localised';

/** The units of the agency; each name leads to who works there. */
export function UnitTable({ units }: { units: readonly UnitLine[] }) {
  const t = useText('roles');
  return (
    <table className="settings-table">
      <thead>
        <tr>
          {(['name', 'parent', 'people', 'cases', 'contacts'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`units.table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <UnitRow key={unit.slug} unit={unit} />
        ))}
      </tbody>
    </table>
  );
}

function UnitRow({ unit }: { unit: UnitLine }) {
  const t = useText('roles');
  const lang = useLang();
  const { slug, name, parent, people, openCases, faultyContacts, isPublisher } = unit;
  return (
    <tr>
      <th scope="row">
        <a href={`/kelola/unit/${slug}`}>
          <Localised text={name} />
        </a>
        {isPublisher ? <div className="muted">{t('units.publisher')}</div> : null}
      </th>
      <td data-label={t('units.table.parent')}>
        {parent === null ? (
          <span className="muted">{t('units.top')}</span>
        ) : (
          <a href={`/kelola/unit/${parent.slug}`}>
            <Localised text={parent.name} />
          </a>
        )}
      </td>
      <td data-label={t('units.table.people')}>
        {people > 0 ? formatNumber(people, lang) : <NoPeople openCases={openCases} />}
      </td>
      <td data-label={t('units.table.cases')}>{formatNumber(openCases, lang)}</td>
      <td data-label={t('units.table.contacts')}>
        {faultyContacts === 0 ? (
          <span className="muted">{t('units.usable')}</span>
        ) : (
          <span className="tag tag-warn">{t('units.faulty', { count: faultyContacts })}</span>
        )}
      </td>
    </tr>
  );
}

function NoPeople({ openCases }: { openCases: number }) {
  const t = useText('roles');
  return openCases > 0 ? (
    <span className="tag tag-warn">{t('units.unattended')}</span>
  ) : (
    <span className="muted">{t('units.no-people')}</span>
  );
}
