import { formatMoment } from '../../format/date';
import { directoryPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';

/** People here work in three zones; the own account says the capital's. */
const ZONE = 'Asia/Jakarta';

type SecondFactorNoteProps = { isOn: boolean; since: Date | null; codesLeft: number };

/** Whether an authenticator is set up, and where to change it. */
export function SecondFactorNote({ isOn, since, codesLeft }: SecondFactorNoteProps) {
  const t = useText('account');
  const lang = useLang();
  return (
    <>
      <h2>{t('second.title')}</h2>
      {isOn && since !== null ? (
        <p>
          {t('second.on', { moment: formatMoment(since, ZONE, lang) })}{' '}
          {t('second.codes-left', { count: codesLeft })}
        </p>
      ) : (
        <p>{t('second.off')}</p>
      )}
      <p>
        <a className="button button-quiet" href={directoryPath(lang, '/akun/autentikator')}>
          {isOn ? t('second.manage') : t('second.set-up')}
        </a>
      </p>
    </>
  );
}
