import type { QrPath } from '../../format/qr-path';
import { useText } from '../../i18n/use-text';
import { QrCode } from '../qr-code';
import { CodeField } from './code-field';

type OfferProps = {
  /** The key in base32, and the address that gives it to an app on the same telephone. */
  secret: string;
  uri: string;
  qr: QrPath;
  fault: string | null;
  /** Where the form leads on to. */
  next?: string;
};

/** The three steps of setting an authenticator up: an app, the drawn key, a code that proves it. */
export function AuthenticatorOffer({ secret, uri, qr, fault, next }: OfferProps) {
  const t = useText('account');
  return (
    <form className="stack" method="post" noValidate>
      {next === undefined ? null : <input type="hidden" name="lanjut" value={next} />}
      <ol className="stack">
        <li>{t('set-up.app')}</li>
        <li className="stack">
          <p>{t('set-up.scan')}</p>
          <QrCode qr={qr} title={t('set-up.qr')} />
          <p>
            <a href={uri}>{t('set-up.open')}</a>
          </p>
          <p>
            {t('set-up.by-hand')} <code className="account-key">{inGroups(secret)}</code>
          </p>
        </li>
        <li>{t('set-up.prove')}</li>
      </ol>
      <CodeField label={t('set-up.label')} fault={fault} />
      <button className="button" type="submit">
        {t('set-up.submit')}
      </button>
    </form>
  );
}

/** In groups of four, as somebody types it over. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}
