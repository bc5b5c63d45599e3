import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { liftOwnRestriction, viewOwnData } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { FilingPage } from '../../components/citizen/filing-page';
import { LiftRestriction } from '../../components/own-data/lift-restriction';
import { OwnRequests } from '../../components/own-data/own-requests';
import { StoredData } from '../../components/own-data/stored-data';
import { UseLog } from '../../components/own-data/use-log';
import { formatAppointment } from '../../format/date';
import { kindInAddress } from '../../format/subject-kinds';
import { openedCase } from '../../http/citizen-cookies';
import { citizenAction, citizenPage } from '../../http/doors';
import { lockedCase } from '../../http/locked-form';
import { redirectTo } from '../../http/redirect-to';
import { trackPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'own-data' };

/** What is stored of whoever filed a case; without the code first the place to enter it. */
export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = openedCase(visit, ctx.tenant.id, number);
  if (key === null) throw lockedCase(visit, ctx.tenant, number);
  const own = await viewOwnData(ctx, key);
  const received = own.requests.find((one) => one.number === visit.url.searchParams.get('diterima')) ?? null;
  const wasLifted = visit.url.searchParams.get('dicabut') === '1';
  return { own, received, wasLifted, profile: own.profile };
});

/** Ends the restriction that this person asked for. */
export const action = citizenAction(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = openedCase(visit, ctx.tenant.id, number);
  if (key === null) throw lockedCase(visit, ctx.tenant, number);
  await liftOwnRestriction(ctx, key);
  throw redirectTo(`${trackPath(visit.lang, ctx.tenant.slug, key.number, '/data')}?dicabut=1`);
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  ownPageMeta(data, location.pathname, (lang, texts) => texts(lang, 'own-data')('title'));

export default function OwnDataPage() {
  const { own, received, wasLifted } = useLoaderData<typeof loader>();
  const t = useText('own-data');
  const lang = useLang();
  const { profile, number } = own;
  const words = { agency: inLanguage(profile.name, lang), noun: inLanguage(own.noun, lang), number };
  return (
    <FilingPage frame={own} back={trackPath(lang, profile.slug, number)}>
      {received === null ? null : (
        <p className="notice notice-ok" role="status">
          {t('received', {
            number: received.number,
            due: formatAppointment(received.dueAt, profile.zone, lang),
          })}
        </p>
      )}
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead', words)}</p>
      <LiftRestriction own={own} wasLifted={wasLifted} />
      <h2>{t('stored.title')}</h2>
      <StoredData own={own} />
      <TakeCopy />
      <h2>{t('log.title')}</h2>
      <UseLog own={own} />
      <h2>{t('requests.title')}</h2>
      <OwnRequests own={own} />
      <AskLinks />
      <p className="small muted">{t('law')}</p>
    </FilingPage>
  );
}

function TakeCopy() {
  const { own } = useLoaderData<typeof loader>();
  const t = useText('own-data');
  const lang = useLang();
  const at = (page: string) => trackPath(lang, own.profile.slug, own.number, `/data${page}`);
  return (
    <>
      <h3>{t('copy.title')}</h3>
      <p>{t('copy.what')}</p>
      <p className="button-row">
        <a className="button button-quiet" href={at('/cetak')}>
          {t('copy.print')}
        </a>
        <a className="button button-quiet" href={at('/salinan.json')} download>
          {t('copy.file')}
        </a>
      </p>
    </>
  );
}

/** What may be asked, each with a line of what it means. */
function AskLinks() {
  const { own } = useLoaderData<typeof loader>();
  const t = useText('own-data');
  const lang = useLang();
  return (
    <>
      <h2>{t('ask.title')}</h2>
      <p>{t('ask.lead')}</p>
      <ul className="plain-list acts">
        {own.kinds.map((kind) => (
          <li key={kind}>
            <a
              className="button button-quiet"
              href={trackPath(lang, own.profile.slug, own.number, `/data/minta/${kindInAddress(kind)}`)}
            >
              {t(`kind.${kind}`)}
            </a>
            <p className="small muted">{t(`ask.${kind}-hint`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
