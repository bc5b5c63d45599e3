import { useText } from '../../i18n/use-text';
import { describedBy, FieldNotes } from '../field-frame';
import { clockField } from './read-moment';

type MomentFieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  fault: string | null;
  /** Day as the browser's field has it, `2026-11-24`. */
  value: string;
  /** Time of day, `10:00`. */
  clock: string;
};

/** A day and a time of day by the agency's clock: one question, two fields. */
export function MomentField({ name, label, hint, fault, value, clock }: MomentFieldProps) {
  const t = useText('office');
  const notes = { name, hint, fault };
  const input = {
    className: 'field-input',
    'aria-describedby': describedBy(notes),
    'aria-invalid': fault === null ? undefined : true,
  } as const;
  return (
    <fieldset className={fault === null ? 'choices' : 'choices field-wrong'}>
      <legend className="field-label">{label}</legend>
      <FieldNotes {...notes} />
      <div className="field-row">
        <div>
          <label className="small" htmlFor={name}>
            {t('moment.day')}
          </label>
          <input {...input} id={name} name={name} type="date" defaultValue={value} />
        </div>
        <div>
          <label className="small" htmlFor={clockField(name)}>
            {t('moment.clock')}
          </label>
          <input {...input} id={clockField(name)} name={clockField(name)} type="time" defaultValue={clock} />
        </div>
      </div>
    </fieldset>
  );
}
