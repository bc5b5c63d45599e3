import type { DataUse, OwnData } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatMoment } from '../../format/date';
import idOwnData from '../../locales/id/own-data.json';
import { useLang, useText } from '../../i18n/use-text';

type Purpose = keyof typeof idOwnData.log.purpose;
type Reading =
  'case-read' | 'case-contact-read' | 'case-file-read' | 'document-read' | 'subject-request-read';

const PURPOSES = Object.keys(idOwnData.log.purpose) as Purpose[];

/** Who opened the case and what for, newest first: by role and unit, never by name. */
export function UseLog({ own, isCopy = false }: { own: OwnData; isCopy?: boolean }) {
  const t = useText('own-data');
  const lang = useLang();
  const { uses, hasMore } = own.log;
  return (
    <>
      {uses.length === 0 ? (
        <p>{t('log.none')}</p>
      ) : (
        <ol className="plain-list data-uses">
          {uses.map((use, at) => (
            // Two readings of one moment differ in nothing.
            <li key={`${use.at} ${String(at)}`}>
              <span className="strong">{formatMoment(new Date(use.at), own.profile.zone, lang)}</span>
              <UseLine use={use} />
            </li>
          ))}
        </ol>
      )}
      {hasMore && !isCopy ? <p>{t('log.more')}</p> : null}
      <p className="small muted">{t('log.lists')}</p>
    </>
  );
}

function UseLine({ use }: { use: DataUse }) {
  const t = useText('own-data');
  const lang = useLang();
  const roles = use.as.map(({ role, unit }) =>
    unit === null
      ? inLanguage(role, lang)
      : t('log.in', { role: inLanguage(role, lang), unit: inLanguage(unit, lang) }),
  );
  const purpose = PURPOSES.find((one) => one === use.purpose);
  return (
    <>
      {' '}
      {roles.length === 0 ? t('log.who') : roles.join('; ')} {t(`log.${use.action as Reading}`)}
      {purpose === undefined ? null : ` (${t('log.for', { purpose: t(`log.purpose.${purpose}`) })})`}
    </>
  );
}
