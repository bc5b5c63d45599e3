import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';

const ZONE = 'Asia/Jakarta';

type ListedDevice = { handle: string; device: string; since: Date; lastSeenAt: Date; isThis: boolean };

/** The devices somebody is signed in on, each to be ended, and all others at once. */
export function DeviceList({ devices }: { devices: readonly ListedDevice[] }) {
  const t = useText('account');
  return (
    <>
      <h2>{t('devices.title')}</h2>
      <ul className="account-devices">
        {devices.map((device) => (
          <DeviceItem key={device.handle} device={device} />
        ))}
      </ul>
      {devices.length > 1 ? (
        <form method="post">
          <button className="button button-quiet" type="submit">
            {t('devices.end-others')}
          </button>
        </form>
      ) : null}
      <p className="muted">{t('devices.hint')}</p>
    </>
  );
}

function DeviceItem({ device }: { device: ListedDevice }) {
  const t = useText('account');
  const lang = useLang();
  const since = formatMoment(device.since, ZONE, lang);
  const seen = formatMoment(device.lastSeenAt, ZONE, lang);
  const name = device.device === '' ? t('devices.unknown') : device.device;
  return (
    <li>
      <div>
        <strong>{name}</strong> {device.isThis ? `(${t('devices.this')})` : null}
        <br />
        <span className="muted">
          {t('devices.since', { since })}; {t('devices.seen', { seen })}
        </span>
      </div>
      {device.isThis ? null : (
        <form method="post">
          <input type="hidden" name="perangkat" value={device.handle} />
          <button
            className="button button-quiet"
            type="submit"
            aria-label={t('devices.end-of', { device: name, since })}
          >
            {t('devices.end')}
          </button>
        </form>
      )}
    </li>
  );
}
