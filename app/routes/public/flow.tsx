import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewProcedure } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { carriedStep } from '@maklumat/workflow';
import { Absent } from '../../components/absent';
import { AgencyPage } from '../../components/agency-page';
import { BindingNotice } from '../../components/binding-notice';
import { drawFlow, drawWorkflow, flowOf } from '../../components/flow/flow-cache';
import { PrintedTracks } from '../../components/flow/printed-tracks';
import { ProcedureCourses } from '../../components/flow/procedure-courses';
import { trackLetter } from '../../components/flow/step-labels';
import { ProcedureAbbreviations } from '../../components/procedure-section';
import { useServiceCrumbs } from '../../components/service-crumbs';
import { VersionBanner } from '../../components/version-banner';
import { VersionedName } from '../../components/versioned-name';
import { versionNumber } from '../../format/query-params';
import { publicPage } from '../../http/doors';
import { useLang, useText } from '../../i18n/use-text';
import { servicePath } from '../../i18n/links';
import { agencyMeta } from '../../i18n/text-page-meta';

export const handle = { i18n: 'flow' };

export const loader = publicPage(async (ctx, { params, url, lang, baseUrl }) => {
  const { standard, contentHash, workflows, elsewhere, complaints, ...page } = await viewProcedure(ctx, {
    service: params.service ?? '',
    version: versionNumber(url.searchParams.get('versi')),
  });
  const shown = { standard, roles: page.roles, contentHash, lang, medium: 'screen' as const };
  const definitions = workflows.map(({ definition }) => definition);
  const courses = workflows.map((workflow) => {
    const flow = flowOf(workflow, shown, [...definitions, ...elsewhere]);
    return { flow, drawing: drawWorkflow({ ...shown, flow, versionId: workflow.versionId }) };
  });
  const tracks = (standard.procedure?.tracks ?? []).map((track) => ({
    track,
    letter: courses.length === 0 ? null : trackLetter(standard, track.id),
    drawing: courses.length === 0 ? drawFlow({ ...shown, track }) : null,
    carried: new Map(track.steps.map(({ id }) => [id, carriedStep(id, definitions, standard)])),
  }));
  const onward = elsewhere.map(({ slug, name, service }) => ({ slug, name, service }));
  const hasComplaints = complaints.length > 0;
  return { ...page, standard, name: standard.name, courses, tracks, onward, hasComplaints, baseUrl };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  agencyMeta(data, location.pathname, {
    title: (lang, textOf) =>
      textOf(lang, 'flow')('title', { service: data === undefined ? '' : inLanguage(data.name, lang) }),
    description: (lang, textOf) =>
      textOf(lang, 'flow')('description', { service: data === undefined ? '' : inLanguage(data.name, lang) }),
  });

export default function FlowPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('flow');
  const lang = useLang();
  const crumbs = useServiceCrumbs(page);
  return (
    <AgencyPage frame={page} section="services" crumbs={crumbs}>
      <div className="wrap page sections">
        <div className="column">
          <h1>{t('heading')}</h1>
          <p className="lead">
            <VersionedName name={page.name} version={page.version} />
          </p>
          <VersionBanner page={page} />
          <BindingNotice />
          {page.tracks.length === 0 && page.courses.length === 0 ? <Absent /> : null}
          <ProcedureAbbreviations tracks={page.tracks.map((one) => one.track)} roles={page.roles} />
        </div>
        <ProcedureCourses page={page} />
        <PrintedTracks page={page} />
        {page.hasComplaints ? (
          <p className="column">
            <a href={servicePath(lang, page.profile.slug, page.slug, '/alur/pengaduan')}>
              {t('complaint.link')}
            </a>
          </p>
        ) : null}
      </div>
    </AgencyPage>
  );
}
