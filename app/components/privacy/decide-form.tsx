import type { SubjectRequestView } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { useLang, useText } from '../../i18n/use-text';
import { tenantPath } from '../../i18n/links';
import { useManage } from '../manage/manage-outlet';
import { faultOf, type Fault } from '../error-summary';
import { RadioGroup } from '../radio-group';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';

type DecideFormProps = {
  view: SubjectRequestView;
  typed: (name: string) => string;
  faults: readonly Fault[];
};

/** The answer to a request: granted, which does it at once, or refused by a ground of the law. */
export function DecideForm({ view, typed, faults }: DecideFormProps) {
  const t = useText('privacy');
  const { kind } = view;
  return (
    <form className="stack" method="post" noValidate>
      <input type="hidden" name="maksud" value="jawab" />
      {kind === 'deletion' ? <Retention view={view} /> : null}
      <RadioGroup
        name="keputusan"
        legend={<span className="field-label">{t('decide.does')}</span>}
        value={typed('keputusan')}
        fault={faultOf(faults, 'keputusan')}
        choices={[
          { value: 'kabul', label: t(`decide.grant-${kind}`), hint: t(`decide.grant-${kind}-hint`) },
          { value: 'tolak', label: t('decide.refuse'), hint: t('decide.refuse-hint') },
        ]}
      />
      <Ground view={view} typed={typed} faults={faults} />
      {view.channel === 'web' && view.about?.identity === 'confidential' ? (
        <p className="notice notice-warn">{t('decide.confidential')}</p>
      ) : null}
      <TextArea
        name="jawaban"
        label={t('decide.words')}
        hint={t('decide.words-hint')}
        value={typed('jawaban')}
        fault={faultOf(faults, 'jawaban')}
        rows={6}
      />
      <p className="button-row">
        <button className="button" type="submit">
          {t('decide.submit')}
        </button>
      </p>
    </form>
  );
}

/** The grounds of the law for which this kind may be refused. */
function Ground({ view: { grounds }, typed, faults }: DecideFormProps) {
  const t = useText('privacy');
  const lang = useLang();
  return (
    <SelectField
      name="dasar"
      label={t('decide.ground')}
      any={t('decide.ground-any')}
      hint={t('decide.unverified')}
      choices={grounds.map(({ id, article, words }) => ({
        value: id,
        label: t('decide.ground-words', { article, words: inLanguage(words, lang) }),
      }))}
      value={typed('dasar')}
      fault={faultOf(faults, 'dasar')}
    />
  );
}

/** A deletion is decided by retention; whether anything is still stored is said here. */
function Retention({ view: { about } }: Pick<DecideFormProps, 'view'>) {
  const { frame } = useManage();
  const lang = useLang();
  const t = useText('privacy');
  return (
    <div className="notice stack-8">
      <p>
        {t('decide.retention')}{' '}
        <a href={`${tenantPath(lang, frame.profile.slug, '/privasi')}#simpan`}>{t('decide.periods')}</a>
      </p>
      <p className="strong">{t(about?.isStored === true ? 'decide.still' : 'decide.gone')}</p>
    </div>
  );
}
