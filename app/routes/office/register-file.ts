import { exportRegister, type RegisterView } from '@maklumat/operations';
import { askedRegister, registerPath } from '../../components/office/register-query';
import { fileHeaders } from '../../format/paper-file';
import { registerCsv, registerPdf, registerXlsx } from '../../format/register-files';
import { officePage } from '../../http/doors';
import { redirectTo } from '../../http/redirect-to';

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
type Form = keyof typeof MEDIA_TYPES;

/** A month of a register as a file; where it has too many rows, the register's page says so in words. */
export const loader = officePage(async (ctx, { params, url, now }) => {
  const asked = askedRegister(params.register ?? '', url);
  const form = formOf(url.pathname);
  const result = await exportRegister(ctx, asked, form);
  if (!result.ok)
    throw redirectTo(
      registerPath(asked.register, '', { month: asked.month ?? '', query: asked.query, tooMany: form }),
    );
  const { view } = result;
  const name = `${view.register.slug}-${view.query === '' ? view.month : 'pencarian'}.${form}`;
  return new Response(await written(view, form, now), { headers: fileHeaders(MEDIA_TYPES[form], name) });
});

function formOf(path: string): Form {
  if (path.endsWith('.pdf')) return 'pdf';
  return path.endsWith('.xlsx') ? 'xlsx' : 'csv';
}

async function written(view: RegisterView, form: Form, now: Date): Promise<Uint8Array<ArrayBuffer> | string> {
  if (form === 'csv') return registerCsv(view);
  return new Uint8Array(form === 'pdf' ? await registerPdf(view, now) : await registerXlsx(view));
}
