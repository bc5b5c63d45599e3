import { inLanguage, type BothLanguages, type FactChange } from '@maklumat/standards';
import { formatDay } from '../format/date';
import { useLang, useText } from '../i18n/use-text';
import { Printed } from './localised';

/** What matters first: decree, cost, time and contacts before and after; what only says the same otherwise is told. */
export function ComparedFacts({ facts }: { facts: FactChange[] }) {
  const t = useText('history');
  return (
    <table className="compared">
      <caption className="unseen">{t('compare.facts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.before')}</th>
          <th scope="col">{t('compare.after')}</th>
        </tr>
      </thead>
      {facts.map((change) => (
        <tbody key={`${change.fact}/${change.id ?? ''}`}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              <FactName change={change} />{' '}
              {change.isSameMeaning ? <span className="tag">{t('compare.same-meaning')}</span> : null}
            </th>
          </tr>
          <tr>
            <td>
              <FactSide change={change} value={change.before} words={change.words?.before} />
            </td>
            <td>
              <FactSide change={change} value={change.after} words={change.words?.after} />
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

function FactName({ change }: { change: FactChange }) {
  const t = useText('history');
  const terms = useText('terms');
  const lang = useLang();
  const detail =
    change.contactKind === null
      ? change.name && inLanguage(change.name, lang)
      : terms(`contact.${change.contactKind}`);
  const label = t(`compare.fact.${change.fact}`);
  return <>{detail === null ? label : `${label}: ${detail}`}</>;
}

type FactSideProps = { change: FactChange; value: BothLanguages | null; words: string[] | undefined };

/** Where the meaning stayed, the printed words are what differs. */
function FactSide({ change, value, words }: FactSideProps) {
  const t = useText('history');
  const lang = useLang();
  if (value === null) return <span className="muted">{t('compare.not-stated')}</span>;
  if (change.fact === 'contact') return <Printed words={value.id} />;
  if (words === undefined) {
    return <>{change.fact === 'valid-from' ? formatDay(value.id, lang) : inLanguage(value, lang)}</>;
  }
  return (
    <>
      {inLanguage(value, lang)}
      <ul className="plain-list small muted">
        {words.map((printed, index) => (
          <li key={index}>
            “<Printed words={printed} />”
          </li>
        ))}
      </ul>
    </>
  );
}
