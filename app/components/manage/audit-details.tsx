import type { AuditDetail } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import idAudit from '../../locales/id/audit.json';
import { Localised } from '../localised';

const LABELS = Object.keys(idAudit.detail) as (keyof typeof idAudit.detail)[];

/** Characters of a value that is shown without being asked for. */
const SHORT = 40;

/** What a row says beside who did what to whom; the purpose of a reading stands with the action. */
export function AuditDetails({ told }: { told: readonly AuditDetail[] }) {
  const shown = told.filter(({ key }) => key !== 'purpose');
  if (shown.length === 0) return null;
  return (
    <ul className="plain-list">
      {shown.map((detail) => (
        <li key={detail.key}>
          <Detail detail={detail} />
        </li>
      ))}
    </ul>
  );
}

function Detail({ detail: { key, value } }: { detail: AuditDetail }) {
  const t = useText('audit');
  const label = LABELS.find((known) => known === key);
  const isLong = typeof value === 'string' && value.length > SHORT;
  return (
    <>
      <span className="muted">{label === undefined ? <code>{key}</code> : t(`detail.${label}`)}:</span>{' '}
      {isLong ? (
        <details>
          <summary>{t('more-details')}</summary>
          <code>{value}</code>
        </details>
      ) : (
        <Value value={value} />
      )}
    </>
  );
}

function Value({ value }: Pick<AuditDetail, 'value'>) {
  return typeof value === 'string' ? <>{value}</> : <Localised text={value} />;
}
