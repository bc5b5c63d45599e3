import type { TFunction } from 'i18next';
import type { ActView, Refusal } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { Zone } from '@maklumat/standards';
import { formatAppointment } from '../../format/date';
import type { Lang } from '../../http/lang';
import type { RefusedUpload } from '../../http/read-upload-form';
import type { Fault } from '../error-summary';
import { fileFault } from '../file-fault';
import { fieldName } from './act-field';

/** Why an act was not made. */
export type ActProblems = {
  /** What the workflow refused. */
  readonly refusals: readonly Refusal[];
  /** Files that were not kept. */
  readonly files: readonly RefusedUpload[];
  /** The form did not arrive as it was shown. */
  readonly isUnreadable: boolean;
};

type Texts = { readonly office: TFunction<'office'>; readonly filing: TFunction<'filing'> };

/** Everything that kept an act from being made, each beside the field it is about. */
export function actFaults(
  { refusals, files, isUnreadable }: ActProblems,
  act: ActView,
  { lang, zone }: { readonly lang: Lang; readonly zone: Zone },
  { office, filing }: Texts,
): Fault[] {
  const ofInputs = refusals.map(({ code, field, max, min, latest }): Fault => {
    const input = act.inputs.find(({ id }) => id === field);
    const label = input === undefined ? (field ?? '') : inLanguage(input.label, lang);
    return {
      field: input === undefined ? null : input.kind === 'files' ? 'berkas' : fieldName(input.id),
      text: office(`refusal.${code}`, {
        label,
        max: String(max ?? ''),
        min: String(min ?? ''),
        latest: latest === undefined ? '' : formatAppointment(latest, zone, lang),
      }),
    };
  });
  const ofFiles = files.map((one): Fault => ({
    field: one.field === null ? null : 'berkas',
    text: fileFault(one, filing, lang),
  }));
  const whole: Fault[] =
    isUnreadable && files.length === 0 ? [{ field: null, text: office('unreadable') }] : [];
  return [...whole, ...ofInputs, ...ofFiles];
}
