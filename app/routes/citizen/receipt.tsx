import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewCaseStatus, viewOwnReceipt, type OwnReceipt } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { FilingPage } from '../../components/citizen/filing-page';
import { PairList } from '../../components/pair-list';
import { ContactList } from '../../components/contact-value';
import { upperFirst } from '../../format/letter-case';
import { codeNote, receiptContent } from '../../format/receipt-content';
import { receiptOfNumber } from '../../http/citizen-cookies';
import { citizenPage } from '../../http/doors';
import type { RouteHandle } from '../../http/route-handle';
import type { Lang } from '../../http/lang';
import { filingPath, tenantPath, trackPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle: RouteHandle & { i18n: string } = { i18n: 'filing', script: true };

export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = receiptOfNumber(visit, ctx.tenant.id, number);
  if (key === null) {
    const page = await viewCaseStatus(ctx, number);
    return { page, accessCode: null, next: [], answers: null, note: '', profile: page.profile };
  }
  const page = await viewOwnReceipt(ctx, key);
  const { sections, answers } = receiptContent(page, key.accessCode, visit);
  const next = sections.flatMap(({ paragraphs }) => paragraphs);
  const note = codeNote(page, visit.lang);
  return { page, accessCode: key.accessCode, next, answers, note, profile: page.profile };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  ownPageMeta(data, location.pathname, (lang, texts) =>
    texts(lang, 'filing')('receipt.title', {
      noun: data === undefined ? '' : heading(inLanguage(data.page.noun, lang), lang),
    }),
  );

export default function ReceiptPage() {
  const { page, accessCode } = useLoaderData<typeof loader>();
  const t = useText('filing');
  const lang = useLang();
  const { slug } = page.profile;
  const noun = inLanguage(page.noun, lang);
  if (accessCode === null || !('serviceUnit' in page)) return <OnlyNumber />;
  return (
    <FilingPage frame={page} back={null}>
      <Codes accessCode={accessCode} />
      <p className="button-row no-print">
        <a className="button" href={filingPath(lang, slug, 'terkirim', `${page.number}/bukti.pdf`)}>
          {t('receipt.pdf')}
        </a>{' '}
        <a className="button button-quiet" href={filingPath(lang, slug, 'terkirim', `${page.number}/cetak`)}>
          {t('receipt.print')}
        </a>{' '}
        <a className="button button-quiet" href={trackPath(lang, slug, page.number)}>
          {t('receipt.open', { noun })}
        </a>
      </p>
      <Next />
      <Sent />
      <AskUnit page={page} />
    </FilingPage>
  );
}

/** Without the receipt's cookie: the number, and where to enter the code. */
function OnlyNumber() {
  const { page } = useLoaderData<typeof loader>();
  const t = useText('filing');
  const lang = useLang();
  const { slug } = page.profile;
  return (
    <FilingPage frame={page} back={null}>
      <h1>{t('receipt.only-number', { number: page.number })}</h1>
      <p>{t('receipt.only-number-body')}</p>
      <p>
        <a className="button" href={`${trackPath(lang, slug)}?nomor=${page.number}`}>
          {t('receipt.to-track')}
        </a>
      </p>
    </FilingPage>
  );
}

function Codes({ accessCode }: { accessCode: string }) {
  const { page, note } = useLoaderData<typeof loader>();
  const t = useText('filing');
  const lang = useLang();
  const noun = inLanguage(page.noun, lang);
  return (
    <div className="receipt stack">
      <h1>{t('receipt.title', { noun: heading(noun, lang) })}</h1>
      <dl className="receipt-codes">
        <div>
          <dt>{t('receipt.number')}</dt>
          <dd>
            <Code id="nomor" value={page.number} what={t('receipt.copy-number')} />
          </dd>
        </div>
        <div>
          <dt>{t('receipt.code')}</dt>
          <dd>
            <Code id="kode" value={accessCode} what={t('receipt.copy-code')} />
          </dd>
        </div>
      </dl>
      <p>{note}</p>
      <p className="no-print">{t('receipt.kept')}</p>
    </div>
  );
}

/** A code in large letters of one width; where the script runs it gets a button that copies it. */
function Code({ id, value, what }: { id: string; value: string; what: string }) {
  const t = useText('filing');
  return (
    <span className="code">
      <span id={id}>{value}</span>
      <button
        type="button"
        hidden
        className="button button-quiet no-print"
        data-copy={id}
        data-copied={t('receipt.copied')}
      >
        {t('receipt.copy')} {what}
      </button>
    </span>
  );
}

function Next() {
  const { next } = useLoaderData<typeof loader>();
  const t = useText('filing');
  return (
    <>
      <h2>{t('receipt.next')}</h2>
      {next.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

/** What was sent, question by question, as it was sent. */
function Sent() {
  const { answers } = useLoaderData<typeof loader>();
  if (answers === null) return null;
  const pairs = answers.pairs.map(({ question, answer }) => ({
    label: question,
    value: <span className="as-typed">{answer}</span>,
  }));
  return (
    <>
      <h2>{answers.heading}</h2>
      <PairList pairs={pairs} />
    </>
  );
}

/** Whom to ask: the unit that answers for the service, where it can be reached. */
function AskUnit({ page: { serviceUnit, profile } }: { page: Pick<OwnReceipt, 'serviceUnit' | 'profile'> }) {
  const t = useText('filing');
  const common = useText('common');
  const lang = useLang();
  const contacts = serviceUnit.contacts.filter(({ condition }) => condition === 'usable');
  return (
    <>
      <h2>{t('receipt.contact-title')}</h2>
      <p>{inLanguage(serviceUnit.name, lang)}</p>
      {contacts.length === 0 ? (
        <p>
          <a href={tenantPath(lang, profile.slug, '/tentang')}>{common('footer.help')}</a>
        </p>
      ) : (
        <ContactList contacts={contacts} />
      )}
    </>
  );
}

/** Indonesian begins the sentence with the noun, English does not. */
function heading(noun: string, lang: Lang): string {
  return lang === 'id' ? upperFirst(noun) : noun;
}
