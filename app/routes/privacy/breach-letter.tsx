import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayInZone } from '@maklumat/calendar';
import { viewBreach } from '@maklumat/operations';
import { PaperHeading } from '../../components/office/paper-sheet';
import { usePeopleWords } from '../../components/privacy/breach-facts';
import { formatDay, formatMoment } from '../../format/date';
import { privacyPage } from '../../http/doors';
import { pageError } from '../../http/page-errors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'privacy' };

/** To whom the letter goes, as addresses have it. */
const RECEIVERS = { orang: 'persons', lembaga: 'institution' } as const;

/** The written notice of a breach with what Pasal 46 ayat (2) wants in it, made of the record; Indonesian. */
export const loader = privacyPage(async (ctx, { params, now }) => {
  const to = params.to === 'orang' || params.to === 'lembaga' ? RECEIVERS[params.to] : null;
  if (to === null) throw pageError('not-found');
  const view = await viewBreach(ctx, params.breach ?? '');
  return { view, to, day: dayInZone(now, view.zone) };
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'privacy')('breach.paper.title'));

export default function BreachLetterPage() {
  const { view, to, day } = useLoaderData<typeof loader>();
  const t = useText('privacy');
  return (
    <>
      <header className="sheet-tools no-print">
        <a className="strip-link" href={`/kelola/insiden/${view.id}`}>
          {t('breach.paper.back')}
        </a>
        <p className="small muted">{t('breach.paper.how')}</p>
      </header>
      <main className="official official-letter" id="isi" tabIndex={-1}>
        <PaperHeading head={{ government: view.agency.id, unit: view.unit.id, lines: [] }} />
        <p className="official-date">{formatDay(day, 'id')}</p>
        <p>{t(`breach.paper.to-${to}`)}</p>
        <h1 className="official-title">{t('breach.paper.title')}</h1>
        <p>{t(`breach.paper.intro-${to}`)}</p>
        <Contents />
        <p className="small">{t('breach.paper.law')}</p>
        <p className="letter-sign">{t('breach.paper.sign')}</p>
      </main>
    </>
  );
}

/** What was laid open, when and how, what was done about it. */
function Contents() {
  const { view, to } = useLoaderData<typeof loader>();
  const t = useText('privacy');
  const people = usePeopleWords();
  const { record, zone } = view;
  const moment = (at: string | null) =>
    at === null ? t('breach.unknown').toLowerCase() : formatMoment(new Date(at), zone, 'id');
  const parts = [
    { label: t('breach.paper.data'), text: record.data.map((one) => t(`breach.data.${one}`)).join(', ') },
    {
      label: t('breach.paper.when'),
      text: t('breach.paper.when-value', {
        happened: moment(record.happenedAt),
        found: moment(record.foundAt),
      }),
    },
    { label: t('breach.paper.how-it'), text: record.what },
    ...(to === 'institution' ? [{ label: t('breach.paper.people'), text: people(record) }] : []),
    { label: t('breach.paper.handling'), text: record.handling },
    { label: t('breach.paper.recovery'), text: record.recovery },
  ];
  return (
    <dl className="letter-parts">
      {parts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="as-typed">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
