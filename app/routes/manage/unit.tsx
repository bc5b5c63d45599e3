import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewUnit } from '@maklumat/operations';
import { Localised } from '../../components/localised';
import { ConfigSource } from '../../components/roles/config-source';
import { HolderList } from '../../components/roles/holder-list';
import { UnitFacts } from '../../components/roles/unit-facts';
import { managePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'roles' };

export const loader = managePage(async (ctx, { params }) => ({
  unit: await viewUnit(ctx, params.unit ?? ''),
  tenant: ctx.tenant.slug,
}));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'roles')('units.title'));

export default function UnitPage() {
  const { unit, tenant } = useLoaderData<typeof loader>();
  const t = useText('roles');
  return (
    <div className="stack settings-form role-page">
      <h1>
        <Localised text={unit.name} />
      </h1>
      {unit.isExample ? <p className="notice">{t('units.example')}</p> : null}
      {unit.isPublisher ? <p>{t('units.publisher')}</p> : null}
      <section className="stack-8" aria-labelledby="orang">
        <h2 id="orang">{t('units.people')}</h2>
        <People />
        <p className="muted">
          {t('units.give')} <a href="/kelola/peran">{t('units.roles')}</a>
        </p>
      </section>
      <UnitFacts unit={unit} tenant={tenant} />
      {unit.isExample ? null : <ConfigSource of="unit" appliedAt={unit.appliedAt} zone={unit.zone} />}
      <p>
        <a href="/kelola/unit">{t('units.back')}</a>
      </p>
    </div>
  );
}

function People() {
  const { unit } = useLoaderData<typeof loader>();
  const t = useText('roles');
  if (unit.holders.length > 0) return <HolderList holders={unit.holders} beside="role" />;
  return (
    <>
      <p>{t('units.nobody')}</p>
      {unit.openCases === 0 ? null : (
        <p className="notice notice-warn">{t('units.nobody-waiting', { count: unit.openCases })}</p>
      )}
    </>
  );
}
