import type { NamedRole, PersonView } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import { useRoleWords } from './role-words';

/** The roles of somebody, each to be taken away where that may be done. */
export function PersonRoles({ person }: { person: PersonView }) {
  const t = useText('people');
  return (
    <section className="stack-8" aria-labelledby="peran-dipegang">
      <h2 id="peran-dipegang">{t('person.roles')}</h2>
      <ul className="people-list">
        {person.roles.map((role) => (
          <HeldRole
            key={`${role.role} ${role.unit ?? ''}`}
            role={role}
            mayTake={person.refusals['take-role'] === null}
          />
        ))}
      </ul>
    </section>
  );
}

function HeldRole({ role, mayTake }: { role: NamedRole; mayTake: boolean }) {
  const t = useText('people');
  const words = useRoleWords()(role);
  return (
    <li>
      <div>
        <a href={`/kelola/peran/${role.role}`}>{words}</a>
        {role.unit === null ? null : (
          <>
            {' · '}
            <a href={`/kelola/unit/${role.unit}`}>{t('person.unit')}</a>
          </>
        )}
      </div>
      {mayTake ? (
        <form method="post">
          <input type="hidden" name="tindakan" value="cabut-peran" />
          <input type="hidden" name="peran" value={role.role} />
          <input type="hidden" name="unit" value={role.unit ?? ''} />
          <button
            className="button button-quiet"
            type="submit"
            aria-label={t('person.take-of', { role: words })}
          >
            {t('person.take')}
          </button>
        </form>
      ) : null}
    </li>
  );
}

/** Where everything somebody works on is put into other hands. */
export function HandOverLink({
  person: { userId, openCases, isDisabled },
}: {
  person: Pick<PersonView, 'userId' | 'openCases' | 'isDisabled'>;
}) {
  const t = useText('people');
  const isLeft = isDisabled && openCases > 0;
  return (
    <section className="stack-8" aria-labelledby="serah-terima">
      <h2 id="serah-terima">{t('hand-over.title')}</h2>
      <p>{t('hand-over.lead')}</p>
      <p className={isLeft ? 'notice notice-warn' : undefined}>
        {t(isLeft ? 'hand-over.open' : 'hand-over.holds', { count: openCases })}
      </p>
      <p>
        <a className="button button-quiet" href={`/kelola/orang/${userId}/serah-terima`}>
          {t('hand-over.title')}
        </a>
      </p>
    </section>
  );
}

/** Stops somebody from working here, or lets them again. */
export function PersonSwitch({ person }: { person: PersonView }) {
  const t = useText('people');
  if (person.isDisabled)
    return (
      <form className="stack-8" method="post">
        <p>{t('person.enable-lead')}</p>
        <input type="hidden" name="tindakan" value="aktifkan" />
        <button className="button" type="submit">
          {t('person.enable')}
        </button>
      </form>
    );
  return (
    <section className="stack-8" aria-labelledby="berhenti">
      <h2 id="berhenti">{t('person.disable-title')}</h2>
      <form className="stack-8" method="post">
        <p>{t('person.disable-lead')}</p>
        <input type="hidden" name="tindakan" value="nonaktifkan" />
        <button className="button button-quiet" type="submit">
          {t('person.disable')}
        </button>
      </form>
    </section>
  );
}
