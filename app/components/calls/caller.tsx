import { inLanguage } from '@maklumat/standards';
import { dayInZone } from '@maklumat/calendar';
import { formatDay } from '../../format/date';
import { typedText } from '../../http/parse-form';
import { useLang, useText } from '../../i18n/use-text';
import { faultOf } from '../error-summary';
import { useOffice } from '../office/office-outlet';
import { casePath } from '../office/queue-views';
import { TextField } from '../text-field';
import type { CallPageState } from './call-form';

/** Who is calling, in one line, and what the same number has asked before. */
export function Caller(state: CallPageState) {
  const { typed, faults } = state;
  const t = useText('calls');
  const office = useText('office');
  const field = (name: string) => ({
    name,
    value: typedText(typed, name),
    fault: faultOf(faults, name),
  });
  return (
    <fieldset className="choices">
      <legend className="field-label">{t('who')}</legend>
      <div className="call-caller">
        <TextField {...field('nama')} label={office('contact.name')} capitals="words" autoComplete="off" />
        <TextField
          {...field('telepon')}
          type="tel"
          label={t('phone')}
          autoComplete="off"
          live={{ sends: 'maksud=sebelumnya', into: 'sebelumnya', on: 'change' }}
        />
        <TextField {...field('alamat')} label={office('contact.address')} autoComplete="off" />
      </div>
      <div className="call-earlier" id="sebelumnya" aria-live="polite">
        <Earlier {...state} />
      </div>
    </fieldset>
  );
}

/** Number, date and state of earlier cases under this telephone number; the look-up is written down. */
function Earlier({ earlier }: CallPageState) {
  const t = useText('calls');
  const lang = useLang();
  const { zone } = useOffice().frame.profile;
  if (earlier === null)
    return (
      <button className="button-link" type="submit" name="maksud" value="sebelumnya">
        {t('earlier-find')}
      </button>
    );
  if (earlier.length === 0) return <p className="muted">{t('earlier-none')}</p>;
  return (
    <>
      <p className="field-label">{t('earlier')}</p>
      <ul className="plain-list">
        {earlier.map(({ number, receivedAt, state, isOpen }) => (
          <li key={number}>
            <a className="number" href={casePath(number)}>
              {number}
            </a>{' '}
            {formatDay(dayInZone(new Date(receivedAt), zone), lang)} · {inLanguage(state, lang)}{' '}
            {isOpen ? <span className="tag tag-warn">{t('earlier-open')}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
