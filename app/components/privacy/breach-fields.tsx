import { BREACHED_DATA } from '@maklumat/personal-data';
import { useText } from '../../i18n/use-text';
import { typedText, type Typed } from '../../http/parse-form';
import { faultOf, type Fault } from '../error-summary';
import { MomentField } from '../office/moment-field';
import { clockField } from '../office/read-moment';
import { RadioGroup } from '../radio-group';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';

type BreachFieldsProps = { typed: Typed; faults: readonly Fault[] };

/** What is written down of a breach. */
export function BreachFields({ typed, faults }: BreachFieldsProps) {
  const t = useText('privacy');
  const field = (name: string) => ({ name, value: typedText(typed, name), fault: faultOf(faults, name) });
  const moment = (name: string) => ({ ...field(name), clock: typedText(typed, clockField(name)) });
  const legend = (text: string) => <span className="field-label">{text}</span>;
  return (
    <>
      <TextField {...field('judul')} label={t('breach.field.title')} />
      <MomentField {...moment('diketahui')} label={t('breach.field.found')} />
      <MomentField
        {...moment('terjadi')}
        label={t('breach.field.happened')}
        hint={t('breach.field.happened-hint')}
      />
      <RadioGroup
        name="data"
        legend={legend(t('breach.field.data'))}
        isMultiple
        chosen={typed.data ?? []}
        fault={faultOf(faults, 'data')}
        choices={BREACHED_DATA.map((one) => ({ value: one, label: t(`breach.data.${one}`) }))}
      />
      <PeopleFields typed={typed} faults={faults} />
      <DoneFields typed={typed} faults={faults} />
      <ToldFields typed={typed} faults={faults} />
    </>
  );
}

/** What was laid open in words, and how many people it concerns. */
function PeopleFields({ typed, faults }: BreachFieldsProps) {
  const t = useText('privacy');
  const field = (name: string) => ({ name, value: typedText(typed, name), fault: faultOf(faults, name) });
  return (
    <>
      <TextArea {...field('apa')} label={t('breach.field.what')} rows={5} />
      <TextField
        {...field('jumlah')}
        label={t('breach.field.people')}
        hint={t('breach.field.people-hint')}
        isNumber
      />
      <RadioGroup
        {...field('ketepatan')}
        legend={<span className="field-label">{t('breach.field.estimate')}</span>}
        choices={[
          { value: 'perkiraan', label: t('breach.field.estimate-yes') },
          { value: 'dihitung', label: t('breach.field.estimate-no') },
        ]}
      />
    </>
  );
}

/** Why it happened, what was done about it, and why the public has to know. */
function DoneFields({ typed, faults }: BreachFieldsProps) {
  const t = useText('privacy');
  const field = (name: string) => ({ name, value: typedText(typed, name), fault: faultOf(faults, name) });
  return (
    <>
      <TextArea {...field('sebab')} label={t('breach.field.cause')} rows={4} />
      <TextArea {...field('penanganan')} label={t('breach.field.handling')} rows={4} />
      <TextArea {...field('pemulihan')} label={t('breach.field.recovery')} rows={4} />
      <TextArea {...field('pencegahan')} label={t('breach.field.prevention')} rows={3} />
      <TextArea
        {...field('masyarakat')}
        label={t('breach.field.public')}
        hint={t('breach.field.public-hint')}
        rows={3}
      />
    </>
  );
}

/** When each was told, and how. */
function ToldFields({ typed, faults }: BreachFieldsProps) {
  const t = useText('privacy');
  const receivers = [
    { name: 'orang', label: t('breach.field.persons') },
    { name: 'lembaga', label: t('breach.field.institution') },
    { name: 'umum', label: t('breach.field.told-public') },
  ];
  return receivers.map(({ name, label }) => (
    <div key={name} className="stack-8">
      <MomentField
        name={name}
        label={label}
        hint={t('breach.field.told-hint')}
        fault={faultOf(faults, name)}
        value={typedText(typed, name)}
        clock={typedText(typed, clockField(name))}
      />
      <TextField
        name={`${name}-cara`}
        label={`${label}: ${t('breach.field.how').toLowerCase()}`}
        hint={t('breach.field.how-hint')}
        value={typedText(typed, `${name}-cara`)}
        fault={faultOf(faults, `${name}-cara`)}
      />
    </div>
  ));
}
