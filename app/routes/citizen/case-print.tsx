import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewOwnCase } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { StageLine, StatusFacts } from '../../components/citizen/case-status';
import { CaseTimeline } from '../../components/citizen/case-timeline';
import { formatMoment } from '../../format/date';
import { openedCase } from '../../http/citizen-cookies';
import { citizenPage } from '../../http/doors';
import { redirectTo } from '../../http/redirect-to';
import { trackPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'case' };

export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = openedCase(visit, ctx.tenant.id, number);
  if (key === null)
    throw redirectTo(`${trackPath(visit.lang, ctx.tenant.slug)}?nomor=${encodeURIComponent(number)}`);
  const page = await viewOwnCase(ctx, key);
  return {
    page,
    profile: page.profile,
    printedAt: visit.now.toISOString(),
    address: visit.baseUrl + trackPath(visit.lang, ctx.tenant.slug, number),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  ownPageMeta(data, location.pathname, (lang, texts) =>
    texts(lang, 'case')('print.title', {
      noun: data === undefined ? '' : inLanguage(data.page.noun, lang),
      number: data?.page.number ?? '',
    }),
  );

export default function CasePrintPage() {
  const { page, printedAt, address } = useLoaderData<typeof loader>();
  const t = useText('case');
  const lang = useLang();
  const moment = formatMoment(new Date(printedAt), page.profile.zone, lang);
  return (
    <>
      <header className="sheet-tools no-print">
        <a className="strip-link" href={trackPath(lang, page.profile.slug, page.number)}>
          {t('print.back')}
        </a>
        <p className="small muted">{t('print.how')}</p>
      </header>
      <main className="sheet" id="isi" tabIndex={-1}>
        <div className="sheet-head">
          <div>
            <p>{inLanguage(page.profile.officialName, lang)}</p>
            <p>{inLanguage(page.unitName, lang)}</p>
            <h1>{t('print.title', { noun: inLanguage(page.noun, lang), number: page.number })}</h1>
            <p className="small">{address}</p>
            <p className="small">{t('print.made', { moment })}</p>
          </div>
        </div>
        <h2>{t('case.status')}</h2>
        <StageLine page={page} />
        <StatusFacts page={page} unit={page.unitName} />
        <h2>{t('case.timeline')}</h2>
        <CaseTimeline page={page} entries={page.entries} hasLinks={false} />
      </main>
    </>
  );
}
