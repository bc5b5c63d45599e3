import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { REGISTER_EXPORT, viewRegister } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatMonth } from '../../format/date';
import { dayInZone } from '@maklumat/calendar';
import { MonthsBeside } from '../../components/office/months-beside';
import { Pager } from '../../components/pager';
import { RegisterTable } from '../../components/office/register-table';
import { askedRegister, isAskedMonth, registerPath } from '../../components/office/register-query';
import { RegisterTools } from '../../components/office/register-tools';
import { pageOf } from '../../format/query-params';
import { officePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'outputs' };

const FILE_FORMS = ['pdf', 'xlsx', 'csv'] as const;

/** A month of a register, or the entries with a number that was looked for. */
export const loader = officePage(async (ctx, { params, url, now }) => {
  const asked = askedRegister(params.register ?? '', url);
  const page = pageOf(url);
  const view = await viewRegister(ctx, asked, page);
  const wrongMonth = isAskedMonth(url) ? null : (url.searchParams.get('bulan') ?? '');
  const form = FILE_FORMS.find((one) => one === url.searchParams.get('berkas'));
  const most = form === undefined ? null : REGISTER_EXPORT[form];
  const isNow = view.month >= dayInZone(now, view.zone).slice(0, 7);
  return { view, wrongMonth, isNow, tooMany: most !== null && view.total > most ? most : null };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  staffMeta(location.pathname, (lang, text) =>
    loaded === undefined
      ? text(lang, 'outputs')('registers.title')
      : inLanguage(loaded.view.register.name, lang),
  );

export default function RegisterPage() {
  const { view, wrongMonth } = useLoaderData<typeof loader>();
  const t = useText('outputs');
  const lang = useLang();
  const { register, month, query, total, page, pages, skipped } = view;
  const inWords = formatMonth(month, lang);
  return (
    <div className="stack">
      <h1>{inLanguage(register.name, lang)}</h1>
      <RegisterTools
        slug={register.slug}
        month={wrongMonth ?? month}
        query={query}
        fault={wrongMonth === null ? null : t('register.not-month', { month: wrongMonth })}
      />
      <Months />
      <p className="strong" role="status">
        {query === '' ? t('register.period', { month: inWords }) : t('register.found', { query })}
        {' · '}
        {t('register.rows', { count: total })}
      </p>
      <TooMany />
      {total === 0 ? <Empty /> : <RegisterTable view={view} />}
      {skipped === 0 ? null : (
        <p className="notice notice-warn">{t('register.skipped', { count: skipped })}</p>
      )}
      <Pager
        action={registerPath(register.slug)}
        query={query}
        page={page}
        pages={pages}
        more={query === '' ? { bulan: month } : {}}
      />
      <p className="muted">
        {t('register.before')} {t('register.audited')}
      </p>
    </div>
  );
}

/** The months beside the one that is shown; none beside a search. */
function Months() {
  const { view, wrongMonth, isNow } = useLoaderData<typeof loader>();
  const { register, month, query } = view;
  if (query !== '' || wrongMonth !== null) return null;
  return (
    <MonthsBeside {...{ month, isNow }} pathOf={(one) => registerPath(register.slug, '', { month: one })} />
  );
}

/** A file was asked for that would have more rows than one takes. */
function TooMany() {
  const { view, tooMany } = useLoaderData<typeof loader>();
  const t = useText('outputs');
  if (tooMany === null) return null;
  return <p className="notice notice-warn">{t('register.too-many', { rows: view.total, most: tooMany })}</p>;
}

/** No entry in this month, or with this number. */
function Empty() {
  const { month, query } = useLoaderData<typeof loader>().view;
  const t = useText('outputs');
  const lang = useLang();
  return (
    <p className="panel">
      {query === ''
        ? t('register.empty', { month: formatMonth(month, lang) })
        : t('register.empty-search', { query })}
    </p>
  );
}
