import { inLanguage, type Lang, type Role } from '@maklumat/standards';
import { SYSTEM } from '@maklumat/workflow';

/** Names of whoever is no role of an agency. */
export type OtherNames = { citizen: string; system: string };

/** Who acts, by name; whoever has no role here is the reader, or nobody: it happens by itself. */
export function namesOf(
  roles: readonly Role[],
  lang: Lang,
  { citizen, system }: OtherNames,
): (slugs: readonly string[]) => string {
  const names = new Map(roles.map((role) => [role.slug, inLanguage(role.name, lang)]));
  return (slugs) => slugs.map((slug) => (slug === SYSTEM ? system : (names.get(slug) ?? citizen))).join(', ');
}
