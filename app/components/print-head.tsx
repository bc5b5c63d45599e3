import type { StandardPage } from '@maklumat/operations';
import type { ReactNode } from 'react';
import { formatDay, formatMoment } from '../format/date';
import type { QrPath } from '../format/qr-path';
import { useLang, useText } from '../i18n/use-text';
import { BindingNotice } from './binding-notice';
import { DecreeText } from './decree-text';
import { Localised } from './localised';
import { QrCode } from './qr-code';
import { VersionedName } from './versioned-name';

type PrintHeadProps = { page: StandardPage; address: string; qr: QrPath; printedAt: string };

/** Title block of the sheet: whose standard this is, under which decree, and where its page lives. */
export function PrintHead({ page, address, qr, printedAt }: PrintHeadProps) {
  const t = useText('print');
  return (
    <>
      <div className="sheet-head">
        <div>
          <p className="strong">
            <Localised text={page.profile.officialName} />
          </p>
          <p>
            <Localised text={page.unit.name} />
          </p>
          <p className="muted sheet-kind">{t('kind')}</p>
          <h1>
            <VersionedName name={page.standard.name} version={page.version} />
          </h1>
        </div>
        <QrCode qr={qr} title={t('qr')} />
      </div>
      <BindingNotice />
      <PrintFacts page={page} address={address} printedAt={printedAt} />
    </>
  );
}

function PrintFacts({ page, address, printedAt }: Omit<PrintHeadProps, 'qr'>) {
  const t = useText('print');
  const document = useText('standard');
  const lang = useLang();
  const { version, versions, profile, contentHash } = page;
  const { signedOn } = page.standard.decree;
  const facts: [label: string, value: ReactNode][] = [
    [t('decree'), <DecreeText key="decree" decree={page.standard.decree} note={false} />],
    [
      document('document.signed'),
      signedOn === null ? document('document.no-signed') : formatDay(signedOn, lang),
    ],
    [t('version'), document('document.version-of', { number: version.number, count: versions.length })],
    [document('document.valid-from'), <ValidFrom key="valid-from" version={version} />],
    [t('address'), address],
    [t('printed-at'), formatMoment(new Date(printedAt), profile.zone, lang)],
    [t('text-code'), t('text-code-value', { code: contentHash.slice(0, 16) })],
  ];
  return (
    <table className="sheet-table sheet-facts">
      <tbody>
        {facts.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ValidFrom({ version: { validFrom, validUntil } }: Pick<StandardPage, 'version'>) {
  const t = useText('standard');
  const print = useText('print');
  const lang = useLang();
  const from = validFrom === null ? t('document.no-valid-from') : formatDay(validFrom, lang);
  if (validUntil === null) return <>{from}</>;
  return <>{print('valid-until', { from, until: formatDay(validUntil, lang) })}</>;
}
