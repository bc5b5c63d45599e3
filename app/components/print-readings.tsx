import type { Reading, ReadingRule } from '@maklumat/standards';
import { useText } from '../i18n/use-text';
import { Localised, Printed, RuleText } from './localised';

/** Our readings as a table, by the part they are about: left what is printed, right how it is read. */
export function PrintReadings({ readings }: { readings: Reading[] }) {
  const t = useText('standard');
  const parts = [...new Set(readings.map((reading) => reading.about))];
  const rules = [...new Set(readings.flatMap((reading) => reading.rules))];
  return (
    <>
      <table className="sheet-table sheet-readings">
        <thead>
          <tr>
            <th scope="col">{t('readings.statements')}</th>
            <th scope="col">{t('readings.reading')}</th>
          </tr>
        </thead>
        {parts.map((part) => (
          <tbody key={part}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {t(`readings.about.${part}`)}
              </th>
            </tr>
            {readings
              .filter((reading) => reading.about === part)
              .map((reading) => (
                <ReadingRow key={reading.id} reading={reading} rules={rules} />
              ))}
          </tbody>
        ))}
      </table>
      <RuleNotes rules={rules} />
    </>
  );
}

/** `rules` are the numbered rules below the table; a reading names its own by their numbers. */
function ReadingRow({ reading, rules }: { reading: Reading; rules: ReadingRule[] }) {
  const t = useText('standard');
  const print = useText('print');
  const numbers = reading.rules.map((rule) => rules.indexOf(rule) + 1).join(', ');
  return (
    <tr>
      <td>
        {reading.statements.map((statement, index) => (
          <p key={index}>
            <Printed words={statement} />
          </p>
        ))}
      </td>
      <td>
        <span className="strong">{t(`readings.status.${reading.status}`)}.</span>{' '}
        <Localised text={reading.reading} />
        {numbers === '' ? '' : ` ${print('rule-number', { numbers })}`}
      </td>
    </tr>
  );
}

/** Every rule once, however many readings rest on it. */
function RuleNotes({ rules }: { rules: ReadingRule[] }) {
  const t = useText('print');
  if (rules.length === 0) return null;
  return (
    <>
      <h3>{t('rules')}</h3>
      <ol>
        {rules.map((rule) => (
          <li key={rule}>
            <RuleText rule={rule} />
          </li>
        ))}
      </ol>
    </>
  );
}
