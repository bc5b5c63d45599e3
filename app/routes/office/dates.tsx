import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { explainCaseDates, viewCase } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { DateExplanations } from '../../components/dates/date-explanations';
import { casePath } from '../../components/office/queue-views';
import { officePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'dates' };

/** How the dates of a case came about. */
export const loader = officePage(async (ctx, { params }) => {
  const { number, zone, workflow } = await viewCase(ctx, params.number ?? '');
  const { dates } = await explainCaseDates(ctx, number);
  return { number, zone, noun: workflow.noun, dates };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  staffMeta(location.pathname, (lang, texts) => `${texts(lang, 'dates')('title')} ${data?.number ?? ''}`);

export default function CaseDatesPage() {
  const { number, zone, noun, dates } = useLoaderData<typeof loader>();
  const t = useText('dates');
  const lang = useLang();
  return (
    <div className="column stack">
      <p>
        <a href={casePath(number)}>{t('back')}</a>
      </p>
      <h1>{t('title')}</h1>
      <p>{t('lead', { noun: inLanguage(noun, lang), number })}</p>
      <DateExplanations dates={dates} zone={zone} noun={noun} reader="official" />
    </div>
  );
}
