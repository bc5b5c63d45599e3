import type { RoleView } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { useLang, useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { SelectField } from '../select-field';

type GiveRoleProps = {
  role: Pick<RoleView, 'slug' | 'candidates' | 'units'>;
  typed: { readonly orang: string; readonly unit: string };
  faults: readonly Fault[];
};

/** Gives the role of this page to somebody who works here, or leads to an invitation in it. */
export function GiveRole({ role, typed, faults }: GiveRoleProps) {
  const t = useText('roles');
  return (
    <section className="stack-8" aria-labelledby="beri">
      <h2 id="beri">{t('give.title')}</h2>
      {role.candidates.length === 0 ? (
        <p>{t('give.no-one')}</p>
      ) : (
        <>
          <p>{t('give.lead')}</p>
          <form className="stack" method="post" noValidate>
            <GiveFields role={role} typed={typed} faults={faults} />
            <p className="button-row">
              <button className="button" type="submit">
                {t('give.submit')}
              </button>
              <InviteLink slug={role.slug} />
            </p>
          </form>
        </>
      )}
      {role.candidates.length === 0 ? (
        <p>
          <InviteLink slug={role.slug} />
        </p>
      ) : null}
    </section>
  );
}

function InviteLink({ slug }: { slug: string }) {
  const t = useText('roles');
  return (
    <a className="button button-quiet" href={`/kelola/orang/undang?peran=${slug}`}>
      {t('give.invite')}
    </a>
  );
}

function GiveFields({ role, typed, faults }: GiveRoleProps) {
  const t = useText('roles');
  const people = useText('people');
  const lang = useLang();
  return (
    <>
      <SelectField
        name="orang"
        label={t('give.orang')}
        any={t('give.orang-any')}
        choices={role.candidates.map(({ userId, name }) => ({ value: userId, label: name }))}
        value={typed.orang}
        fault={faultOf(faults, 'orang')}
      />
      <SelectField
        name="unit"
        label={people('form.unit')}
        hint={people('form.unit-hint')}
        any={people('form.unit-any')}
        choices={role.units.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, lang) }))}
        value={typed.unit}
        fault={faultOf(faults, 'unit')}
      />
    </>
  );
}
