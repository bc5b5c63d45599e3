import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewOfficeFrame } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { officePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'office' };

export const loader = officePage((ctx) => viewOfficeFrame(ctx));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'office')('title'));

export default function OfficeHome() {
  const { profile, official } = useLoaderData<typeof loader>();
  const t = useText('office');
  const lang = useLang();
  return (
    <div className="stack">
      <h1>{t('home.title', { name: inLanguage(profile.name, lang) })}</h1>
      <p>{t('home.lead', { name: official.displayName })}</p>
      <h2>{t('home.roles')}</h2>
      <ul>
        {official.roles.map(({ role, unit }) => (
          <li key={`${role.id} ${unit?.id ?? ''}`}>
            {inLanguage(role, lang)}
            <span className="muted"> · {unit === null ? t('home.every-unit') : inLanguage(unit, lang)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
