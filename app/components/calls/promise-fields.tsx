import { inLanguage } from '@maklumat/standards';
import { typedText } from '../../http/parse-form';
import { useLang, useText } from '../../i18n/use-text';
import { faultOf } from '../error-summary';
import { fieldName } from '../office/act-field';
import { MomentField } from '../office/moment-field';
import { typedMoment } from '../office/read-moment';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import { ShortInput, type CallPageState } from './call-form';
import { PROMISE_ID } from './answer-results';
import { confirmField } from './read-call';

/** What is promised when the list has no answer: a day and a time, and the unit that is to confirm. */
export function PromiseFields(state: CallPageState) {
  const { form, typed, faults } = state;
  const t = useText('calls');
  if (form.promise === null) return null;
  const names = form.promise.inputs.map(({ id }) => fieldName(id));
  const isOpen = faults.some(({ field }) => field !== null && (names.includes(field) || isConfirm(field)));
  return (
    <details className="call-promise" open={isOpen || undefined}>
      <summary>{t('promise')}</summary>
      <div className="stack" id={PROMISE_ID} tabIndex={-1}>
        <When {...state} />
        <div className="choices-row">
          {form.promise.inputs
            .filter(({ kind }) => kind === 'choice')
            .map((input) => (
              <ShortInput key={input.id} {...{ input, form, typed, faults }} />
            ))}
        </div>
        <Confirm {...state} />
        <p>
          <button className="button" type="submit" name="maksud" value="janji" data-sending={t('sending')}>
            {t('promise-submit')}
          </button>
        </p>
      </div>
    </details>
  );
}

/** The day and time that is promised. */
function When({ form, typed, faults }: CallPageState) {
  const lang = useLang();
  const asked = (form.promise?.inputs ?? []).filter(({ kind }) => kind === 'instant');
  return asked.map((input) => {
    const name = fieldName(input.id);
    const [value, clock] = typedMoment(typed, name);
    return (
      <MomentField
        key={input.id}
        {...{ name, value, clock, fault: faultOf(faults, name) }}
        label={inLanguage(input.label, lang)}
        hint={input.hint === undefined ? undefined : inLanguage(input.hint, lang)}
      />
    );
  });
}

function isConfirm(field: string): boolean {
  return field.startsWith(confirmField(''));
}

/** The unit that confirms, and what it is asked. */
function Confirm({ form, typed, faults }: CallPageState) {
  const t = useText('calls');
  const lang = useLang();
  const unit = form.confirm?.inputs.find(({ kind }) => kind === 'unit');
  const words = form.confirm?.inputs.find(({ kind }) => kind === 'text');
  if (unit === undefined || form.units.length === 0) return null;
  const field = (id: string) => ({
    name: confirmField(id),
    value: typedText(typed, confirmField(id)),
    fault: faultOf(faults, confirmField(id)),
  });
  return (
    <>
      <SelectField
        {...field(unit.id)}
        label={t('confirm')}
        any={t('confirm-none')}
        choices={form.units.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, lang) }))}
      />
      {words === undefined ? null : (
        <TextArea
          {...field(words.id)}
          label={inLanguage(words.label, lang)}
          hint={t('confirm-words-hint')}
          rows={2}
        />
      )}
    </>
  );
}
