import type { StandardVersion } from '@maklumat/standards';
import type { WorkflowDefinition } from '../schema/definition';
import { CITIZEN } from '../schema/transition';

/**
 * Whoever files such a case, by the name the printed steps have for them (pelapor, pemohon); `citizen` where they have
 * none.
 *
 * @internal
 */
export function personOf(
  { start, transitions, roles }: WorkflowDefinition,
  standard: StandardVersion,
): string {
  const own = transitions.filter(({ by }) => by.includes(CITIZEN)).flatMap(({ steps }) => steps);
  const printed = standard.procedure?.tracks.flatMap(({ steps }) => steps) ?? [];
  const acting = [...start.steps, ...own].flatMap(
    (id) => printed.find((step) => step.id === id)?.actors ?? [],
  );
  return acting.find((actor) => !roles.some(({ role }) => role === actor)) ?? CITIZEN;
}

/** Whoever acts, with the person by that name, once each. @internal */
export function withPerson(actors: readonly string[], person: string): string[] {
  return [...new Set(actors.map((actor) => (actor === CITIZEN ? person : actor)))];
}
