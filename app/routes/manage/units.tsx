import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listUnits } from '@maklumat/operations';
import { UnitTable } from '../../components/roles/unit-table';
import { managePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'roles' };

export const loader = managePage((ctx) => listUnits(ctx));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'roles')('units.title'));

export default function UnitsPage() {
  const { units, unbound } = useLoaderData<typeof loader>();
  const t = useText('roles');
  return (
    <div className="stack">
      <h1>{t('units.title')}</h1>
      <p>{t('units.lead')}</p>
      {units.length === 0 ? (
        <p role="status">{t('units.empty')}</p>
      ) : (
        <UnitTable units={units} unbound={unbound} />
      )}
      {unbound === 0 ? null : <p className="muted">{t('units.unbound', { count: unbound })}</p>}
    </div>
  );
}
