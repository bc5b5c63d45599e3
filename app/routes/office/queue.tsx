import { data, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { listQueue, readCursor, writeCursor, type Queue } from '@maklumat/operations';
import { caseWords, useCaseWords } from '../../components/office/case-words';
import { rememberList } from '../../components/office/habits';
import { useOffice } from '../../components/office/office-outlet';
import { QueueList } from '../../components/office/queue-list';
import { QueueFilters, SearchNumber } from '../../components/office/queue-tools';
import { askedQueue, filterOf, filterQuery, viewOfSlug } from '../../components/office/queue-views';
import { formatDay } from '../../format/date';
import { officePage } from '../../http/doors';
import { pageNotFound } from '../../http/page-errors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'office' };

const LONGEST_QUERY = 60;

export const loader = officePage(async (ctx, visit) => {
  const { params, url } = visit;
  const isSearch = url.pathname === '/konsol/cari';
  const view = params.view === undefined ? (isSearch ? 'all' : 'mine-now') : viewOfSlug(params.view);
  if (view === null) throw pageNotFound();
  const asked = url.searchParams;
  const filter = filterOf(asked);
  const query = isSearch ? (asked.get('q') ?? '').slice(0, LONGEST_QUERY) : undefined;
  const cursor = readCursor(asked.get('sesudah'));
  const queue = await listQueue(ctx, {
    ...askedQueue({ view, filter }),
    query,
    cursor,
  });
  const next = queue.next === null ? null : writeCursor(queue.next);
  return data(
    {
      queue: { ...queue, next: null },
      next,
      filter,
      query: query ?? '',
      isSearch,
      isFirst: cursor === undefined,
    },
    isSearch ? {} : { headers: { 'Set-Cookie': rememberList(visit, { view, filter }) } },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  staffMeta(location.pathname, (lang, text) => {
    const t = text(lang, 'office');
    const words = caseWords(loaded?.queue.kind ?? { noun: null, person: null }, lang);
    return loaded === undefined || loaded.isSearch
      ? t('search.title', words)
      : t(`view.${loaded.queue.view}`, words);
  });

export default function QueuePage() {
  const { queue, next, filter, query, isSearch, isFirst } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const t = useText('office');
  const words = useCaseWords(queue.kind);
  const start = filterQuery(filter);
  const isFiltered = start.size > 0;
  const more = new URLSearchParams([...start, ['sesudah', next ?? '']]);
  return (
    <div className="queue-page">
      <div className="queue-head">
        <h1>{isSearch ? t('search.title', words) : t(`view.${queue.view}`, words)}</h1>
        <QueueSummary queue={queue} isFiltered={isSearch || isFiltered} />
      </div>
      <SearchNumber query={query} />
      {isSearch ? null : <QueueFilters queue={queue} filter={filter} />}
      {queue.rows.length === 0 ? (
        <EmptyQueue queue={queue} query={query} isSearch={isSearch} isFiltered={isFiltered} />
      ) : (
        <QueueList rows={queue.rows} />
      )}
      <p className="button-row queue-more">
        {isFirst ? null : (
          <a className="button button-quiet" href={isFiltered ? `${pathname}?${start.toString()}` : pathname}>
            {t('queue.start')}
          </a>
        )}
        {next === null ? null : (
          <a className="button button-quiet" href={`${pathname}?${more.toString()}`}>
            {t('queue.more')}
          </a>
        )}
      </p>
    </div>
  );
}

/** How many the list holds, and in what order. */
function QueueSummary({ queue, isFiltered }: { queue: Queue; isFiltered: boolean }) {
  const t = useText('office');
  const { counts } = useOffice().queues;
  const words = useCaseWords(queue.kind);
  const order = t(queue.view === 'closed' ? 'queue.order-closed' : 'queue.order');
  return (
    <p className="muted">
      {isFiltered ? order : `${t('queue.count', { count: counts[queue.view], ...words })}. ${order}`}
    </p>
  );
}

type EmptyQueueProps = { queue: Queue; query: string; isSearch: boolean; isFiltered: boolean };

/** An empty list is good news, and says what comes next. */
function EmptyQueue({ queue, query, isSearch, isFiltered }: EmptyQueueProps) {
  const lang = useLang();
  const t = useText('office');
  const { nextDueOn } = useOffice().queues;
  const words = useCaseWords(queue.kind);
  if (isSearch) {
    if (query.trim() === '') return <p>{t('search.nothing-asked', words)}</p>;
    return (
      <p role="status">{t(queue.isNumber ? 'search.nothing' : 'search.no-number', { query, ...words })}</p>
    );
  }
  if (isFiltered) return <p role="status">{t('queue.nothing-filtered', words)}</p>;
  const next = nextDueOn === null ? null : t('queue.next-due', { day: formatDay(nextDueOn, lang) });
  return (
    <p className="panel">
      {t(queue.view === 'mine-now' ? 'queue.nothing-mine' : 'queue.nothing', words)} {next}
    </p>
  );
}
