import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewSubjectRequest } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { PaperHeading } from '../../components/office/paper-sheet';
import { requestPath } from '../../components/privacy/request-table';
import { formatDay, formatMoment } from '../../format/date';
import { dayInZone } from '@maklumat/calendar';
import { privacyPage } from '../../http/doors';
import { pageError } from '../../http/page-errors';
import { textOf } from '../../i18n/create-i18n';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'privacy' };

/** The answer on paper, for who asked by letter or at the desk; official papers are Indonesian. */
export const loader = privacyPage(async (ctx, { params }) => {
  const view = await viewSubjectRequest(ctx, params.number ?? '');
  if (view.state === 'open') throw pageError('not-found');
  return { view };
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'privacy')('paper.title'));

export default function RequestPrintPage() {
  const { view } = useLoaderData<typeof loader>();
  const t = useText('privacy');
  const { zone, decidedAt } = view;
  return (
    <>
      <header className="sheet-tools no-print">
        <a className="strip-link" href={requestPath(view.number)}>
          {t('paper.back')}
        </a>
        <p className="small muted">{t('paper.how')}</p>
      </header>
      <main className="official official-letter" id="isi" tabIndex={-1}>
        <PaperHeading head={{ government: view.agency.id, unit: view.unit.id, lines: [] }} />
        <h1 className="official-title">{t('paper.title')}</h1>
        <p className="official-subtitle">{t('paper.number', { number: view.number })}</p>
        {decidedAt === null ? null : (
          <p className="official-date">{formatDay(dayInZone(new Date(decidedAt), zone), 'id')}</p>
        )}
        <AnswerWords />
        <p className="small">{t('paper.law')}</p>
        <p className="letter-sign">{t('breach.paper.sign')}</p>
      </main>
    </>
  );
}

/** To whom, about which request, and what was answered. */
function AnswerWords() {
  const { view } = useLoaderData<typeof loader>();
  const t = useText('privacy');
  const own = textOf('id', 'own-data');
  const { zone, words, ground, answer, receivedAt, state } = view;
  const name = words?.requester?.name ?? null;
  return (
    <>
      {name === null ? null : <p>{t('paper.to', { name })}</p>}
      {words?.requester?.reach ? <p className="as-typed">{words.requester.reach}</p> : null}
      <p>
        {t('paper.body', {
          kind: own(`kind.${view.kind}`).toLowerCase(),
          received: formatMoment(new Date(receivedAt), zone, 'id'),
        })}
      </p>
      <p>
        <strong>{own(`state.${state === 'open' ? 'open' : state}`)}.</strong>{' '}
        {ground === null
          ? null
          : own('requests.ground-value', {
              words: inLanguage(ground.words, 'id'),
              article: ground.article,
            })}
      </p>
      {answer === null || answer === '' ? null : <p className="as-typed">{answer}</p>}
    </>
  );
}
