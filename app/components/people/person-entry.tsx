import type { PersonView } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';

/** Each act, what the form calls it, and its words. */
const WAYS = [
  { act: 'make-link', word: 'tautan', words: 'link' },
  { act: 'reset-authenticator', word: 'lepas-autentikator', words: 'factor' },
  { act: 'end-sessions', word: 'keluarkan', words: 'sessions' },
] as const;

/** Somebody's way in: a new password, the authenticator, where they are signed in. */
export function PersonEntry({ person }: { person: PersonView }) {
  const t = useText('people');
  const open = WAYS.filter(({ act }) => person.refusals[act] === null);
  const ways = open.filter(({ act }) => act !== 'reset-authenticator' || person.hasAuthenticator);
  const isShared = person.refusals['make-link'] === 'belongs-elsewhere';
  return (
    <section className="stack-8" aria-labelledby="cara-masuk">
      <h2 id="cara-masuk">{t('entry.title')}</h2>
      <p>{t(isShared ? 'refusal.belongs-elsewhere' : 'entry.lead')}</p>
      <ul className="people-list">
        {ways.map(({ word, words }) => (
          <li key={word}>
            <div id={`tentang-${word}`}>{t(`entry.${words}-lead`)}</div>
            <form method="post">
              <input type="hidden" name="tindakan" value={word} />
              <button className="button button-quiet" type="submit" aria-describedby={`tentang-${word}`}>
                {t(`entry.${words}`)}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
