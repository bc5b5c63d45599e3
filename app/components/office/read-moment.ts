import type { Zone } from '@maklumat/standards';
import { readLocalMoment } from '../../format/local-moment';
import { typedText, type Typed } from '../../http/parse-form';

/** Name of the field that holds the time of day beside the day in `name`. */
export function clockField(name: string): string {
  return `${name}-jam`;
}

/** Day and time as they were typed. */
export function typedMoment(typed: Typed, name: string): [day: string, clock: string] {
  return [typedText(typed, name), typedText(typed, clockField(name))];
}

/**
 * A day and a time by the agency's clock, as an input of kind `instant` takes them: in ISO 8601 and UTC. What names
 * no instant is given as it was typed, for the workflow to refuse; nothing typed is null.
 */
export function readMoment(typed: Typed, name: string, zone: Zone): string | null {
  const [day, clock] = typedMoment(typed, name).map((part) => part.trim());
  const asTyped = [day, clock].filter(Boolean).join(' ');
  if (asTyped === '') return null;
  return readLocalMoment(day ?? '', clock ?? '', zone)?.toISOString() ?? asTyped;
}
