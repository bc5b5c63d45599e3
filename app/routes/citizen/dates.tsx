import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { explainOwnDates } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { FilingPage } from '../../components/citizen/filing-page';
import { DateExplanations } from '../../components/dates/date-explanations';
import { openedCase } from '../../http/citizen-cookies';
import { citizenPage } from '../../http/doors';
import { lockedCase } from '../../http/locked-form';
import { trackPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'dates' };

/** How the dates of one's own case came about; without the code first the place to enter it. */
export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = openedCase(visit, ctx.tenant.id, number);
  if (key === null) throw lockedCase(visit, ctx.tenant, number);
  return explainOwnDates(ctx, key);
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  ownPageMeta(data, location.pathname, (lang, texts) => texts(lang, 'dates')('title'));

export default function OwnDatesPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('dates');
  const lang = useLang();
  const { profile, number, noun, dates } = page;
  return (
    <FilingPage frame={page} back={trackPath(lang, profile.slug, number)}>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead', { noun: inLanguage(noun, lang), number })}</p>
      <DateExplanations dates={dates} zone={profile.zone} noun={noun} reader="citizen" />
    </FilingPage>
  );
}
