import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listRecaps, listRegisters } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatMonth } from '../../format/date';
import { recapPath } from '../../components/office/recap-path';
import { officePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'outputs' };

/** The registers and monthly recaps this official opens. */
export const loader = officePage(async (ctx) => ({
  registers: await listRegisters(ctx),
  ...(await listRecaps(ctx)),
}));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'outputs')('registers.title'));

export default function RegistersPage() {
  const { registers, recaps, month } = useLoaderData<typeof loader>();
  const t = useText('outputs');
  const lang = useLang();
  return (
    <div className="column stack">
      <h1>{t('registers.title')}</h1>
      {registers.length === 0 ? <p className="panel">{t('registers.none')}</p> : <p>{t('registers.lead')}</p>}
      <ul className="register-list plain-list">
        {registers.map(({ slug, name, note }) => (
          <li key={slug}>
            <a className="strong" href={`/konsol/register/${slug}`}>
              {inLanguage(name, lang)}
            </a>
            {note === null ? null : <p className="muted">{inLanguage(note, lang)}</p>}
          </li>
        ))}
      </ul>
      {recaps.length === 0 ? null : <h2>{t('registers.recaps')}</h2>}
      <ul className="register-list plain-list">
        {recaps.map(({ slug, name }) => (
          <li key={slug}>
            <a className="strong" href={recapPath(month, slug)}>
              {t('registers.open-recap', { name: inLanguage(name, lang), month: formatMonth(month, lang) })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
