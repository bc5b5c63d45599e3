import type { ListFault } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';

type ImportFaultsProps = {
  faults: readonly ListFault[];
  count: number;
  /** Names of the agency's units: told where a row names another. */
  units: readonly string[];
  /** Names that columns may have: told where a name is missing or not known. */
  columns: readonly string[];
};

/** Every fault of a list by row and column, as a table; nothing when there is none. */
export function ImportFaults(props: ImportFaultsProps) {
  const { faults, count, units, columns } = props;
  const t = useText('information-office');
  if (faults.length === 0) return null;
  return (
    <section className="error-summary" role="alert" aria-labelledby="masalah">
      <h2 id="masalah">{t('importing.bad', { count })}</h2>
      {faults.length < count ? <p>{t('importing.shown', { shown: faults.length })}</p> : null}
      {faults.some(({ code }) => code === 'unit-unknown') ? (
        <p>{t('importing.known-units', { units: units.join('; ') })}</p>
      ) : null}
      {faults.some(({ code }) => code === 'column-unknown' || code === 'column-missing') ? (
        <p>
          {t('importing.known-columns', { columns: columns.join(', ') })} {t('importing.required-columns')}
        </p>
      ) : null}
      <FaultTable faults={faults} />
    </section>
  );
}

/** Row, column, what is wrong; what stood there only where something did. */
function FaultTable({ faults }: Pick<ImportFaultsProps, 'faults'>) {
  const t = useText('information-office');
  const hasValues = faults.some(({ value }) => value !== '');
  return (
    <div className="settings-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('importing.row')}</th>
            <th scope="col">{t('importing.column')}</th>
            <th scope="col">{t('importing.what')}</th>
            {hasValues ? <th scope="col">{t('importing.value')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {faults.map(({ row, column, code, value }, index) => (
            <tr key={index}>
              <td data-label={t('importing.row')}>{row}</td>
              <td data-label={t('importing.column')}>{column}</td>
              <td>{t(`list-fault.${code}`, { value })}</td>
              {hasValues ? <td data-label={t('importing.value')}>{value}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
