import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listRoles } from '@maklumat/operations';
import { Localised } from '../../components/localised';
import { RoleTable } from '../../components/roles/role-table';
import { managePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'roles' };

export const loader = managePage((ctx) => listRoles(ctx));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'roles')('title'));

export default function RolesPage() {
  const { roles, outside } = useLoaderData<typeof loader>();
  const t = useText('roles');
  const unheld = roles.filter(({ holders }) => holders.length === 0).length;
  return (
    <div className="stack">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {unheld === 0 ? null : <p className="notice notice-warn">{t('unheld', { count: unheld })}</p>}
      <RoleTable roles={roles} />
      {outside.length === 0 ? null : (
        <section className="stack-8" aria-labelledby="luar">
          <h2 id="luar">{t('outside.title')}</h2>
          <p>{t('outside.lead')}</p>
          <ul className="plain-list link-list">
            {outside.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/kelola/peran/${slug}`}>
                  <Localised text={name} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
