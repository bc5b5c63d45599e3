import type { GivenInput, Recording, RecordingForm } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { readLocalMoment } from '../../format/local-moment';
import { typedText, type Typed } from '../../http/parse-form';

/** The part of a step's fields that holds its time of day; no input is called so. */
export const DONE_CLOCK = '-jam';

/** Name of a field of a step that was made before the recording. */
export function doneField(step: string, part: string): string {
  return `langkah-${step}-${part}`;
}

/** The steps of which anything was written down; each on the day on which the case came. */
export function doneOf(
  { afterwards }: Pick<RecordingForm, 'afterwards'>,
  typed: Typed,
  zone: Zone,
): NonNullable<Recording['done']> {
  return afterwards.flatMap(({ id, inputs }) => {
    const text = (part: string): string => typedText(typed, doneField(id, part)).trim();
    const given = inputs.flatMap((input): [string, GivenInput][] => {
      const words = text(input.id);
      if (words === '') return [];
      return [
        [input.id, input.kind === 'text' ? { kind: 'text', text: words } : { kind: 'options', ids: [words] }],
      ];
    });
    const clock = text(DONE_CLOCK);
    if (clock === '' && given.length === 0) return [];
    const at = readLocalMoment(typedText(typed, 'tanggal'), clock, zone);
    return [{ transition: id, at, inputs: Object.fromEntries(given) }];
  });
}

/** Where a refusal of a step of the past belongs: its step, and the field's part. @returns null for any other refusal */
export function doneRefusal(
  { afterwards }: Pick<RecordingForm, 'afterwards'>,
  field: string,
): { step: RecordingForm['afterwards'][number]; part: string } | null {
  const [, id, input] = /^done\.([^.]+)(?:\.(.+))?$/.exec(field) ?? [];
  const step = afterwards.find((one) => one.id === id);
  if (step === undefined) return null;
  return { step, part: input === undefined || input === 'at' ? DONE_CLOCK : input };
}
