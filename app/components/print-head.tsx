import type { StandardPage } from '@maklumat/operations';
import { formatMoment } from '../format/date';
import type { QrPath } from '../format/qr-path';
import { useLang, useText } from '../i18n/use-text';
import { BindingNotice } from './binding-notice';
import { DecreeText } from './decree-text';
import { Localised } from './localised';
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
  const standard = useText('standard');
  const lang = useLang();
  const { version, versions, profile, contentHash } = page;
  return (
    <table className="sheet-table">
      <tbody>
        <tr>
          <th scope="row">{t('decree')}</th>
          <td>
            <DecreeText decree={page.standard.decree} note={false} />
          </td>
        </tr>
        <tr>
          <th scope="row">{t('version')}</th>
          <td>{standard('document.version-of', { number: version.number, count: versions.length })}</td>
        </tr>
        <tr>
          <th scope="row">{t('address')}</th>
          <td className="url">{address}</td>
        </tr>
        <tr>
          <th scope="row">{t('printed-at')}</th>
          <td>{formatMoment(new Date(printedAt), profile.zone, lang)}</td>
        </tr>
        <tr>
          <th scope="row">{t('fingerprint')}</th>
          <td className="url">{contentHash.slice(0, 16)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function QrCode({ qr, title }: { qr: QrPath; title: string }) {
  const side = qr.size + 8;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={title}
      width="104"
      height="104"
      viewBox={`-4 -4 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path d={qr.path} fill="#000000" />
    </svg>
  );
}
