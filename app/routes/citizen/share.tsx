import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listCaseLinks, makeCaseLink, revokeCaseLink } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { FilingPage } from '../../components/citizen/filing-page';
import { LiveLinks, MadeLink } from '../../components/citizen/shared-links';
import { ErrorSummary } from '../../components/error-summary';
import { RadioGroup } from '../../components/radio-group';
import { formatMoment } from '../../format/date';
import { openedCase } from '../../http/citizen-cookies';
import { citizenAction, citizenPage } from '../../http/doors';
import { lockedCase } from '../../http/locked-form';
import { redirectTo } from '../../http/redirect-to';
import { sharedLinkCookie } from '../../http/shared-link-cookie';
import { sharedCasePath, trackPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'case' };

/** Names of the fields: until when a link holds, and the button that ends one. */
const UNTIL = 'sampai';
const REVOKE = 'cabut';

export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = openedCase(visit, ctx.tenant.id, number);
  if (key === null) throw lockedCase(visit, ctx.tenant, number);
  const page = await listCaseLinks(ctx, key);
  const kept = sharedLinkCookie.read(visit);
  const isHere = kept !== null && kept.tenant === ctx.tenant.id && kept.number === page.number;
  const path = isHere ? sharedCasePath(visit.lang, ctx.tenant.slug, kept.token) : null;
  return {
    page,
    profile: page.profile,
    made: path === null ? null : { address: visit.baseUrl + path, expiresAt: kept?.expiresAt ?? '' },
    wasRevoked: visit.url.searchParams.get('dicabut') === '1',
  };
});

export const action = citizenAction(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = openedCase(visit, ctx.tenant.id, number);
  if (key === null) throw lockedCase(visit, ctx.tenant, number);
  const here = trackPath(visit.lang, ctx.tenant.slug, key.number, '/bagikan');
  const form = await visit.request.formData();
  const revoked = form.get(REVOKE);
  if (typeof revoked === 'string') {
    await revokeCaseLink(ctx, key, revoked);
    throw redirectTo(`${here}?dicabut=1`, sharedLinkCookie.clear(visit));
  }
  const made = await makeCaseLink(ctx, key, Number(form.get(UNTIL)));
  if (!made.ok) return data(made.refusal, { status: 409 });
  const { token, expiresAt } = made;
  throw redirectTo(
    here,
    sharedLinkCookie.write(visit, { tenant: ctx.tenant.id, number: key.number, token, expiresAt }),
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  ownPageMeta(loaded, location.pathname, (_, texts) => texts(_, 'case')('share.title'));

export default function SharePage() {
  const { page, made, wasRevoked } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useText('case');
  const lang = useLang();
  const { slug, zone } = page.profile;
  const noun = inLanguage(page.noun, lang);
  const back = trackPath(lang, slug, page.number);
  const faults = refusal === undefined ? [] : [{ field: null, text: t(`share.refused.${refusal.code}`) }];
  return (
    <FilingPage frame={page} back={back}>
      <ErrorSummary faults={faults} />
      <p className="muted">{t('case.number', page)}</p>
      <h1>{t('share.title')}</h1>
      {wasRevoked ? (
        <p className="notice notice-ok" role="status">
          {t('share.revoked')}
        </p>
      ) : null}
      {made === null ? null : <MadeLink made={made} zone={zone} />}
      {page.mayShare ? <MakeLink /> : <p className="notice">{t('share.confidential', { noun })}</p>}
    </FilingPage>
  );
}

/** What a link shows, until when one is to hold, and those that hold. */
function MakeLink() {
  const { page } = useLoaderData<typeof loader>();
  const t = useText('case');
  const lang = useLang();
  const noun = inLanguage(page.noun, lang);
  return (
    <>
      <p className="lead">{t('share.lead', { noun })}</p>
      <p>{t(page.identity === 'anonymous' ? 'share.hidden-anonymous' : 'share.hidden', { noun })}</p>
      <form method="post" className="stack">
        <RadioGroup
          name={UNTIL}
          legend={t('share.until')}
          value={String(page.ends[0]?.days)}
          choices={page.ends.map(({ days, expiresAt }) => ({
            value: String(days),
            label: formatMoment(new Date(expiresAt), page.profile.zone, lang),
          }))}
        />
        <button className="button" type="submit">
          {t('share.make')}
        </button>
      </form>
      <LiveLinks page={page} button={REVOKE} />
    </>
  );
}
