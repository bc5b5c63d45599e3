import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { closeTablet, OperationError, openTablet, viewTablets, type TabletView } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { z } from 'zod';
import { CalendarAddress } from '../../components/calendar/calendar-address';
import { QrCode } from '../../components/qr-code';
import { formatMoment } from '../../format/date';
import { qrPath } from '../../format/qr-path';
import { officeAction, officePage } from '../../http/doors';
import { parseForm } from '../../http/parse-form';
import { openTabletPath } from '../../i18n/links';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'tablet' };

export const loader = officePage((ctx) => viewTablets(ctx));

const TabletForm = z.object({ buka: z.string().optional(), tutup: z.string().optional() });

/** Opens a device, whose link is in this answer alone, or ends one. */
export const action = officeAction(async (ctx, { request, baseUrl }) => {
  const form = await parseForm(request, TabletForm);
  const told = { opened: null, isClosed: false, isGone: false };
  const { buka, tutup } = form.ok ? form.value : {};
  if (buka !== undefined) {
    const { link, linkEndsAt } = await openTablet(ctx, buka);
    const address = baseUrl + openTabletPath(ctx.tenant.slug, link);
    return data({ ...told, opened: { address, qr: qrPath(address), linkEndsAt } });
  }
  if (tutup === undefined) return data(told, { status: 400 });
  try {
    await closeTablet(ctx, tutup);
    return data({ ...told, isClosed: true });
  } catch (error) {
    if (!(error instanceof OperationError) || error.code !== 'not-found') throw error;
    return data({ ...told, isGone: true }, { status: 409 });
  }
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'tablet')('console.title'));

export default function TabletPage() {
  const { forms, tablets } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const t = useText('tablet');
  const lang = useLang();
  return (
    <div className="column stack">
      <h1>{t('console.title')}</h1>
      {done?.isClosed === true || done?.isGone === true ? (
        <p className={done.isClosed ? 'notice notice-ok' : 'notice'} role="status">
          {t(done.isClosed ? 'console.closed' : 'console.gone')}
        </p>
      ) : null}
      <p>{t(forms.length === 0 ? 'console.none' : 'console.lead')}</p>
      <OpenedLink />
      <div className="button-row">
        {forms.map(({ workflow, name }) => (
          <form key={workflow} method="post">
            <input type="hidden" name="buka" value={workflow} />
            <button className={done?.opened == null ? 'button' : 'button button-quiet'} type="submit">
              {t('console.open', { name: inLanguage(name, lang) })}
            </button>
          </form>
        ))}
      </div>
      {forms.length === 0 ? null : (
        <>
          <h2>{t('console.devices')}</h2>
          {tablets.length === 0 ? <p className="muted">{t('console.no-devices')}</p> : null}
          <ul className="plain-list stack-8">
            {tablets.map((tablet) => (
              <Device key={tablet.id} tablet={tablet} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The link that was made just now, for the device or as a code to scan. */
function OpenedLink() {
  const { zone } = useLoaderData<typeof loader>();
  const opened = useActionData<typeof action>()?.opened;
  const t = useText('tablet');
  const lang = useLang();
  if (opened == null) return null;
  return (
    <section className="panel stack-8" aria-labelledby="tautan">
      <h2 id="tautan">{t('console.link-title')}</h2>
      <p>{t('console.link-how', { time: formatMoment(new Date(opened.linkEndsAt), zone, lang) })}</p>
      <div className="desk-qr">
        <QrCode qr={opened.qr} title={t('console.qr')} />
      </div>
      <CalendarAddress address={opened.address} />
      <p>
        <a className="button" href={opened.address}>
          {t('console.link-here')}
        </a>
      </p>
      <p className="muted">{t('console.link-here-note')}</p>
    </section>
  );
}

function Device({ tablet }: { tablet: TabletView }) {
  const { zone } = useLoaderData<typeof loader>();
  const t = useText('tablet');
  const lang = useLang();
  const name = inLanguage(tablet.workflow, lang);
  const moment = formatMoment(new Date(tablet.openedAt), zone, lang);
  return (
    <li className="panel stack-4">
      <p>
        <strong>{name}</strong>: {t(tablet.isTaken ? 'console.taken' : 'console.waiting')}
      </p>
      <p className="muted">
        {tablet.openedBy === null
          ? t('console.opened-unknown', { moment })
          : t('console.opened', { moment, name: tablet.openedBy })}{' '}
        {t('console.until', { moment: formatMoment(new Date(tablet.endsAt), zone, lang) })}
      </p>
      <form method="post">
        <input type="hidden" name="tutup" value={tablet.id} />
        <button
          className="button button-quiet"
          type="submit"
          aria-label={t('console.close-named', { name, moment })}
        >
          {t('console.close')}
        </button>
      </form>
    </li>
  );
}
