import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { draftDocument, issueDocument } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { z } from 'zod';
import { useCaseWords } from '../../components/office/case-words';
import { documentPath, issuedPath } from '../../components/office/document-paths';
import { PaperSheet } from '../../components/office/paper-sheet';
import { casePath } from '../../components/office/queue-views';
import { PAPER_WORDING } from '../../format/fact-words';
import { lowerFirst } from '../../format/letter-case';
import { paperContent } from '../../format/paper-content';
import { officeAction, officePage } from '../../http/doors';
import { pageError } from '../../http/page-errors';
import { parseForm } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'outputs' };

/** A document as it would be issued now, or a sheet as it is printed. */
export const loader = officePage(async (ctx, { params, url }) => {
  const draft = await draftDocument(ctx, params.number ?? '', params.document ?? '', PAPER_WORDING);
  const { paper, ...rest } = draft;
  const done = rest.issued.find(({ sequence }) => String(sequence) === url.searchParams.get('terbit'));
  return {
    ...rest,
    document: paper.document,
    name: paper.name,
    content: paperContent(paper),
    done: done ?? null,
  };
});

const IssueForm = z.object({ versi: z.coerce.number().int().min(1) });

export const action = officeAction(async (ctx, { params, request }) => {
  const [number, document] = [params.number ?? '', params.document ?? ''];
  const form = await parseForm(request, IssueForm);
  if (!form.ok) throw pageError('invalid-input');
  const asked = { number, document, expectedVersion: form.value.versi };
  const result = await issueDocument(ctx, asked, PAPER_WORDING);
  if (!result.ok) return data({ isChanged: true }, { status: 409 });
  throw redirectTo(`${documentPath(number, document)}?terbit=${String(result.sequence)}`);
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  staffMeta(location.pathname, (lang, text) =>
    loaded === undefined ? text(lang, 'outputs')('document.title') : inLanguage(loaded.name, lang),
  );

export default function DocumentPage() {
  const { caseNumber, name, content, done, isIssued, kind, unnamed } = useLoaderData<typeof loader>();
  const words = useCaseWords(kind);
  const t = useText('outputs');
  const lang = useLang();
  return (
    <div className="column stack">
      <p>
        <a href={casePath(caseNumber)}>{t('document.back', words)}</a>
      </p>
      <h1>
        {t(done === null ? 'document.preview' : 'document.issued-heading', {
          name: lowerFirst(inLanguage(name, lang)),
        })}
      </h1>
      {done === null ? (
        <>
          {isIssued ? <Unnamed posts={unnamed} /> : null}
          <Act />
          <div className="official official-preview">
            <PaperSheet paper={content} />
          </div>
        </>
      ) : (
        <Done />
      )}
    </div>
  );
}

/** A block that would be printed without a name: said before it is issued, with where the name comes from. */
function Unnamed({ posts }: { posts: readonly string[] }) {
  const t = useText('outputs');
  if (posts.length === 0) return null;
  return (
    <p className="notice notice-warn" role="note">
      {t('document.unnamed', { posts: posts.join(', ') })}
    </p>
  );
}

/** What can be done with it: issued with a number, or printed. */
function Act() {
  const { isIssued, version, name, issued, kind } = useLoaderData<typeof loader>();
  const words = useCaseWords(kind);
  const sent = useActionData<typeof action>();
  const t = useText('outputs');
  const lang = useLang();
  if (!isIssued) return <Sheet />;
  return (
    <form method="post" className="stack-8">
      <input type="hidden" name="versi" value={version} />
      {sent?.isChanged === true ? (
        <p className="notice notice-warn" role="alert">
          {t('document.changed', words)}
        </p>
      ) : null}
      <p>{t('document.lead')}</p>
      {issued.length === 0 ? null : (
        <p className="notice notice-warn">
          {t('document.again', {
            name: inLanguage(name, lang),
            numbers: issued.map(({ number }) => number).join(', '),
          })}
        </p>
      )}
      <button className="button" type="submit">
        {t('document.issue')}
      </button>
    </form>
  );
}

/** A sheet is printed, and leaves nothing behind. */
function Sheet() {
  const { caseNumber, document } = useLoaderData<typeof loader>();
  const t = useText('outputs');
  return (
    <>
      <p>{t('document.sheet-lead')}</p>
      <p className="button-row">
        <a className="button" href={documentPath(caseNumber, document, '/cetak')}>
          {t('document.open-print')}
        </a>{' '}
        <a className="button button-quiet" href={documentPath(caseNumber, document, '.pdf')}>
          {t('document.open-pdf')}
        </a>
      </p>
    </>
  );
}

/** It has its number: now it is printed, saved, handed over. */
function Done() {
  const { caseNumber, name, done, kind } = useLoaderData<typeof loader>();
  const words = useCaseWords(kind);
  const t = useText('outputs');
  const lang = useLang();
  if (done === null) return null;
  return (
    <>
      <p className="notice notice-ok" role="status">
        {t('document.done', { name: inLanguage(name, lang), number: done.number })}
      </p>
      {done.isForCitizen ? <p>{t('document.lead-citizen', words)}</p> : null}
      <p className="button-row">
        <a className="button" href={issuedPath(caseNumber, done.sequence, '.pdf')}>
          {t('document.open-pdf')}
        </a>{' '}
        <a className="button button-quiet" href={issuedPath(caseNumber, done.sequence, '/cetak')}>
          {t('document.open-print')}
        </a>
      </p>
    </>
  );
}
