import type { HeldCase, HoldGround } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';

/** Cases that are held, with the reason, and the button that releases each. */
export function HeldCases({ held, zone }: { held: readonly HeldCase[]; zone: Zone }) {
  const t = useText('retention');
  const lang = useLang();
  if (held.length === 0) return <p>{t('hold.none')}</p>;
  return (
    <ul className="people-list">
      {held.map(({ id, number, ground, reason, at, by }) => (
        <li key={id}>
          <div>
            <p>
              <strong>{number}</strong>
              {': '}
              {t(`hold.grounds.${ground}`)}
            </p>
            <p className="as-typed">{reason}</p>
            <p className="small muted">
              {t('hold.since', {
                moment: formatMoment(new Date(at), zone, lang),
                name: by ?? t('hold.somebody'),
              })}
            </p>
          </div>
          <form method="post">
            <input type="hidden" name="maksud" value="lepas" />
            <input type="hidden" name="tahanan" value={id} />
            <button
              className="button button-quiet"
              type="submit"
              aria-label={t('hold.release-of', { number })}
            >
              {t('hold.release')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

type HoldFormProps = {
  /** How a number of this agency looks. */
  example: string;
  grounds: readonly HoldGround[];
  typed: (name: string) => string;
  faults: readonly Fault[];
};

/** Holds a case by its number, with a ground and a reason. */
export function HoldForm({ example, grounds, typed, faults }: HoldFormProps) {
  const t = useText('retention');
  return (
    <form className="stack" method="post" noValidate>
      <input type="hidden" name="maksud" value="tahan" />
      <TextField
        name="nomor"
        label={t('hold.number')}
        hint={t('hold.number-hint', { example })}
        value={typed('nomor')}
        autoComplete="off"
        fault={faultOf(faults, 'nomor')}
      />
      <SelectField
        name="dasar"
        label={t('hold.ground')}
        any={t('hold.ground-any')}
        choices={grounds.map((ground) => ({ value: ground, label: t(`hold.grounds.${ground}`) }))}
        value={typed('dasar')}
        fault={faultOf(faults, 'dasar')}
      />
      <TextArea
        name="alasan"
        label={t('hold.reason')}
        hint={t('hold.reason-hint')}
        value={typed('alasan')}
        rows={3}
        fault={faultOf(faults, 'alasan')}
      />
      <p className="button-row">
        <button className="button" type="submit">
          {t('hold.submit')}
        </button>
      </p>
    </form>
  );
}
