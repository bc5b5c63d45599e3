import type { InformationRequestWay } from '@maklumat/operations';
import { filingPath, servicePath, tenantPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';

/** What to do when the list does not hold it: the agency's form, the page of its service, or its contacts. */
export function RequestBox({ tenant, request }: { tenant: string; request: InformationRequestWay }) {
  const t = useText('information');
  const lang = useLang();
  return (
    <section className="panel stack-8" aria-labelledby="minta">
      <h2 id="minta">{t('request-heading')}</h2>
      {request === null ? (
        <>
          <p>{t('request-none')}</p>
          <p>
            <a href={`${tenantPath(lang, tenant, '/tentang')}#kontak`}>{t('contact')}</a>
          </p>
        </>
      ) : (
        <p className="button-row">
          {request.workflow === null ? null : (
            <a className="button" href={filingPath(lang, tenant, request.workflow)}>
              {t('request')}
            </a>
          )}
          <a className="button button-quiet" href={servicePath(lang, tenant, request.service)}>
            {t('request-service')}
          </a>
        </p>
      )}
    </section>
  );
}
