import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { handOverCases, previewHandOver, viewPerson } from '@maklumat/operations';
import { z } from 'zod';
import { ErrorSummary, faultOf } from '../../components/error-summary';
import { TextField } from '../../components/text-field';
import { manageAction, managePage } from '../../http/doors';
import { parseForm } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'people' };

const HandOverForm = z.object({ kepada: z.string().max(100).optional() });

export const loader = managePage(async (ctx, { params, url }) => {
  const person = await viewPerson(ctx, params.person ?? '');
  const to = (url.searchParams.get('kepada') ?? '').trim();
  const isAsked = url.searchParams.has('lihat');
  const asked = { userId: person.userId, to: to === '' ? null : to };
  return { person, to, preview: isAsked ? await previewHandOver(ctx, asked) : null };
});

export const action = manageAction(async (ctx, { params, request }) => {
  const { userId } = await viewPerson(ctx, params.person ?? '');
  const form = await parseForm(request, HandOverForm);
  const to = (form.ok ? form.value.kepada : undefined) ?? null;
  const result = form.ok ? await handOverCases(ctx, { userId, to }) : { ok: false };
  if (result.ok) throw redirectTo(`/kelola/orang/${userId}?selesai=serah-terima`);
  // Whoever was to take over has left since: the preview says so.
  const again = new URLSearchParams({ kepada: to ?? '', lihat: '1' });
  throw redirectTo(`/kelola/orang/${userId}/serah-terima?${again.toString()}`);
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'people')('hand-over.title'));

export default function HandOverPage() {
  const { person, to, preview } = useLoaderData<typeof loader>();
  const t = useText('people');
  const refusal = preview === null || preview.ok ? null : preview.refusal.code;
  const faults = refusal === null ? [] : [{ field: 'kepada', text: t(`refusal.${refusal}`) }];
  const own = `/kelola/orang/${person.userId}`;
  return (
    <div className="stack settings-form">
      <ErrorSummary faults={faults} />
      <h1>{t('hand-over.form', { name: person.displayName })}</h1>
      <form className="stack" method="get" action={`${own}/serah-terima`} noValidate>
        <TextField
          name="kepada"
          label={t('hand-over.kepada')}
          hint={t('hand-over.kepada-hint')}
          value={to}
          autoComplete="off"
          fault={faultOf(faults, 'kepada')}
        />
        <input type="hidden" name="lihat" value="1" />
        <p className="button-row">
          <button className={preview?.ok === true ? 'button button-quiet' : 'button'} type="submit">
            {t('hand-over.preview')}
          </button>
          <a className="button button-quiet" href={own}>
            {t('link.back')}
          </a>
        </p>
      </form>
      {preview?.ok === true ? <Effect to={to} taken={preview.taken} returned={preview.returned} /> : null}
    </div>
  );
}

function Effect({ to, taken, returned }: { to: string; taken: number; returned: number }) {
  const t = useText('people');
  return (
    <form className="stack" method="post">
      <div className="notice" role="status">
        <p>{t('hand-over.taken', { count: taken })}</p>
        <p>{t('hand-over.returned', { count: returned })}</p>
      </div>
      <input type="hidden" name="kepada" value={to} />
      {taken + returned === 0 ? null : (
        <button className="button" type="submit">
          {t('hand-over.apply')}
        </button>
      )}
    </form>
  );
}
