import type { RecordingForm } from '@maklumat/operations';
import { typedText, type Typed } from '../../http/parse-form';
import { useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';
import { useAskedLabel } from './use-asked-label';

type RecordReporterProps = { form: RecordingForm; typed: Typed; faults: readonly Fault[] };

/** Who reports, as far as it is known: on the telephone often a number before a name. */
export function RecordReporter({ form, typed, faults }: RecordReporterProps) {
  const t = useText('office');
  const identities = form.identities.map((identity) => ({
    value: identity,
    label: t(`identity.${identity}`),
  }));
  const field = (name: string): { name: string; value: string; fault: string | null } => ({
    name,
    value: typedText(typed, name),
    fault: faultOf(faults, name),
  });
  const asksAddress = form.questions.some(({ contact }) => (contact?.address ?? 'none') !== 'none');
  const asked = useAskedLabel(form);
  // Where whoever it is stands there, a number instead of the name will not do.
  const isNameAsked = form.channels.every((channel) => form.asked.includes(channel));
  const label = (part: 'phone' | 'email' | 'address'): string => {
    const isRequired = form.questions.some(
      ({ required, contact }) => required && contact?.[part] === 'required',
    );
    return asked(t(`contact.${part}`), isRequired ? form.asked : []);
  };
  return (
    <fieldset className="choices stack-8">
      <legend className="field-label">{t(`person.${form.person}`)}</legend>
      {identities.length < 2 ? null : (
        <SelectField {...field('identitas')} label={t('record.identity')} choices={identities} />
      )}
      <TextField
        {...field('nama')}
        label={t('contact.name')}
        {...(isNameAsked ? {} : { hint: t('record.name-hint') })}
        capitals="words"
      />
      <TextField {...field('telepon')} type="tel" label={label('phone')} />
      <TextField {...field('email')} type="email" label={label('email')} />
      {asksAddress ? <TextField {...field('alamat')} label={label('address')} /> : null}
    </fieldset>
  );
}
