import { READING_RULES, inLanguage, type Reading } from '@maklumat/standards';
import { useLang, useText } from '../i18n/use-text';
import { Localised, Printed } from './localised';

/** The contradictions of a text, what they are read as and by which rule. */
export function ReadingList({ readings }: { readings: Reading[] }) {
  return (
    <div>
      {readings.map((reading) => (
        <ReadingItem key={reading.id} reading={reading} />
      ))}
    </div>
  );
}

function ReadingItem({ reading }: { reading: Reading }) {
  const t = useText('standard');
  const lang = useLang();
  return (
    <div className="reading stack-8">
      <h3>
        {t(`readings.about.${reading.about}`)}{' '}
        <span className={statusClass(reading.status)}>{t(`readings.status.${reading.status}`)}</span>
      </h3>
      <div className="printed stack-4">
        <span className="printed-label">{t('readings.statements')}</span>
        {reading.statements.map((statement, index) => (
          <p key={index}>
            <Printed words={statement} />
          </p>
        ))}
      </div>
      <p>
        <span className="printed-label">{t('readings.reading')}</span>
        <Localised text={reading.reading} />
      </p>
      {reading.rules.length === 0 ? null : (
        <p className="small muted">
          {t('readings.rule')}: {reading.rules.map((rule) => inLanguage(READING_RULES[rule], lang)).join(' ')}
        </p>
      )}
    </div>
  );
}

function statusClass(status: Reading['status']): string {
  return status === 'confirmed' ? 'tag tag-ok' : status === 'conflicting' ? 'tag tag-bad' : 'tag tag-warn';
}
