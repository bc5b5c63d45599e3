import type { NamedRole } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { useLang, useText } from '../../i18n/use-text';

/** A role with its unit, in words. */
export function useRoleWords(): (role: Pick<NamedRole, 'roleName' | 'unitName'>) => string {
  const t = useText('people');
  const lang = useLang();
  return ({ roleName, unitName }) => {
    const role = inLanguage(roleName, lang);
    return unitName === null ? role : t('role-in-unit', { role, unit: inLanguage(unitName, lang) });
  };
}
