import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { approveImport, listInformation, type InformationFilter } from '@maklumat/operations';
import { Slug } from '@maklumat/standards';
import { z } from 'zod';
import { EntryTable } from '../../components/information-office/entry-table';
import { listPath, ListTools, listOfWord } from '../../components/information-office/list-tools';
import { classOfWord } from '../../format/information-params';
import { pageOf, queryOf } from '../../format/query-params';
import { officeAction, officePage } from '../../http/doors';
import { pageError } from '../../http/page-errors';
import { parseForm } from '../../http/parse-form';
import { informationPath } from '../../i18n/links';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';
import { useOffice } from '../../components/office/office-outlet';

export const handle = { i18n: 'information-office' };

const ApproveForm = z.object({ impor: z.uuid() });

export const loader = officePage(async (ctx, { url }) => {
  const asked = url.searchParams;
  const unit = Slug.safeParse(asked.get('unit'));
  const importId = z.uuid().safeParse(asked.get('impor'));
  const filter: InformationFilter = {
    list: listOfWord(asked.get('bagian')),
    class: classOfWord(asked.get('klasifikasi')),
    unit: unit.success ? unit.data : null,
    query: queryOf(url),
    importId: importId.success ? importId.data : null,
    page: pageOf(url),
  };
  const taken = asked.get('diambil') ?? '';
  return {
    list: await listInformation(ctx, filter),
    filter,
    taken: /^\d{1,5}$/.test(taken) ? Number(taken) : null,
  };
});

export const action = officeAction(async (ctx, { request }) => {
  const form = await parseForm(request, ApproveForm);
  if (!form.ok) throw pageError('invalid-input');
  return data(await approveImport(ctx, form.value.impor));
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'information-office')('title'));

export default function InformationListPage() {
  const { list, filter } = useLoaderData<typeof loader>();
  const { slug } = useOffice().frame.profile;
  const t = useText('information-office');
  return (
    <div className="queue-page stack">
      <h1>{t('title')}</h1>
      <p className="muted">
        {t('lead')} <a href={informationPath('id', slug)}>{t('public')}</a>
      </p>
      <Notices />
      <Ways />
      <ListTools list={list} filter={filter} />
      <p>{t('count', { count: list.total })}</p>
      <ApproveAll />
      {list.rows.length === 0 ? (
        <p className="panel">
          {t(
            list.total === 0 && listPath(filter, 1) === '/konsol/informasi-publik'
              ? 'nothing-yet'
              : 'nothing',
          )}
        </p>
      ) : (
        <EntryTable rows={list.rows} />
      )}
      <Pages />
    </div>
  );
}

/** What was taken or approved just now. */
function Notices() {
  const { taken } = useLoaderData<typeof loader>();
  const approved = useActionData<typeof action>();
  const t = useText('information-office');
  const common = approved === undefined && taken !== null ? t('importing.done', { count: taken }) : null;
  return (
    <>
      {common === null ? null : (
        <p className="notice" role="status">
          {common}
        </p>
      )}
      {approved === undefined ? null : (
        <div className="notice stack-4" role="status">
          <p>{t('approved-import', { count: approved.approved })}</p>
          {approved.incomplete.length === 0 ? null : (
            <p>{t('incomplete-import', { numbers: approved.incomplete.join(', ') })}</p>
          )}
          {approved.changed.length === 0 ? null : (
            <p>{t('changed-import', { numbers: approved.changed.join(', ') })}</p>
          )}
        </div>
      )}
    </>
  );
}

/** Approving a whole list at once, where one list is looked at. */
function ApproveAll() {
  const { list, filter } = useLoaderData<typeof loader>();
  const t = useText('information-office');
  if (filter.importId === null || !list.rights.mayApprove) return null;
  if (!list.rows.some(({ draft }) => draft === 'waiting')) return null;
  return (
    <form method="post" className="stack-8">
      <input type="hidden" name="impor" value={filter.importId} />
      <button className="button" type="submit">
        {t('approve-import')}
      </button>
    </form>
  );
}

function Pages() {
  const { list, filter } = useLoaderData<typeof loader>();
  const words = useText('information');
  if (list.pages <= 1) return null;
  const { page } = filter;
  return (
    <nav className="pager" aria-label={words('pager')}>
      {page > 1 ? (
        <a className="button button-quiet" rel="prev" href={listPath(filter, page - 1)}>
          {words('previous')}
        </a>
      ) : null}
      <span className="tabular">{words('page', { page, pages: list.pages })}</span>
      {page < list.pages ? (
        <a className="button button-quiet" rel="next" href={listPath(filter, page + 1)}>
          {words('next')}
        </a>
      ) : null}
    </nav>
  );
}

/** What can be begun from here. */
function Ways() {
  const { list } = useLoaderData<typeof loader>();
  const t = useText('information-office');
  return (
    <p className="button-row">
      {list.rights.mayWrite ? (
        <>
          <a className="button" href="/konsol/informasi-publik/baru">
            {t('new')}
          </a>
          <a className="button button-quiet" href="/konsol/informasi-publik/impor">
            {t('import')}
          </a>
        </>
      ) : null}
      <a className="button button-quiet" href="/konsol/informasi-publik/cari">
        {t('search')}
      </a>
    </p>
  );
}
