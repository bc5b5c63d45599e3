import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listServiceForms, viewStandard } from '@maklumat/operations';
import { describeFee, describeLimit, inLanguage } from '@maklumat/standards';
import { AgencyPage } from '../../components/agency-page';
import { ContentsNav } from '../../components/contents-nav';
import { headlineLimits } from '../../components/fact-panel';
import { StandardIntro } from '../../components/standard-intro';
import { StandardSections, useStandardSections } from '../../components/standard-sections';
import { standardDocuments } from '../../format/standard-json-ld';
import { versionNumber } from '../../format/query-params';
import { publicPage } from '../../http/doors';
import { langOfPath } from '../../http/lang';
import { pageNotFound } from '../../http/page-errors';
import { textOf } from '../../i18n/create-i18n';
import { servicePath, tenantPath } from '../../i18n/links';
import { pageMeta } from '../../i18n/page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'standard' };

export const loader = publicPage(async (ctx, { params, baseUrl }) => {
  const version = versionNumber(params.version);
  if (params.version !== undefined && version === null) throw pageNotFound();
  const service = params.service ?? '';
  const page = await viewStandard(ctx, { service, version });
  const forms = page.version.status === 'in-force' ? await listServiceForms(ctx, service) : [];
  return { ...page, forms, baseUrl };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (data === undefined) return [];
  const lang = langOfPath(location.pathname);
  const t = textOf(lang, 'standard');
  const { standard, profile, slug, baseUrl } = data;
  const [limit] = headlineLimits(standard);
  const { number, status } = data.version;
  const title = t('title', {
    service: inLanguage(standard.name, lang),
    agency: inLanguage(profile.name, lang),
  });
  return pageMeta({
    title: status === 'in-force' ? title : `${t(`mark.${status}`, { number })}: ${title}`,
    description: t('description', {
      summary: inLanguage(standard.summary, lang),
      time: limit === undefined ? t('no-time') : describeLimit(limit, lang),
      fee: describeFee(standard.fee, lang),
    }),
    path: servicePath(lang, profile.slug, slug),
    baseUrl,
    data: status === 'in-force' ? standardDocuments(data, lang, baseUrl) : [],
  });
};

export default function StandardRoute() {
  const page = useLoaderData<typeof loader>();
  const common = useText('common');
  const lang = useLang();
  const at = (path: string) => tenantPath(lang, page.profile.slug, path);
  return (
    <AgencyPage
      frame={page}
      section="services"
      crumbs={[
        { to: at(''), name: common('nav.home') },
        { to: at('/layanan'), name: common('nav.services') },
      ]}
    >
      <article className="wrap page with-side standard">
        <div className="column">
          <StandardIntro page={page} forms={page.forms} />
        </div>
        <div className="side side-sticky no-print">
          <ContentsNav sections={useStandardSections(page.standard)} />
        </div>
        <div className="column standard-body sections">
          <StandardSections page={page} forms={page.forms} />
        </div>
      </article>
    </AgencyPage>
  );
}
