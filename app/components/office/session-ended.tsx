import type { UnsentForm } from '../../http/unsent-form';
import { useText } from '../../i18n/use-text';
import { DirectoryPage } from '../directory-page';
import { UploadField } from '../upload-field';
import { knownLabel } from './known-labels';
import { writtenWords } from './written-words';

/**
 * In place of what a form would have done, when its sender is not signed in any more: the whole form once more, to be
 * sent from here after signing in beside it, and its words to be copied.
 */
export function SessionEnded({ unsent }: { unsent: UnsentForm }) {
  const t = useText('errors');
  const office = useText('office');
  return (
    <DirectoryPage section={null}>
      <div className="wrap page">
        <div className="column stack">
          <h1>{t('session-ended.title')}</h1>
          <p className="lead">{t('session-ended.body')}</p>
          <p>{office('session-ended.how')}</p>
          <p>
            <a className="button" href="/masuk" target="_blank" rel="noreferrer">
              {office('session-ended.sign-in')}
            </a>
          </p>
          <SendAgain unsent={unsent} />
          <Words unsent={unsent} />
        </div>
      </div>
    </DirectoryPage>
  );
}

/** To the address it was sent to before, which is this page's own. */
function SendAgain({ unsent: { fields, fileNames } }: { unsent: UnsentForm }) {
  const t = useText('office');
  return (
    <form method="post" encType="multipart/form-data" className="stack">
      {fields.map(({ name, value }, index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      {fileNames.length === 0 ? null : (
        <UploadField
          count={0}
          label={t('session-ended.files', { names: fileNames.join(', ') })}
          faults={[]}
        />
      )}
      <button className="button button-quiet" type="submit">
        {t('session-ended.resend')}
      </button>
    </form>
  );
}

function Words({ unsent: { fields } }: { unsent: UnsentForm }) {
  const t = useText('office');
  const words = fields.flatMap(({ name, value }) => writtenWords({ [name]: [value] }));
  if (words.length === 0) return null;
  const unnamed = words.filter(({ name }) => knownLabel(name) === null);
  const labelOf = (word: (typeof words)[number]): string => {
    const label = knownLabel(word.name);
    if (label !== null) return t(label);
    return unnamed.length === 1
      ? t('session-ended.only-words')
      : t('session-ended.word', { number: String(unnamed.indexOf(word) + 1) });
  };
  return (
    <section className="stack">
      <h2>{t('session-ended.words')}</h2>
      {words.map((word, index) => (
        <div key={index} className="stack-4">
          <label className="field-label" htmlFor={`isian-${String(index + 1)}`}>
            {labelOf(word)}
          </label>
          <textarea
            className="field-input"
            id={`isian-${String(index + 1)}`}
            rows={word.text.length > 80 || word.text.includes('\n') ? 6 : 2}
            readOnly
            value={word.text}
          />
        </div>
      ))}
    </section>
  );
}
