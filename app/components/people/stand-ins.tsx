import type { DelegationLine, PersonView } from '@maklumat/operations';
import { formatDay } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { useRoleWords } from './role-words';

/** Who stands in for somebody, and for whom somebody stands in; each can be ended. */
export function StandIns({ person }: { person: PersonView }) {
  const t = useText('people');
  const { delegations, userId } = person;
  return (
    <section className="stack-8" aria-labelledby="pengganti">
      <h2 id="pengganti">{t('stand-in.title')}</h2>
      {delegations.length === 0 ? <p>{t('stand-in.none')}</p> : null}
      <ul className="people-list">
        {delegations.map((line) => (
          <StandIn key={line.id} line={line} mayEnd={!person.isSelf} />
        ))}
      </ul>
      {person.refusals.delegate === null ? (
        <p>
          <a className="button button-quiet" href={`/kelola/orang/${userId}/pengganti`}>
            {t('stand-in.add')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function StandIn({ line, mayEnd }: { line: DelegationLine; mayEnd: boolean }) {
  const t = useText('people');
  const lang = useLang();
  const role = useRoleWords()(line);
  const { substituteName: substitute, awayName: away } = line;
  const days = { from: formatDay(line.from, lang), until: formatDay(line.until, lang) };
  const kind = t(`stand-in.${line.kind}`);
  return (
    <li>
      <div>
        {t('stand-in.line', { substitute, kind, role, away, ...days })}
        <br />
        <span className="muted">
          {t('stand-in.decree', { decree: line.decree })}
          {line.hasBegun ? null : ` · ${t('stand-in.later')}`}
        </span>
      </div>
      {mayEnd ? (
        <form method="post">
          <input type="hidden" name="tindakan" value="akhiri-pengganti" />
          <input type="hidden" name="pengganti" value={line.id} />
          <button
            className="button button-quiet"
            type="submit"
            aria-label={t('stand-in.end-of', { substitute })}
          >
            {t('stand-in.end')}
          </button>
        </form>
      ) : null}
    </li>
  );
}
