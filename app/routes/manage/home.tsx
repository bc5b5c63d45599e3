import type { MetaFunction } from '@remix-run/node';
import { staffMeta } from '../../i18n/text-page-meta';
import { managePage } from '../../http/doors';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'manage' };

export const loader = managePage(() => Promise.resolve({}));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'manage')('home.title'));

export default function ManageHome() {
  const t = useText('manage');
  return <h1>{t('home.title')}</h1>;
}
