import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AccountPage } from '../../components/account/account-page';
import { RecoveryCodes } from '../../components/account/recovery-codes';
import { signedInAction, signedInPage } from '../../http/doors';
import { recoveryCodesCookie } from '../../http/recovery-codes-cookie';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'account' };

export const loader = signedInPage((session, _sessions, visit) => {
  const kept = recoveryCodesCookie.read(visit);
  if (kept === null || kept.userId !== session.userId) throw redirectTo('/akun');
  return Promise.resolve({ codes: kept.codes, isNew: kept.isNew });
});

/** They are written down: from now on this browser has them no more either. */
export const action = signedInAction((_session, _sessions, visit) => {
  const kept = recoveryCodesCookie.read(visit);
  throw redirectTo(kept?.next ?? '/akun', recoveryCodesCookie.clear(visit));
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'account')('recovery.title'));

export default function RecoveryCodesPage() {
  const { codes, isNew } = useLoaderData<typeof loader>();
  const t = useText('account');
  return (
    <AccountPage>
      <RecoveryCodes codes={codes} done={isNew ? t('recovery.done') : null} />
      <form method="post">
        <button className="button" type="submit">
          {t('recovery.go-on')}
        </button>
      </form>
    </AccountPage>
  );
}
