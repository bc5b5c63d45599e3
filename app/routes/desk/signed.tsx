import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewOwnReceipt } from '@maklumat/operations';
import { DeskPage } from '../../components/desk/desk-page';
import { QrCode } from '../../components/qr-code';
import { qrPath } from '../../format/qr-path';
import { nextStep } from '../../format/receipt-content';
import { citizenPage } from '../../http/doors';
import { redirectTo } from '../../http/redirect-to';
import type { RouteHandle } from '../../http/route-handle';
import { showSigned, signedOn, tabletOf } from '../../http/tablet-cookies';
import { guestBookPath, trackPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle: RouteHandle & { i18n: string } = { i18n: 'tablet', script: true };

/** How long number and code stand there before the next visitor's form does, also without a script. */
const SHOWN_SECONDS = 60;

export const loader = citizenPage(async (ctx, visit) => {
  const workflow = visit.params.workflow ?? '';
  const form = guestBookPath(visit.lang, ctx.tenant.slug, workflow);
  const tablet = tabletOf(visit, ctx.tenant.id, workflow);
  const given = tablet === null ? null : signedOn(visit, tablet);
  if (tablet === null || given === null) throw redirectTo(form);
  const page = await viewOwnReceipt(ctx, given);
  const next = guestBookPath('id', ctx.tenant.slug, workflow);
  const headers = new Headers({ Refresh: `${String(SHOWN_SECONDS)}; url=${next}` });
  if (visit.url.searchParams.has('lama') && !given.isProlonged)
    for (const cookie of showSigned(visit, tablet, { ...given, isProlonged: true }))
      headers.append('Set-Cookie', cookie);
  const qr = qrPath(visit.baseUrl + trackPath(visit.lang, ctx.tenant.slug, page.number));
  const canStay = !given.isProlonged && !visit.url.searchParams.has('lama');
  const shown = { page, accessCode: given.accessCode, qr, form, next, canStay, profile: page.profile };
  return data(shown, { headers });
});

export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const refresh = loaderHeaders.get('Refresh');
  return new Headers(refresh === null ? {} : { Refresh: refresh });
};

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  ownPageMeta(loaded, location.pathname, (lang, texts) => texts(lang, 'tablet')('done.title'));

export default function SignedPage() {
  const { page, accessCode, qr, form, next, canStay } = useLoaderData<typeof loader>();
  const t = useText('tablet');
  const lang = useLang();
  return (
    <DeskPage frame={page} resetTo={next}>
      <div className="stack">
        <h1>{t('done.title')}</h1>
        <p className="desk-promise">{nextStep(page, lang)}</p>
        <div className="desk-receipt">
          <Codes number={page.number} accessCode={accessCode} />
          <div className="desk-qr">
            <QrCode qr={qr} title={t('done.qr')} />
            <p className="muted">{t('done.qr-note')}</p>
          </div>
        </div>
        <p>{t('done.keep')}</p>
        <p className="button-row">
          <a className="button" href={next}>
            {t('done.finish')}
          </a>
          {canStay ? (
            <a className="button button-quiet" href={`${form}/selesai?lama=1`}>
              {t('done.longer')}
            </a>
          ) : null}
        </p>
        <p className="muted">{t('done.resets')}</p>
      </div>
    </DeskPage>
  );
}

/** Number and access code, as a visitor copies them. */
function Codes({ number, accessCode }: { number: string; accessCode: string }) {
  const t = useText('tablet');
  return (
    <dl className="desk-codes">
      <div>
        <dt>{t('done.number')}</dt>
        <dd>{number}</dd>
      </div>
      <div>
        <dt>{t('done.code')}</dt>
        <dd>{accessCode}</dd>
      </div>
    </dl>
  );
}
