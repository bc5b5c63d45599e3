import type { FoundAnswer } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatDay } from '../../format/date';
import { answerStart } from '../../format/answer-text';
import { useLang, useText } from '../../i18n/use-text';
import { AnswerText } from '../answers/answer-text';

type AnswerResultsProps = {
  found: readonly FoundAnswer[] | null;
  /** Name of the field an answer is put into; null: it can only be read out. */
  field: string | null;
  /** Whether the page can promise to call back. */
  mayPromise: boolean;
};

/** Where the fields of a promise stand: a link opens them. */
export const PROMISE_ID = 'janji';

/** What the list has for the question, best first: to be read out, and taken as the answer by one key. */
export function AnswerResults({ found, field, mayPromise }: AnswerResultsProps) {
  const t = useText('calls');
  return (
    <>
      <h2>{t('found')}</h2>
      {found === null ? <p className="muted">{t('found-hint')}</p> : null}
      {found !== null && found.every(({ fits }) => fits === 'some') ? (
        <Unanswered isNothing={found.length === 0} mayPromise={mayPromise} />
      ) : null}
      <ol className="plain-list">
        {(found ?? []).map((entry, index) => (
          <Result key={entry.code} entry={entry} place={index + 1} field={field} />
        ))}
      </ol>
    </>
  );
}

/** Nothing in the list answers it: that is said, with what can be done instead. */
function Unanswered({ isNothing, mayPromise }: { isNothing: boolean; mayPromise: boolean }) {
  const t = useText('calls');
  return (
    <div className="stack-8">
      <p className="strong">{t(isNothing ? 'found-none' : 'found-some')}</p>
      <p>
        {t('found-else')} {mayPromise ? <a href={`#${PROMISE_ID}`}>{t('found-promise')}</a> : null}
      </p>
    </div>
  );
}

/** A long answer is folded after its first words. */
const LONG = 320;

type ResultProps = { entry: FoundAnswer; place: number; field: string | null };

function Result({ entry, place, field }: ResultProps) {
  const t = useText('calls');
  const lang = useLang();
  const { code, question, answer, unit, validUntil } = entry;
  const id = `temuan-${code}`;
  return (
    <li className="call-result">
      <p className="strong">{question}</p>
      <div id={id} data-answer={answer}>
        <Words answer={answer} />
      </div>
      <p className="muted">
        {t('owner', { unit: inLanguage(unit, lang), day: formatDay(validUntil, lang) })}
      </p>
      {field === null ? null : (
        <button
          className="button button-quiet"
          type="submit"
          name="pakai"
          value={code}
          aria-keyshortcuts={`Alt+${String(place)}`}
          data-take={id}
          data-field={field}
          data-code="entri"
          aria-label={t('use-named', { question })}
        >
          {t('use')}
        </button>
      )}
    </li>
  );
}

/** The whole answer; a long one is folded. */
function Words({ answer }: { answer: string }) {
  const t = useText('calls');
  if (answer.length <= LONG) return <AnswerText answer={answer} />;
  return (
    <>
      <p>{answerStart(answer, LONG)}</p>
      <details>
        <summary>{t('whole')}</summary>
        <AnswerText answer={answer} />
      </details>
    </>
  );
}
