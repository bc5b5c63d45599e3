import { CONTACT_FIELDS, IDENTITY_CHECKS, REQUEST_CHANNELS, REQUEST_KINDS } from '@maklumat/personal-data';
import { useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { MomentField } from '../office/moment-field';
import { clockField } from '../office/read-moment';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';

type RecordFieldsProps = { typed: (name: string) => string; faults: readonly Fault[] };

/** A request that came another way than through the page of the case. */
export function RecordFields({ typed, faults }: RecordFieldsProps) {
  const t = useText('privacy');
  const field = (name: string) => ({ name, value: typed(name), fault: faultOf(faults, name) });
  return (
    <>
      <TextField
        {...field('kasus')}
        label={t('record.case')}
        hint={t('record.case-hint')}
        capitals="characters"
      />
      <SelectField
        {...field('jenis')}
        label={t('record.kind')}
        any={t('record.kind-any')}
        choices={REQUEST_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <SelectField
        {...field('lewat')}
        label={t('record.channel')}
        any={t('record.channel-any')}
        choices={REQUEST_CHANNELS.filter((channel) => channel !== 'web').map((channel) => ({
          value: channel,
          label: t(`channel.${channel}`),
        }))}
      />
      <MomentField
        {...field('diterima')}
        label={t('record.received')}
        clock={typed(clockField('diterima'))}
      />
      <AskerFields typed={typed} faults={faults} />
      <AskedFields typed={typed} faults={faults} />
    </>
  );
}

/** What is asked for, in words, and of a correction which field. */
function AskedFields({ typed, faults }: RecordFieldsProps) {
  const t = useText('privacy');
  const field = (name: string) => ({ name, value: typed(name), fault: faultOf(faults, name) });
  return (
    <>
      <SelectField
        {...field('data')}
        label={t('record.field')}
        any={t('record.field-any')}
        choices={CONTACT_FIELDS.map((one) => ({ value: one, label: t(`field.${one}`) }))}
      />
      <TextField {...field('menjadi')} label={t('record.to')} />
      <TextArea {...field('kata')} label={t('record.words')} rows={5} />
    </>
  );
}

/** Who asks, where the answer goes, and how it was seen that it is the person. */
function AskerFields({ typed, faults }: RecordFieldsProps) {
  const t = useText('privacy');
  const field = (name: string) => ({ name, value: typed(name), fault: faultOf(faults, name) });
  return (
    <>
      <TextField {...field('nama')} label={t('record.name')} capitals="words" />
      <TextField {...field('kirim-ke')} label={t('record.reach')} hint={t('record.reach-hint')} />
      <SelectField
        {...field('identitas')}
        label={t('record.check')}
        any={t('record.check-any')}
        choices={IDENTITY_CHECKS.map((check) => ({ value: check, label: t(`check.${check}`) }))}
      />
    </>
  );
}
