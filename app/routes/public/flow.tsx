import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewStandard } from '@maklumat/operations';
import { inLanguage, type ProcedureTrack, type Role } from '@maklumat/standards';
import { Absent } from '../../components/absent';
import { AgencyPage } from '../../components/agency-page';
import { BindingNotice } from '../../components/binding-notice';
import { FlowChart } from '../../components/flow/flow-chart';
import { drawFlow } from '../../components/flow/flow-cache';
import { PHONE_WIDTH } from '../../components/flow/layout-flow';
import type { FlowDrawing } from '../../components/flow/flow-drawing';
import { ProcedureAbbreviations, TrackHeading, TrackLinks } from '../../components/procedure-section';
import { useServiceCrumbs } from '../../components/service-crumbs';
import { StepList } from '../../components/step-list';
import { VersionBanner } from '../../components/version-banner';
import { VersionedName } from '../../components/versioned-name';
import { versionNumber } from '../../format/query-params';
import { publicPage } from '../../http/doors';
import { useLang, useText } from '../../i18n/use-text';
import { agencyMeta } from '../../i18n/text-page-meta';

export const handle = { i18n: 'flow' };

export const loader = publicPage(async (ctx, { params, url, lang, baseUrl }) => {
  const { standard, contentHash, ...page } = await viewStandard(ctx, {
    service: params.service ?? '',
    version: versionNumber(url.searchParams.get('versi')),
  });
  const tracks = (standard.procedure?.tracks ?? []).map((track) => ({
    track,
    drawing: drawFlow({ track, roles: page.roles, contentHash, lang, medium: 'screen' }),
  }));
  return { ...page, name: standard.name, tracks, baseUrl };
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
  const { tracks } = page;
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
          {tracks.length === 0 ? <Absent /> : null}
          <ProcedureAbbreviations tracks={tracks.map((one) => one.track)} roles={page.roles} />
          {tracks.length > 1 ? <TrackLinks tracks={tracks.map((one) => one.track)} /> : null}
        </div>
        {tracks.map(({ track, drawing }) => (
          <Track
            key={track.id}
            track={track}
            drawing={drawing}
            roles={page.roles}
            alone={tracks.length === 1}
          />
        ))}
      </div>
    </AgencyPage>
  );
}

type TrackProps = { track: ProcedureTrack; drawing: FlowDrawing | null; roles: Role[]; alone: boolean };

function Track({ track, drawing, roles, alone }: TrackProps) {
  const t = useText('flow');
  const lang = useLang();
  const name = inLanguage(track.name, lang);
  const count = track.steps.length;
  return (
    <section className="flow-track stack" id={`jalur-${track.id}`} aria-label={name}>
      <TrackHeading track={track} level={2} />
      {drawing === null || drawing.width <= PHONE_WIDTH ? null : <p className="flow-hint">{t('hint')}</p>}
      {drawing === null ? null : (
        <div
          className="flow-box"
          role="region"
          tabIndex={0}
          aria-label={alone ? t('box') : `${t('box')}: ${name}`}
        >
          <FlowChart
            id={`alur-${track.id}`}
            title={t('drawing-title', { track: name, count })}
            drawing={drawing}
          />
        </div>
      )}
      <div className="column stack">
        <h3>{t(drawing === null ? 'steps-only' : 'list')}</h3>
        <StepList track={track} roles={roles} />
      </div>
    </section>
  );
}
