import { END, nextSteps, type LocalisedText, type ProcedureTrack } from '@maklumat/standards';

/** Where a step leads, as a reader of the list is told. `number` is the label of the step it leads to. */
export type StepExit = {
  kind: 'forward' | 'back' | 'end';
  number: string;
  /** Under which condition; null when it always does. */
  when: LocalisedText | null;
};

/** Label of a step in its list: 1, 2, 3 or a, b, c, as the agency numbers them. */
export function stepLabel(track: Pick<ProcedureTrack, 'numbering'>, index: number): string {
  return track.numbering === 'lower-alpha' ? String.fromCharCode(97 + (index % 26)) : String(index + 1);
}

/**
 * Exits of a step that a reader must be told: every branch, and a jump. Going on to the next step of the
 * list, or ending with the last one, goes without saying.
 */
export function stepExits(track: ProcedureTrack, index: number): StepExit[] {
  const ways = nextSteps(track, index);
  const [only] = ways;
  const nextInList = track.steps[index + 1]?.id ?? END;
  if (ways.length === 1 && only?.when === null && only.to === nextInList) return [];
  return ways.map(({ to, when }) => ({ ...exitTo(track, index, to), when }));
}

function exitTo(track: ProcedureTrack, index: number, to: string): Pick<StepExit, 'kind' | 'number'> {
  const target = track.steps.findIndex((step) => step.id === to);
  if (target === -1) return { kind: 'end', number: '' };
  return { kind: target <= index ? 'back' : 'forward', number: stepLabel(track, target) };
}

/**
 * A condition and what the text adds after it: "Lengkap: diteruskan ke tim" is the condition "Lengkap" and
 * the detail "diteruskan ke tim". The drawing has room for the condition only.
 */
export function splitCondition(when: string): { condition: string; detail: string | null } {
  const [condition = '', ...rest] = when.split(': ');
  return { condition, detail: rest.length === 0 ? null : rest.join(': ') };
}
