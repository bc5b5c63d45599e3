import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewOwnReceipt } from '@maklumat/operations';
import { PairList } from '../../components/pair-list';
import { QrCode } from '../../components/qr-code';
import { qrPath } from '../../format/qr-path';
import { receiptContent } from '../../format/receipt-content';
import { receiptOfNumber } from '../../http/citizen-cookies';
import { citizenPage } from '../../http/doors';
import { redirectTo } from '../../http/redirect-to';
import { filingPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'filing' };

/** The receipt on paper; only on the phone that has the receipt itself. */
export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = receiptOfNumber(visit, ctx.tenant.id, number);
  if (key === null) throw redirectTo(filingPath(visit.lang, ctx.tenant.slug, 'terkirim', number));
  const page = await viewOwnReceipt(ctx, key);
  const receipt = receiptContent(page, key.accessCode, visit);
  return { profile: page.profile, receipt, qr: qrPath(receipt.tracking.url) };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  ownPageMeta(data, location.pathname, () =>
    data === undefined ? '' : `${data.receipt.title} ${data.receipt.number.value}`,
  );

export default function ReceiptPrintPage() {
  const { profile, receipt } = useLoaderData<typeof loader>();
  const t = useText('filing');
  const lang = useLang();
  const { number, sections, answers, printed } = receipt;
  return (
    <>
      <header className="sheet-tools no-print">
        <a className="strip-link" href={filingPath(lang, profile.slug, 'terkirim', number.value)}>
          {t('receipt.back')}
        </a>
        <p className="small muted">{t('receipt.how-to-print')}</p>
      </header>
      <main className="sheet" id="isi" tabIndex={-1}>
        <Head />
        {sections.map(({ heading, paragraphs }) => (
          <section key={heading} className="stack-8">
            <h2>{heading}</h2>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
        <h2>{answers.heading}</h2>
        <PairList
          pairs={answers.pairs.map(({ question, answer }) => ({
            label: question,
            value: <span className="as-typed">{answer}</span>,
          }))}
        />
        <p className="small muted">{printed}</p>
      </main>
    </>
  );
}

/** Whose receipt it is, number and code in large letters, and where the case is followed. */
function Head() {
  const { receipt, qr } = useLoaderData<typeof loader>();
  const { agency, unit, title, number, accessCode, tracking } = receipt;
  return (
    <div className="stack">
      <div className="sheet-head">
        <div>
          <p className="strong">{agency}</p>
          <p>{unit}</p>
          <h1>{title}</h1>
        </div>
        <QrCode qr={qr} title={tracking.heading} />
      </div>
      <dl className="receipt-codes">
        {[number, accessCode].map((code) =>
          code === undefined ? null : (
            <div key={code.label}>
              <dt>{code.label}</dt>
              <dd>
                <span className="code">{code.value}</span>
              </dd>
            </div>
          ),
        )}
      </dl>
      <p>{accessCode?.note}</p>
      <p>
        {tracking.text} <span className="as-typed">{tracking.url}</span>
      </p>
    </div>
  );
}
