import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewProcedure } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { AgencyPage } from '../../components/agency-page';
import { BindingNotice } from '../../components/binding-notice';
import { drawWorkflow, flowOf } from '../../components/flow/flow-cache';
import { ProcedureCourses } from '../../components/flow/procedure-courses';
import { useServiceCrumbs } from '../../components/service-crumbs';
import { publicPage } from '../../http/doors';
import { pageNotFound } from '../../http/page-errors';
import { servicePath } from '../../i18n/links';
import { agencyMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'flow' };

/** How a complaint about the service is handled, drawn from the workflow that handles it. */
export const loader = publicPage(async (ctx, { params, lang, baseUrl }) => {
  const { standard, contentHash, complaints, ...page } = await viewProcedure(ctx, {
    service: params.service ?? '',
    version: null,
  });
  if (complaints.length === 0) throw pageNotFound();
  const shown = { standard, roles: page.roles, contentHash, lang, medium: 'screen' as const };
  const definitions = complaints.map(({ definition }) => definition);
  const courses = complaints.map((workflow) => {
    const flow = flowOf(workflow, shown, definitions);
    return { flow, drawing: drawWorkflow({ ...shown, flow, versionId: workflow.versionId }) };
  });
  const { profile, publisher, hasAnswers, roles, slug } = page;
  return { profile, publisher, hasAnswers, roles, slug, standard, courses, onward: [], baseUrl };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const service = (lang: 'id' | 'en') => (data === undefined ? '' : inLanguage(data.standard.name, lang));
  return agencyMeta(data, location.pathname, {
    title: (lang, textOf) => textOf(lang, 'flow')('complaint.title', { service: service(lang) }),
    description: (lang, textOf) => textOf(lang, 'flow')('complaint.description', { service: service(lang) }),
  });
};

export default function ComplaintFlowPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('flow');
  const lang = useLang();
  const crumbs = useServiceCrumbs({ ...page, name: page.standard.name });
  return (
    <AgencyPage frame={page} section="services" crumbs={crumbs}>
      <div className="wrap page sections">
        <div className="column stack">
          <h1>{t('complaint.heading')}</h1>
          <p className="lead">{t('complaint.lead', { service: inLanguage(page.standard.name, lang) })}</p>
          <BindingNotice />
          <p>
            <a href={`${servicePath(lang, page.profile.slug, page.slug)}#pengaduan`}>
              {t('complaint.channels')}
            </a>
          </p>
        </div>
        <ProcedureCourses page={page} />
      </div>
    </AgencyPage>
  );
}
