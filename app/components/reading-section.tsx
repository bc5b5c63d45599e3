import type { Reading } from '@maklumat/standards';
import { Fragment } from 'react';
import { useText } from '../i18n/use-text';
import { Localised, Printed, RuleText } from './localised';

/** The contradictions of a text by the part they are about, folded. On paper: `print-readings`. */
export function ReadingList({ readings }: { readings: Reading[] }) {
  const t = useText('standard');
  const parts = [...new Set(readings.map((reading) => reading.about))];
  return (
    <div className="reading-parts">
      {parts.map((part) => {
        const items = readings.filter((reading) => reading.about === part);
        const title = `${t(`readings.about.${part}`)} (${items.length})`;
        return (
          <details key={part} className="reveal">
            <summary>{title}</summary>
            <div className="reveal-body">
              <ReadingItems readings={items} />
            </div>
          </details>
        );
      })}
    </div>
  );
}

function ReadingItems({ readings }: { readings: Reading[] }) {
  return (
    <>
      {readings.map((reading) => (
        <ReadingItem key={reading.id} reading={reading} />
      ))}
    </>
  );
}

function ReadingItem({ reading }: { reading: Reading }) {
  const t = useText('standard');
  return (
    <div className="reading stack-8">
      <p>
        <span className={statusClass(reading.status)}>{t(`readings.status.${reading.status}`)}</span>
      </p>
      <div className="printed stack-4">
        <p className="printed-label">{t('readings.statements')}</p>
        {reading.statements.map((statement, index) => (
          <p key={index}>
            <Printed words={statement} />
          </p>
        ))}
      </div>
      <div>
        <p className="printed-label">{t('readings.reading')}</p>
        <p>
          <Localised text={reading.reading} />
        </p>
      </div>
      {reading.rules.length === 0 ? null : (
        <p className="small muted">
          {t('readings.rule')}:
          {reading.rules.map((rule) => (
            <Fragment key={rule}>
              {' '}
              <RuleText rule={rule} />
            </Fragment>
          ))}
        </p>
      )}
    </div>
  );
}

function statusClass(status: Reading['status']): string {
  return status === 'confirmed' ? 'tag tag-ok' : status === 'conflicting' ? 'tag tag-bad' : 'tag tag-warn';
}
