import type { RecordingForm } from '@maklumat/operations';
import { typedText, type Typed } from '../../http/parse-form';
import { useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';

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
  const optional = (label: string): string => t('act.optional', { label });
  return (
    <fieldset className="choices stack-8">
      <legend className="field-label">{t(`person.${form.person}`)}</legend>
      {identities.length < 2 ? null : (
        <SelectField {...field('identitas')} label={t('record.identity')} choices={identities} />
      )}
      <TextField {...field('nama')} label={t('contact.name')} hint={t('record.name-hint')} capitals="words" />
      <TextField {...field('telepon')} type="tel" label={optional(t('contact.phone'))} />
      <TextField {...field('email')} type="email" label={optional(t('contact.email'))} />
      {asksAddress ? <TextField {...field('alamat')} label={optional(t('contact.address'))} /> : null}
    </fieldset>
  );
}
