import type { NamedChoice } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { useLang, useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { SelectField } from '../select-field';

type RoleFieldsProps = {
  roles: readonly NamedChoice[];
  units: readonly NamedChoice[];
  typed: { readonly peran: string; readonly unit: string };
  faults: readonly Fault[];
};

/** A role, and the unit it is bound to. */
export function RoleFields({ roles, units, typed, faults }: RoleFieldsProps) {
  const t = useText('people');
  const lang = useLang();
  const choices = (list: readonly NamedChoice[]) =>
    list.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, lang) }));
  return (
    <>
      <SelectField
        name="peran"
        label={t('form.peran')}
        any={t('form.peran-any')}
        choices={choices(roles)}
        value={typed.peran}
        fault={faultOf(faults, 'peran')}
      />
      <SelectField
        name="unit"
        label={t('form.unit')}
        hint={t('form.unit-hint')}
        any={t('form.unit-any')}
        choices={choices(units)}
        value={typed.unit}
        fault={faultOf(faults, 'unit')}
      />
    </>
  );
}
