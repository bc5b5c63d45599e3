import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewOwnCase, type OwnCase } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { StageLine, StatusFacts } from '../../components/citizen/case-status';
import { CaseRights } from '../../components/citizen/case-rights';
import { OpenUntil } from '../../components/citizen/open-until';
import { CaseTimeline } from '../../components/citizen/case-timeline';
import { caseSentence } from '../../format/case-sentence';
import { formatMoment } from '../../format/date';
import { openedCase } from '../../http/citizen-cookies';
import { citizenPage } from '../../http/doors';
import { lockedCase } from '../../http/locked-form';
import { trackPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'case' };

export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = openedCase(visit, ctx.tenant.id, number);
  if (key === null) throw lockedCase(visit, ctx.tenant, number);
  const page = await viewOwnCase(ctx, key);
  return {
    page,
    profile: page.profile,
    printedAt: visit.now.toISOString(),
    address: visit.baseUrl + trackPath(visit.lang, ctx.tenant.slug, page.number),
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
  const { page, address } = useLoaderData<typeof loader>();
  const t = useText('case');
  const lang = useLang();
  return (
    <>
      <header className="sheet-tools no-print">
        <a className="strip-link" href={trackPath(lang, page.profile.slug, page.number)}>
          {t('print.back')}
        </a>
        <p className="small muted">{t('print.how')}</p>
      </header>
      <main className="sheet" id="isi" tabIndex={-1}>
        <Head />
        <h2>{t('case.status')}</h2>
        <StageLine page={page} />
        <div className="stack-8">
          <p>{caseSentence(page, lang)}</p>
          <StatusFacts
            page={page}
            unit={page.unitName}
            registrations={page.registrations}
            score={page.score}
          />
        </div>
        <StillToDo page={page} address={address} />
        <h2>{t('case.timeline')}</h2>
        <CaseTimeline page={page} entries={page.entries} hasLinks={false} />
        <CaseRights page={page} own={page} />
      </main>
    </>
  );
}

/** What may still be done in the case, until when, and where: on paper there is no button. */
function StillToDo({ page, address }: { page: OwnCase; address: string }) {
  const t = useText('case');
  const lang = useLang();
  if (page.acts.length === 0) return null;
  return (
    <>
      <h2>{t('case.acts')}</h2>
      <ul>
        {page.acts.map(({ id, label, hint }) => (
          <li key={id}>
            <span className="strong">{inLanguage(label, lang)}</span>
            {hint === undefined ? null : <p>{inLanguage(hint, lang)}</p>}
            <OpenUntil page={page} act={id} />
          </li>
        ))}
      </ul>
      <p className="small">{t('print.where', { address })}</p>
    </>
  );
}

/** Whose copy it is, of which case, where that is followed and when the copy was made. */
function Head() {
  const { page, printedAt, address } = useLoaderData<typeof loader>();
  const t = useText('case');
  const lang = useLang();
  const moment = formatMoment(new Date(printedAt), page.profile.zone, lang);
  return (
    <div className="sheet-head">
      <div>
        <p>{inLanguage(page.profile.officialName, lang)}</p>
        <p>{inLanguage(page.unitName, lang)}</p>
        <h1>{t('print.title', { noun: inLanguage(page.noun, lang), number: page.number })}</h1>
        <p className="small">{address}</p>
        <p className="small">{t('print.made', { moment })}</p>
      </div>
    </div>
  );
}
