import type { Role } from './schema/agency';
import type { ProcedureStep } from './schema/procedure';

/** How the texts call a person who comes to the agency; `citizen` is no role and has no spellings of its own. */
const CITIZEN_WORDS = ['masyarakat', 'warga', 'pemohon', 'pelapor', 'penelpon', 'pengguna', 'tamu'];

/**
 * Whether the printed line of a step itself names who acts, in one of the role's spellings. Where it does not, the
 * actor is our reading and a page says so.
 *
 * @param role null for the citizen
 */
export function isActorNamed(step: Pick<ProcedureStep, 'words'>, role: Pick<Role, 'words'> | null): boolean {
  const printed = step.words.toLowerCase();
  return (role?.words ?? CITIZEN_WORDS).some((words) => printed.includes(words.toLowerCase()));
}
