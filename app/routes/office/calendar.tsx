import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  renewCalendarFeed,
  revokeCalendarFeed,
  viewCalendarFeed,
  viewOfficeFrame,
} from '@maklumat/operations';
import { z } from 'zod';
import { CalendarAddress } from '../../components/calendar/calendar-address';
import { formatMoment } from '../../format/date';
import { officeAction, officePage } from '../../http/doors';
import { parseForm } from '../../http/parse-form';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'calendar' };

/** The address under which a calendar program reads the official's deadlines. */
export const loader = officePage(async (ctx) => {
  const { profile } = await viewOfficeFrame(ctx);
  return { ...(await viewCalendarFeed(ctx)), zone: profile.zone };
});

const KeepForm = z.object({ lakukan: z.enum(['buat', 'cabut']) });

/** Makes the address anew or ends it. A new one is in this answer alone: it is kept nowhere. */
export const action = officeAction(async (ctx, { request, baseUrl }) => {
  const form = await parseForm(request, KeepForm);
  if (!form.ok) return data({ address: null, isRevoked: false }, { status: 400 });
  if (form.value.lakukan === 'cabut') {
    await revokeCalendarFeed(ctx);
    return data({ address: null, isRevoked: true });
  }
  const token = await renewCalendarFeed(ctx);
  return data({ address: `${baseUrl}/kalender/${token}.ics`, isRevoked: false });
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'calendar')('own.title'));

export default function OwnCalendarPage() {
  const { madeAt } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const t = useText('calendar');
  return (
    <div className="column stack">
      <h1>{t('own.title')}</h1>
      {done?.isRevoked === true ? (
        <p className="notice notice-ok" role="status">
          {t('own.revoked')}
        </p>
      ) : null}
      <p>{t('own.lead')}</p>
      <p>{t('own.what')}</p>
      {done?.address == null ? <State /> : <NewAddress address={done.address} />}
      {madeAt === null ? <Keep does="buat" label={t('own.make')} isFirst /> : <Change />}
    </div>
  );
}

/** Whether there is an address, and since when. */
function State() {
  const { madeAt, zone } = useLoaderData<typeof loader>();
  const t = useText('calendar');
  const lang = useLang();
  return (
    <p>
      {madeAt === null
        ? t('own.none')
        : t('own.made', { moment: formatMoment(new Date(madeAt), zone, lang) })}
    </p>
  );
}

function NewAddress({ address }: { address: string }) {
  const t = useText('calendar');
  return (
    <section className="stack-8" aria-labelledby="alamat">
      <h2 id="alamat">{t('own.new')}</h2>
      <p className="strong">{t('own.copy')}</p>
      <CalendarAddress address={address} />
      <p>{t('own.how')}</p>
      <p className="notice notice-warn">{t('own.secret')}</p>
    </section>
  );
}

function Change() {
  const t = useText('calendar');
  return (
    <>
      <Keep does="buat" label={t('own.renew')} note={t('own.renew-note')} />
      <Keep does="cabut" label={t('own.revoke')} note={t('own.revoke-note')} />
    </>
  );
}

type KeepProps = { does: 'buat' | 'cabut'; label: string; note?: string; isFirst?: boolean };

/** One press that changes the address. */
function Keep({ does, label, note, isFirst = false }: KeepProps) {
  return (
    <form method="post" className="stack-4">
      <input type="hidden" name="lakukan" value={does} />
      <button className={isFirst ? 'button' : 'button button-quiet'} type="submit">
        {label}
      </button>
      {note === undefined ? null : <p className="muted">{note}</p>}
    </form>
  );
}
