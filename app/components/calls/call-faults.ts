import type { CallForm, Refusal } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatAppointment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import type { Fault } from '../error-summary';
import { fieldName } from '../office/act-field';
import { useOffice } from '../office/office-outlet';
import { useRecordFaults } from '../office/record-faults';
import { confirmField } from './read-call';

/** Everything that kept a call from being recorded, each beside the field it is about. */
export function useCallFaults(form: CallForm, refusals: readonly Refusal[], isUnreadable: boolean): Fault[] {
  const lang = useLang();
  const t = useText('calls');
  const office = useText('office');
  const { zone } = useOffice().frame.profile;
  const isOfActs = ({ field = '' }: Refusal): boolean => /^(inputs|confirm)\b|^entry$/.test(field);
  const ofRecording = useRecordFaults(form, {
    refusals: refusals.filter((one) => !isOfActs(one)),
    isUnreadable,
  });
  const ofActs = refusals.filter(isOfActs).map(({ code, field = '', max, latest }): Fault => {
    if (field === 'entry') return { field: null, text: t('entry-gone') };
    const [part = '', id = ''] = field.split('.');
    const acts = part === 'confirm' ? [form.confirm] : [form.answer, form.promise];
    const input = acts.flatMap((act) => act?.inputs ?? []).find((one) => one.id === id);
    const label = input === undefined ? '' : inLanguage(input.label, lang);
    const name = part === 'confirm' ? confirmField(id) : fieldName(id);
    return {
      field: input === undefined ? null : name,
      text: office(`refusal.${code}`, {
        label,
        max: String(max ?? ''),
        latest: latest === undefined ? '' : formatAppointment(latest, zone, lang),
      }),
    };
  });
  return [...ofRecording, ...ofActs];
}
