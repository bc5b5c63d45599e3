import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { takeOwnCopy, type OwnDataCopy } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { OwnRequests } from '../../components/own-data/own-requests';
import { StoredData } from '../../components/own-data/stored-data';
import { UseLog } from '../../components/own-data/use-log';
import { formatMoment } from '../../format/date';
import { openedCase } from '../../http/citizen-cookies';
import { citizenPage } from '../../http/doors';
import { lockedCase } from '../../http/locked-form';
import { trackPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'own-data' };

export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = openedCase(visit, ctx.tenant.id, number);
  if (key === null) throw lockedCase(visit, ctx.tenant, number);
  const own = await takeOwnCopy(ctx, key);
  return { own, profile: own.profile };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  ownPageMeta(data, location.pathname, (lang, texts) => texts(lang, 'own-data')('copy.head'));

export default function OwnDataPrintPage() {
  const { own } = useLoaderData<typeof loader>();
  const t = useText('own-data');
  const print = useText('case');
  const lang = useLang();
  const { profile, number } = own;
  return (
    <>
      <header className="sheet-tools no-print">
        <a className="strip-link" href={trackPath(lang, profile.slug, number, '/data')}>
          {t('copy.back')}
        </a>
        <p className="small muted">{print('print.how')}</p>
      </header>
      <main className="sheet" id="isi" tabIndex={-1}>
        <div className="sheet-head">
          <div>
            <p>{inLanguage(profile.officialName, lang)}</p>
            <h1>{t('copy.head')}</h1>
            <p>{print('case.number', { number })}</p>
            <p className="small">
              {t('copy.made', { moment: formatMoment(new Date(own.madeAt), profile.zone, lang) })}
            </p>
          </div>
        </div>
        <h2>{t('stored.title')}</h2>
        <StoredData own={own} />
        <Entries own={own} />
        <h2>{t('log.title')}</h2>
        <UseLog own={own} isCopy />
        <h2>{t('requests.title')}</h2>
        <OwnRequests own={own} />
        <p className="small">{t('law')}</p>
      </main>
    </>
  );
}

/** Every text that the person may read, oldest first. */
function Entries({ own }: { own: OwnDataCopy }) {
  const t = useText('own-data');
  const lang = useLang();
  const entries = own.entries.filter(({ texts, files }) => texts.length + files.length > 0);
  return (
    <>
      <h2>{t('copy.entries', { noun: inLanguage(own.noun, lang) })}</h2>
      {entries.length === 0 ? <p>{t('copy.none')}</p> : null}
      {entries.map(({ sequence, at, actor, texts, files }) => (
        <section key={sequence} className="stack-8">
          <h3>
            {formatMoment(new Date(at), own.profile.zone, lang)}, {t(`copy.by-${BY[actor.kind]}`)}
          </h3>
          {texts.map(({ field, label, text }) => (
            <p key={field} className="as-typed">
              {label === null ? null : <span className="strong">{inLanguage(label, lang)} </span>}
              {text ?? t('copy.erased')}
            </p>
          ))}
          {files.map(({ id, name }) => (
            <p key={id}>{t('copy.file-name', { name })}</p>
          ))}
        </section>
      ))}
    </>
  );
}

const BY = { citizen: 'citizen', official: 'agency', system: 'system' } as const;
