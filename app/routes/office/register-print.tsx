import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { exportRegister } from '@maklumat/operations';
import { askedRegister, registerPath } from '../../components/office/register-query';
import { PaperHeading, PaperSignatures } from '../../components/office/paper-sheet';
import { RegisterTable } from '../../components/office/register-table';
import { registerContent } from '../../format/register-files';
import { officePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'outputs' };

/** A month of a register on wide paper. */
export const loader = officePage(async (ctx, { params, url, now }) => {
  const asked = askedRegister(params.register ?? '', url);
  const result = await exportRegister(ctx, asked, 'print');
  const back = registerPath(asked.register, '', { month: asked.month ?? '', query: asked.query });
  if (!result.ok) return { sheet: null, refusal: result.refusal, back };
  const { head, title, subtitle, date, signature, foot, name } = registerContent(result.view, now);
  const { columns, rows } = result.view;
  const sheet = { head, title, subtitle, date, signature, foot, name, columns, rows };
  return { sheet, refusal: null, back };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  staffMeta(location.pathname, (lang, text) => data?.sheet?.name ?? text(lang, 'outputs')('registers.title'));

export default function RegisterPrintPage() {
  const { sheet, refusal, back } = useLoaderData<typeof loader>();
  const t = useText('outputs');
  return (
    <>
      <header className="sheet-tools no-print">
        <a className="strip-link" href={back}>
          {t('register.back')}
        </a>
        <p className="small muted">{t('paper.how-to-print')}</p>
      </header>
      <main className="official official-wide" id="isi" tabIndex={-1}>
        {sheet === null ? (
          <>
            <h1>{t('registers.title')}</h1>
            <p className="notice notice-warn">{t('register.too-many', { ...refusal })}</p>
          </>
        ) : (
          <>
            <PaperHeading head={sheet.head} />
            <h1 className="official-title">{sheet.title}</h1>
            <p className="official-subtitle">{sheet.subtitle}</p>
            <RegisterTable view={sheet} hasLinks={false} />
            {sheet.signature === null ? null : (
              <PaperSignatures signatures={[sheet.signature]} date={sheet.date} />
            )}
            <p className="small official-foot">{sheet.foot}</p>
          </>
        )}
      </main>
    </>
  );
}
