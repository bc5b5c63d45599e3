import { useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { TextField } from '../text-field';

/** A new password, typed twice because nobody sees it. */
export function NewPasswordFields({ faults }: { faults: readonly Fault[] }) {
  const t = useText('account');
  return (
    <>
      <TextField
        name="baru"
        label={t('password.wanted')}
        hint={t('password.hint')}
        type="password"
        autoComplete="new-password"
        fault={faultOf(faults, 'baru')}
      />
      <TextField
        name="ulang"
        label={t('password.again')}
        type="password"
        autoComplete="new-password"
        fault={faultOf(faults, 'ulang')}
      />
    </>
  );
}
