import type { Role } from '@maklumat/standards';
import { useLang, useText } from '../../i18n/use-text';
import { namesOf } from './role-names';

/** Who acts, by name, in the language of the page. */
export function useActorNames(roles: readonly Role[]): (slugs: readonly string[]) => string {
  const lang = useLang();
  const t = useText('terms');
  return namesOf(roles, lang, { citizen: t('citizen'), system: t('system') });
}
