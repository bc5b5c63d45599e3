import { useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { RadioGroup } from '../radio-group';
import { TextField } from '../text-field';

type StandInFieldsProps = {
  /** What was typed into a field, empty where nothing was. */
  typed: (name: string) => string;
  faults: readonly Fault[];
};

/** As what, who, from when until when, and by which order. */
export function StandInFields({ typed, faults }: StandInFieldsProps) {
  const t = useText('people');
  return (
    <>
      <KindChoice typed={typed} faults={faults} />
      <TextField
        name="pengganti"
        label={t('stand-in.pengganti')}
        hint={t('stand-in.pengganti-hint')}
        value={typed('pengganti')}
        autoComplete="off"
        fault={faultOf(faults, 'pengganti')}
      />
      {(['mulai', 'sampai'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          type="date"
          label={t(`stand-in.${name}`)}
          value={typed(name)}
          fault={faultOf(faults, name)}
        />
      ))}
      <TextField
        name="keputusan"
        label={t('stand-in.keputusan')}
        value={typed('keputusan')}
        autoComplete="off"
        fault={faultOf(faults, 'keputusan')}
      />
    </>
  );
}

function KindChoice({ typed, faults }: StandInFieldsProps) {
  const t = useText('people');
  return (
    <RadioGroup
      name="jenis"
      legend={<span className="field-label">{t('stand-in.jenis')}</span>}
      choices={(['plh', 'plt'] as const).map((kind) => ({
        value: kind,
        label: t(`stand-in.jenis-${kind}`),
      }))}
      value={typed('jenis')}
      fault={faultOf(faults, 'jenis')}
    />
  );
}
