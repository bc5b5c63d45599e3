import type { AuditView } from '@maklumat/operations';
import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';

/** The end of the chain, to be kept elsewhere. */
export function AuditChain({ head, zone }: Pick<AuditView, 'head' | 'zone'>) {
  const t = useText('audit');
  const lang = useLang();
  return (
    <section className="stack-8" aria-labelledby="keutuhan">
      <h2 id="keutuhan">{t('chain.title')}</h2>
      {head === null ? (
        <p>{t('chain.none')}</p>
      ) : (
        <>
          <p>
            {t('chain.head', {
              block: String(head.number),
              moment: formatMoment(new Date(head.sealedAt), zone, lang),
            })}
          </p>
          <p>
            {t('chain.hash')} <code className="audit-hash">{head.hash}</code>
          </p>
          <p className="muted">{t('chain.keep')}</p>
        </>
      )}
    </section>
  );
}
