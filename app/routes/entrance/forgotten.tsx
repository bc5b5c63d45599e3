import type { MetaFunction } from '@remix-run/node';
import { AccountPage } from '../../components/account/account-page';
import { entrancePage } from '../../http/doors';
import { directoryPath } from '../../i18n/links';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'account' };

/** Nothing is asked here, so nobody can learn from it who works where. */
export const loader = entrancePage(() => Promise.resolve(null));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'account')('forgotten.title'));

export default function ForgottenPage() {
  const t = useText('account');
  const lang = useLang();
  return (
    <AccountPage>
      <h1>{t('forgotten.title')}</h1>
      <p className="lead">{t('forgotten.lead')}</p>
      <p>{t('forgotten.administrators')}</p>
      <p>{t('forgotten.never')}</p>
      <p>
        <a href={directoryPath(lang, '/masuk')}>{t('link.to-sign-in')}</a>
      </p>
    </AccountPage>
  );
}
