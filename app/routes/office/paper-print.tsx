import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { draftDocument, readIssuedDocument } from '@maklumat/operations';
import { askedPaper } from '../../components/office/asked-paper';
import { PaperSheet } from '../../components/office/paper-sheet';
import { casePath } from '../../components/office/queue-views';
import { PAPER_WORDING } from '../../format/fact-words';
import { paperContent } from '../../format/paper-content';
import { officePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'outputs' };

/** A paper to be printed: an issued one as it was, a sheet as it is now. */
export const loader = officePage(async (ctx, visit) => {
  const asked = askedPaper(visit);
  const { paper, caseNumber } =
    'sequence' in asked
      ? await readIssuedDocument(ctx, asked.number, asked.sequence)
      : await draftDocument(ctx, asked.number, asked.document, PAPER_WORDING);
  return { content: paperContent(paper), caseNumber };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  staffMeta(location.pathname, (lang, text) => data?.content.name ?? text(lang, 'outputs')('document.title'));

export default function PaperPrintPage() {
  const { content, caseNumber } = useLoaderData<typeof loader>();
  const t = useText('outputs');
  return (
    <>
      <header className="sheet-tools no-print">
        <a className="strip-link" href={casePath(caseNumber)}>
          {t('paper.back')}
        </a>
        <p className="small muted">{t('paper.how-to-print')}</p>
      </header>
      <main className="official" id="isi" tabIndex={-1}>
        <PaperSheet paper={content} />
      </main>
    </>
  );
}
