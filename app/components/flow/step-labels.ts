import type { StandardVersion } from '@maklumat/standards';
import { stepLabel } from '../step-exits';

/** Letter of a track, where a standard has several: A, B, C … */
export function trackLetter(standard: StandardVersion, id: string): string | null {
  const tracks = standard.procedure?.tracks ?? [];
  const index = tracks.findIndex((track) => track.id === id);
  return tracks.length < 2 || index === -1 ? null : String.fromCharCode(65 + (index % 26));
}

/** Labels of the printed steps by id, in printed order: 2, b, or B2 for the second step of the second track. */
export function stepLabels(standard: StandardVersion): ReadonlyMap<string, string> {
  const tracks = standard.procedure?.tracks ?? [];
  return new Map(
    tracks.flatMap((track) =>
      track.steps.map((step, index): [string, string] => [
        step.id,
        `${trackLetter(standard, track.id) ?? ''}${stepLabel(track, index)}`,
      ]),
    ),
  );
}

/** Labels of some steps in printed order, as a list that stays on one line: "2, 3". */
export function stepsInWords(ids: readonly string[], labels: ReadonlyMap<string, string>): string {
  return [...labels].flatMap(([id, label]) => (ids.includes(id) ? [label] : [])).join(',\u00a0');
}
