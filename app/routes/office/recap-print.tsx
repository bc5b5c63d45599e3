import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewRecap } from '@maklumat/operations';
import { PaperHeading, PaperSignatures } from '../../components/office/paper-sheet';
import { recapPath } from '../../components/office/recap-path';
import { RecapSections } from '../../components/office/recap-sections';
import { recapContent } from '../../format/recap-content';
import { officePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'outputs' };

/** The recap of a month on paper. */
export const loader = officePage(async (ctx, { params, url, now }) => {
  const view = await viewRecap(ctx, url.searchParams.get('rekap'), params.month ?? '');
  return { content: recapContent(view, now), back: recapPath(view.month, view.recap.slug) };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  staffMeta(location.pathname, (lang, text) => data?.content.name ?? text(lang, 'outputs')('recap.title'));

export default function RecapPrintPage() {
  const { content, back } = useLoaderData<typeof loader>();
  const t = useText('outputs');
  return (
    <>
      <header className="sheet-tools no-print">
        <a className="strip-link" href={back}>
          {t('recap.back')}
        </a>
        <p className="small muted">{t('paper.how-to-print')}</p>
      </header>
      <main className="official" id="isi" tabIndex={-1}>
        <PaperHeading head={content.head} />
        <h1 className="official-title">{content.title}</h1>
        <p className="official-subtitle">{content.subtitle}</p>
        <RecapSections sections={content.sections} />
        {content.signature === null ? null : (
          <PaperSignatures signatures={[content.signature]} date={content.date} />
        )}
        <p className="small official-foot">{content.foot}</p>
      </main>
    </>
  );
}
