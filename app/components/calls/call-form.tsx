import type { CallForm as Form, EarlierCase, FoundAnswer, TransitionInput } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { typedText, type Typed } from '../../http/parse-form';
import { useLang, useText } from '../../i18n/use-text';
import { ErrorSummary, faultOf, type Fault } from '../error-summary';
import { choicesOf, fieldName } from '../office/act-field';
import { questionField } from '../office/read-recording';
import { RecordQuestion } from '../office/record-question';
import { RadioGroup } from '../radio-group';
import { TextArea } from '../text-area';
import { AnswerResults } from './answer-results';
import { Caller } from './caller';
import { PromiseFields } from './promise-fields';

/** What the page of a call is made of. */
export type CallPageState = {
  readonly form: Form;
  readonly typed: Typed;
  readonly faults: readonly Fault[];
  /** Null: nothing was searched for. */
  readonly found: readonly FoundAnswer[] | null;
  /** Null: nobody was looked for. */
  readonly earlier: readonly EarlierCase[] | null;
};

type CallFormProps = CallPageState & { submissionId: string; startedAt: number };

/** Everything of a call on one page, in the order of the talk; what is found stands beside it. */
export function CallForm({ submissionId, startedAt, ...state }: CallFormProps) {
  const t = useText('calls');
  const { form, faults } = state;
  return (
    <form
      method="post"
      className="call"
      autoComplete="off"
      data-once
      data-kept
      data-quick="sudah-dijawab"
      noValidate
    >
      <div className="call-main stack">
        <ErrorSummary faults={faults} />
        <input type="hidden" name="kirim" value={submissionId} />
        <input type="hidden" name="layanan" value={form.workflow} />
        <input type="hidden" name="mulai" value={startedAt} />
        {/* Enter in a field presses the first button: it must be one that does no harm. */}
        <button className="unseen" type="submit" name="maksud" value="cari" tabIndex={-1} aria-hidden>
          {t('search')}
        </button>
        <Caller {...state} />
        <Asked {...state} />
      </div>
      <div className="call-found stack-8" id="temuan" aria-live="polite">
        <AnswerResults found={state.found} field={answerField(form)} mayPromise={form.promise !== null} />
      </div>
      <div className="call-main stack">
        <Answer {...state} />
        <PromiseFields {...state} />
        <MoreQuestions {...state} />
      </div>
    </form>
  );
}

/** What the caller asks, in the caller's words: what is typed is searched for at once. */
function Asked({ form, typed, faults }: CallPageState) {
  const t = useText('calls');
  const lang = useLang();
  const title = form.questions.find(({ id }) => id === form.titleQuestion);
  const name = questionField(form.titleQuestion);
  return (
    <>
      <div className="choices-row">
        {classInputs(form).map((input) => (
          <ShortInput key={input.id} {...{ input, form, typed, faults }} startsWithFirst />
        ))}
      </div>
      <TextArea
        name={name}
        label={title === undefined ? t('asked') : inLanguage(title.label, lang)}
        value={typedText(typed, name)}
        fault={faultOf(faults, name)}
        rows={3}
        live={{ sends: 'maksud=cari', into: 'temuan' }}
      />
      <p>
        <button className="button button-quiet" type="submit" name="maksud" value="cari">
          {t('search')}
        </button>
      </p>
    </>
  );
}

/** Which class it is: asked once, whatever is done with the call. */
function classInputs({ answer, promise }: Form): TransitionInput[] {
  const asked = [...(answer?.inputs ?? []), ...(promise?.inputs ?? [])].filter(
    ({ kind }) => kind === 'class',
  );
  return asked.filter(({ id }, index) => asked.findIndex((one) => one.id === id) === index);
}

/** Name of the field of the answer; null where a call cannot be answered at once. */
function answerField({ answer }: Form): string | null {
  const text = answer?.inputs.find(({ kind }) => kind === 'text');
  return text === undefined ? null : fieldName(text.id);
}

type ShortInputProps = Pick<CallPageState, 'form' | 'typed' | 'faults'> & {
  input: TransitionInput;
  /** The first is chosen to begin with. */
  startsWithFirst?: boolean;
};

/** One choice of a step. */
export function ShortInput({ input, form, typed, faults, startsWithFirst = false }: ShortInputProps) {
  const lang = useLang();
  const name = fieldName(input.id);
  const choices = choicesOf(input, form, lang);
  const first = startsWithFirst ? (choices[0]?.value ?? '') : '';
  return (
    <RadioGroup
      name={name}
      legend={<span className="field-label">{inLanguage(input.label, lang)}</span>}
      choices={choices}
      value={typedText(typed, name) || first}
      fault={faultOf(faults, name)}
    />
  );
}

/** The answer and the button that ends the call. */
function Answer({ form, typed, faults }: CallPageState) {
  const lang = useLang();
  const text = form.answer?.inputs.find(({ kind }) => kind === 'text');
  if (form.answer === null || text === undefined) return null;
  const name = fieldName(text.id);
  const used = typedText(typed, 'entri');
  return (
    <section className="field-public stack-8">
      <TextArea
        name={name}
        label={inLanguage(text.label, lang)}
        value={typedText(typed, name)}
        fault={faultOf(faults, name)}
        rows={4}
      />
      <Used code={used} />
      <div className="choices-row">
        {form.answer.inputs
          .filter(({ kind }) => kind === 'choice')
          .map((input) => (
            <ShortInput key={input.id} {...{ input, form, typed, faults }} />
          ))}
      </div>
      <AnsweredButton />
    </section>
  );
}

/** Ends the call: records it as answered. */
function AnsweredButton() {
  const t = useText('calls');
  return (
    <>
      <p className="button-row">
        <button
          className="button"
          type="submit"
          id="sudah-dijawab"
          name="maksud"
          value="jawab"
          data-sending={t('sending')}
          aria-describedby="sudah-dijawab-cara"
        >
          {t('answer-submit')}
        </button>
      </p>
      <p className="muted" id="sudah-dijawab-cara">
        {t('answer-how')}
      </p>
    </>
  );
}

/** The entry that was taken as the answer; unticked when the words became the operator's own. */
function Used({ code }: { code: string }) {
  const t = useText('calls');
  return (
    <div id="entri-baris" hidden={code === ''}>
      <div className="choice">
        <input type="checkbox" id="entri" name="entri" value={code} defaultChecked={code !== ''} />
        <label htmlFor="entri">
          {/* One box, so that the label's own layout leaves the space between them. */}
          <span>
            {t('used')} <span id="entri-kode">{code}</span>
          </span>
        </label>
      </div>
    </div>
  );
}

/** The other questions of the form, and recording alone: seldom needed while somebody talks. */
function MoreQuestions({ form, typed, faults }: CallPageState) {
  const t = useText('calls');
  const others = form.questions.filter(
    ({ id, kind }) => id !== form.titleQuestion && kind !== 'contact' && kind !== 'files',
  );
  return (
    <details>
      <summary>{others.length === 0 ? t('only') : t('more')}</summary>
      <div className="stack">
        {others.map((question) => (
          <RecordQuestion key={question.id} {...{ question, form, typed, faults }} />
        ))}
        <p className="muted">{t('only-hint')}</p>
        <p>
          <button className="button button-quiet" type="submit" name="maksud" value="catat">
            {t('only')}
          </button>
        </p>
      </div>
    </details>
  );
}
