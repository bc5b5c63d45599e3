import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { actOnCase, viewVisits } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { z } from 'zod';
import { InsideList } from '../../components/visits/inside-list';
import { VisitShares } from '../../components/visits/visit-shares';
import { VisitTable } from '../../components/visits/visit-table';
import { formatMonth, zoneAbbreviation } from '../../format/date';
import { PAPER_WORDING } from '../../format/fact-words';
import { officeAction, officePage } from '../../http/doors';
import { parseForm } from '../../http/parse-form';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'visits' };

export const loader = officePage((ctx, { url }) => viewVisits(ctx, url.searchParams.get('bulan')));

const EndForm = z.object({
  nomor: z.string(),
  versi: z.coerce.number().int().min(1),
  tindakan: z.string(),
});

/** Ends a visit with the one press its list offers; what asks for more has a page of its own. */
export const action = officeAction(async (ctx, { request }) => {
  const form = await parseForm(request, EndForm);
  if (!form.ok) return data({ number: '', outcome: 'refused' as const }, { status: 400 });
  const { nomor: number, versi: expectedVersion, tindakan: transition } = form.value;
  const act = { number, expectedVersion, transition, inputs: {} };
  const result = await actOnCase(ctx, act, PAPER_WORDING);
  if (result.ok) return data({ number, outcome: 'done' as const });
  return 'changed' in result
    ? data({ number, outcome: 'changed' as const }, { status: 409 })
    : data({ number, outcome: 'refused' as const }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'visits')('title'));

export default function VisitsPage() {
  const month = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const t = useText('visits');
  const lang = useLang();
  const services = month.workflows.map((name) => inLanguage(name, lang)).join(', ');
  return (
    <div className="stack visits">
      <h1>{t('title')}</h1>
      {done === undefined ? null : (
        <p className={done.outcome === 'done' ? 'notice notice-ok' : 'notice notice-warn'} role="status">
          {t(done.outcome, { number: done.number })}
        </p>
      )}
      <p className="muted">
        {t('lead', { services, zone: zoneAbbreviation(month.zone) })}{' '}
        {month.hasExamples ? t('examples') : null}
      </p>
      <InsideList {...month} />
      <Month />
    </div>
  );
}

function Month() {
  const month = useLoaderData<typeof loader>();
  const t = useText('visits');
  const lang = useLang();
  const isEmpty = month.days.length === 0;
  return (
    <>
      <h2>{t('month.title', { month: formatMonth(month.month, lang) })}</h2>
      <MonthNav />
      {month.isCut ? <p className="notice notice-warn">{t('cut')}</p> : null}
      {isEmpty ? <p className="panel">{t('month.none')}</p> : <VisitTable {...month} />}
      {!isEmpty && month.after === null ? <p className="muted">{t('month.current')}</p> : null}
      {isEmpty ? null : (
        <p className="button-row no-print">
          <a className="button button-quiet" href={`/konsol/kunjungan.csv?bulan=${month.month}`}>
            {t('csv')}
          </a>
        </p>
      )}
      <VisitShares shares={month.shares} />
      {isEmpty ? null : <Definitions />}
    </>
  );
}

function MonthNav() {
  const { before, after } = useLoaderData<typeof loader>();
  const t = useText('visits');
  const lang = useLang();
  const entry = (month: string, words: string) => (
    <li>
      <a href={`/konsol/kunjungan?bulan=${month}`}>
        {words}: {formatMonth(month, lang)}
      </a>
    </li>
  );
  return (
    <nav aria-label={t('month.nav')} className="no-print">
      <ul className="period-list">
        {entry(before, t('month.before'))}
        {after === null ? null : entry(after, t('month.after'))}
      </ul>
    </nav>
  );
}

function Definitions() {
  const t = useText('visits');
  return (
    <section className="stack-4 muted">
      <h2>{t('definitions.title')}</h2>
      <ul>
        <li>{t('definitions.on-time')}</li>
        <li>{t('definitions.minutes')}</li>
        <li>{t('definitions.inside')}</li>
      </ul>
      <p className="no-print">{t('print-hint')}</p>
    </section>
  );
}
