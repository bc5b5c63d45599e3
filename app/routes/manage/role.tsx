import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { giveRole, viewRole } from '@maklumat/operations';
import { z } from 'zod';
import { ErrorSummary, type Fault } from '../../components/error-summary';
import { formFaults } from '../../components/form-faults';
import { Localised, Printed } from '../../components/localised';
import { PairList } from '../../components/pair-list';
import { ConfigSource } from '../../components/roles/config-source';
import { GiveRole } from '../../components/roles/give-role';
import { HolderList } from '../../components/roles/holder-list';
import { FactorWords } from '../../components/roles/role-facts';
import { RoleRights } from '../../components/roles/role-rights';
import { manageAction, managePage } from '../../http/doors';
import { parseForm, typedText } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'roles' };

const GiveForm = z.object({ orang: z.string(), unit: z.string().optional() });

export const loader = managePage(async (ctx, { params, url }) => ({
  role: await viewRole(ctx, params.role ?? ''),
  isDone: url.searchParams.get('selesai') === 'peran-beri',
}));

export const action = manageAction(async (ctx, { params, request }) => {
  const role = await viewRole(ctx, params.role ?? '');
  const form = await parseForm(request, GiveForm);
  const back = { typed: form.typed, errors: {}, refusal: null };
  if (!form.ok) return data({ ...back, errors: form.errors }, { status: 400 });
  const { orang, unit = null } = form.value;
  if (role.needsUnit && unit === null)
    return data({ ...back, refusal: 'unit-missing' as const }, { status: 400 });
  const given = await giveRole(ctx, { userId: orang, role: role.slug, unit });
  if (!given.ok) return data({ ...back, refusal: given.refusal.code }, { status: 409 });
  throw redirectTo(`/kelola/peran/${role.slug}?selesai=peran-beri`);
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'roles')('title'));

export default function RolePage() {
  const { role, isDone } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const faults = useFaults();
  const t = useText('roles');
  const typed = { orang: typedText(sent?.typed, 'orang'), unit: typedText(sent?.typed, 'unit') };
  return (
    <div className="stack settings-form role-page">
      {isDone && sent === undefined ? (
        <p className="notice" role="status">
          {t('give.done')}
        </p>
      ) : null}
      <ErrorSummary faults={faults} />
      <h1>
        <Localised text={role.name} />
      </h1>
      <RoleNames />
      {role.isOutside ? (
        <p className="notice">{t('outside.this')}</p>
      ) : (
        <>
          <Holders />
          <GiveRole role={role} typed={typed} faults={faults} />
          <RoleRights role={role} />
        </>
      )}
      <ConfigSource of="role" appliedAt={role.appliedAt} zone={role.zone} />
      <p>
        <a href="/kelola/peran">{t('back')}</a>
      </p>
    </div>
  );
}

/** What the agency's texts call it, where it comes from, and whether it asks for a code. */
function RoleNames() {
  const { role } = useLoaderData<typeof loader>();
  const t = useText('roles');
  const named =
    role.words.length === 0 ? (
      t('unnamed')
    ) : (
      <ul className="plain-list">
        {role.words.map((words) => (
          <li key={words}>
            <Printed words={words} />
          </li>
        ))}
      </ul>
    );
  return (
    <>
      {role.note === null ? null : (
        <p>
          <Localised text={role.note} />
        </p>
      )}
      <PairList
        pairs={[
          { label: t('named'), value: named },
          role.isOutside ? null : { label: t('table.factor'), value: <FactorWords factor={role.factor} /> },
        ]}
      />
    </>
  );
}

function Holders() {
  const { role } = useLoaderData<typeof loader>();
  const t = useText('roles');
  return (
    <section className="stack-8" aria-labelledby="pemegang">
      <h2 id="pemegang">{t('holders.title')}</h2>
      {role.holders.length === 0 ? (
        <p className="notice notice-warn">{t('holders.empty')}</p>
      ) : (
        <HolderList holders={role.holders} beside="unit" needsUnit={role.needsUnit} />
      )}
    </section>
  );
}

/** What was refused, at the field it is about. */
function useFaults(): Fault[] {
  const sent = useActionData<typeof action>();
  const t = useText('roles');
  const people = useText('people');
  const forms = useText('forms');
  const labels = { orang: t('give.orang'), unit: people('form.unit') };
  const wrong = formFaults(sent?.errors ?? {}, labels, forms);
  if (sent?.refusal == null) return wrong;
  if (sent.refusal === 'unit-missing') return [...wrong, { field: 'unit', text: t('give.unit-missing') }];
  const field = sent.refusal === 'unit-unknown' ? 'unit' : 'orang';
  return [...wrong, { field, text: people(`refusal.${sent.refusal}`) }];
}
