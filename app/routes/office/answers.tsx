import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAnswers, type AnswerLine } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { ANSWERS_PATH, askedList, entryPath, listPath, LISTS } from '../../components/answers/answer-lists';
import { formatDay } from '../../format/date';
import { pageOf } from '../../format/query-params';
import { officePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'answers' };

export const loader = officePage(async (ctx, { url }) => {
  const list = askedList(url);
  return { list, ...(await listAnswers(ctx, { list, page: pageOf(url) })) };
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'answers')('title'));

export default function AnswersPage() {
  const { list, lines, counts, endingSoon, writes } = useLoaderData<typeof loader>();
  const t = useText('answers');
  return (
    <div className="stack answer-page">
      <h1>{t('title')}</h1>
      {writes ? (
        <p>
          <a className="button" href={`${ANSWERS_PATH}/baru`}>
            {t('form.new')}
          </a>
        </p>
      ) : null}
      <nav aria-label={t('list.label')}>
        <ul className="link-row plain-list answer-lists">
          {LISTS.map((one) => (
            <li key={one}>
              <a href={listPath(one)} aria-current={one === list ? 'page' : undefined}>
                {t(`list.${one}`)} <span className="office-count">{counts[one]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {list === 'published' && endingSoon > 0 ? (
        <p className="notice notice-warn">{t('list.ending-soon', { count: endingSoon })}</p>
      ) : null}
      {lines.length === 0 ? (
        <p>{t(`list.none-${list}`)}</p>
      ) : (
        <ul className="queue plain-list">
          {lines.map((line) => (
            <Line key={line.code} line={line} />
          ))}
        </ul>
      )}
      <Pages />
    </div>
  );
}

function Line({ line }: { line: AnswerLine }) {
  const t = useText('answers');
  const lang = useLang();
  return (
    <li className="queue-row">
      <p className="queue-title strong">
        <a href={entryPath(line.code)}>{line.question}</a>
      </p>
      <p className="queue-facts muted">
        <span>{inLanguage(line.unit, lang)}</span>
        {line.standing === 'returned' ? <span className="tag tag-warn">{t('standing.returned')}</span> : null}
        {line.isBeingChanged ? <span className="tag">{t('list.being-changed')}</span> : null}
        <span className={line.endsSoon ? 'answer-ends' : undefined}>
          {t(line.standing === 'expired' ? 'list.ended' : 'list.until', {
            day: formatDay(line.validUntil, lang),
          })}
        </span>
        {line.example ? <span>{t('example')}</span> : null}
      </p>
    </li>
  );
}

function Pages() {
  const { list, page, pages } = useLoaderData<typeof loader>();
  const t = useText('directory');
  if (pages === 1) return null;
  return (
    <nav className="pager" aria-label={t('search.pager')}>
      {page > 1 ? (
        <a className="button button-quiet" rel="prev" href={listPath(list, page - 1)}>
          {t('search.previous')}
        </a>
      ) : null}
      <span className="tabular">{t('search.page', { page, pages })}</span>
      {page < pages ? (
        <a className="button button-quiet" rel="next" href={listPath(list, page + 1)}>
          {t('search.next')}
        </a>
      ) : null}
    </nav>
  );
}
