import { formFaults } from '../form-faults';
import { ErrorSummary, faultOf, type Fault } from '../error-summary';
import { TextField } from '../text-field';
import { useText } from '../../i18n/use-text';
import type { FormErrors } from '../../http/parse-form';
import { fieldsOf, type ChangeWord } from './holiday-change';

type ChangeFormProps = {
  word: ChangeWord;
  typed: Readonly<Record<string, string>>;
  errors: FormErrors;
  /** What the calendar itself says against it, in words, at the field it is about. */
  refusal: Fault | null;
  /** Whether what it does is shown below, with the button that makes it. */
  isPreviewed: boolean;
};

/** A day off more, moved or taken back: what is asked, and what is wrong with what was typed. */
export function ChangeForm({ word, typed, errors, refusal, isPreviewed }: ChangeFormProps) {
  const t = useText('manage');
  const forms = useText('forms');
  const fields = fieldsOf(word);
  const labels = Object.fromEntries(fields.map((field) => [field, t(`calendar.field.${field}`)]));
  const faults: Fault[] = [...formFaults(errors, labels, forms), ...(refusal === null ? [] : [refusal])];
  return (
    <>
      <ErrorSummary faults={faults} />
      <form className="stack" method="get" action={`/kelola/kalender/${word}`} noValidate>
        {fields.map((field) => (
          <TextField
            key={field}
            name={field}
            label={t(`calendar.field.${field}`)}
            hint={field === 'keputusan' ? t('calendar.field.keputusan-hint') : undefined}
            type={field === 'tanggal' || field === 'ke' ? 'date' : 'text'}
            value={typed[field] ?? ''}
            fault={faultOf(faults, field)}
          />
        ))}
        <input type="hidden" name="lihat" value="1" />
        <p className="button-row">
          <button className={isPreviewed ? 'button button-quiet' : 'button'} type="submit">
            {t('calendar.preview')}
          </button>
          <a className="button button-quiet" href="/kelola/kalender">
            {t('calendar.back')}
          </a>
        </p>
      </form>
    </>
  );
}
