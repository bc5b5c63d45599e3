import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeHoliday, previewHoliday } from '@maklumat/operations';
import { ChangeEffect } from '../../components/manage/change-effect';
import { ChangeForm } from '../../components/manage/change-form';
import {
  CHANGE_FORMS,
  changeOf,
  fieldsOf,
  HOLIDAY_CHANGES,
  isChangeWord,
  refusalOf,
} from '../../components/manage/holiday-change';
import { formatDay } from '../../format/date';
import { manageAction, managePage } from '../../http/doors';
import { pageNotFound } from '../../http/page-errors';
import { parseFields, parseForm, typedText, type Typed } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'manage' };

export const loader = managePage(async (ctx, { params, url }) => {
  const word = params.change;
  if (!isChangeWord(word)) throw pageNotFound();
  const texts = new Map([...url.searchParams].map(([name]) => [name, url.searchParams.getAll(name)]));
  const form = parseFields(texts, CHANGE_FORMS[word]);
  const page = { word, typed: typedOf(word, form.typed), errors: {}, refusal: null, preview: null };
  if (!url.searchParams.has('lihat')) return page;
  if (!form.ok) return { ...page, errors: form.errors };
  const previewed = await previewHoliday(ctx, changeOf(word, form.value));
  return previewed.ok
    ? { ...page, preview: previewed.preview }
    : { ...page, refusal: refusalOf(previewed.refusal, form.value) };
});

export const action = manageAction(async (ctx, { params, request }) => {
  const word = params.change;
  if (!isChangeWord(word)) throw pageNotFound();
  const form = await parseForm(request, CHANGE_FORMS[word]);
  const page = { word, typed: typedOf(word, form.typed), preview: null };
  if (!form.ok) return data({ ...page, errors: form.errors, refusal: null }, { status: 400 });
  const changed = await changeHoliday(ctx, changeOf(word, form.value));
  if (changed.ok) throw redirectTo(`/kelola/kalender?tahun=${form.value.tanggal.slice(0, 4)}&diubah=1`);
  const refusal = refusalOf(changed.refusal, form.value);
  return data({ ...page, errors: {}, refusal }, { status: 409 });
});

/** What was typed, field by field, once each. */
function typedOf(word: keyof typeof HOLIDAY_CHANGES, typed: Typed): Record<string, string> {
  return Object.fromEntries(fieldsOf(word).map((field) => [field, typedText(typed, field)]));
}

export const meta: MetaFunction<typeof loader> = ({ location, params }) =>
  staffMeta(location.pathname, (lang, text) => {
    const t = text(lang, 'manage');
    return isChangeWord(params.change)
      ? t(`calendar.change.${HOLIDAY_CHANGES[params.change]}.title`)
      : t('nav.calendar');
  });

export default function CalendarChangePage() {
  const loaded = useLoaderData<typeof loader>();
  const page = useActionData<typeof action>() ?? loaded;
  const t = useText('manage');
  const lang = useLang();
  const { word, typed, errors, refusal, preview } = page;
  const change = HOLIDAY_CHANGES[word];
  const said =
    refusal === null
      ? null
      : {
          field: refusal.field,
          text: t(`calendar.refusal.${refusal.code}`, { day: formatDay(refusal.day, lang) }),
        };
  return (
    <div className="stack settings-form">
      <h1>{t(`calendar.change.${change}.title`)}</h1>
      <p>{t(`calendar.change.${change}.lead`)}</p>
      <ChangeForm word={word} typed={typed} errors={errors} refusal={said} isPreviewed={preview !== null} />
      {preview === null ? null : <ChangeEffect word={word} typed={typed} preview={preview} />}
    </div>
  );
}
