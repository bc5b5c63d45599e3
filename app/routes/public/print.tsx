import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewStandardSheet } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { drawProcedure } from '../../components/flow/draw-procedure';
import { PrintAppendices } from '../../components/print-appendices';
import { PrintClose } from '../../components/print-close';
import { PrintHead } from '../../components/print-head';
import { PrintHeader } from '../../components/print-header';
import { PrintSections } from '../../components/print-sections';
import { qrPath } from '../../format/qr-path';
import { versionNumber } from '../../format/query-params';
import { publicPage } from '../../http/doors';
import { servicePath, versionPage } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { agencyMeta } from '../../i18n/text-page-meta';

export const handle = { i18n: 'print' };

export const loader = publicPage(
  async (ctx, { params, url, lang, baseUrl, now }) => {
    const version = versionNumber(url.searchParams.get('versi'));
    const page = await viewStandardSheet(ctx, { service: params.service ?? '', version });
    const drawn = drawProcedure(page, lang);
    const address = baseUrl + servicePath(lang, page.profile.slug, page.slug, versionPage(page.version));
    return { ...page, drawn, baseUrl, address, qr: qrPath(address), printedAt: now.toISOString() };
  },
  { noStore: true },
);

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  ...agencyMeta(data, location.pathname, {
    title: (lang, textOf) =>
      textOf(lang, 'print')('title', {
        service: data === undefined ? '' : inLanguage(data.standard.name, lang),
      }),
  }),
  { name: 'robots', content: 'noindex' },
];

export default function PrintPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('print');
  const lang = useLang();
  return (
    <>
      <header className="sheet-tools no-print">
        <a
          className="strip-link"
          href={servicePath(lang, page.profile.slug, page.slug, versionPage(page.version))}
        >
          {t('back')}
        </a>
        <p className="small muted">{t('how')}</p>
      </header>
      <main className="sheet" id="isi" tabIndex={-1}>
        <PrintHeader page={page} />
        <PrintHead page={page} address={page.address} qr={page.qr} printedAt={page.printedAt} />
        <PrintSections page={page} drawn={page.drawn} />
        <PrintClose page={page} />
        <PrintAppendices standard={page.standard} drawn={page.drawn} />
      </main>
    </>
  );
}
