import { useText } from '../../i18n/use-text';

/** The recovery codes, on the one page that ever shows them. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: string | null }) {
  const t = useText('account');
  return (
    <>
      {done === null ? null : (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      <h1>{t('recovery.title')}</h1>
      <p className="lead">{t('recovery.lead')}</p>
      <ol className="account-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </>
  );
}
