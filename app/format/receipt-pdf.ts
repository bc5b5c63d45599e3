import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { caseReceiptPdf, unpackWoff, type ReceiptAnswer, type ReceiptFonts } from '@maklumat/documents';
import type { OwnCase } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { PageRequest } from '../http/app-context';
import type { Lang } from '../http/lang';
import { textOf } from '../i18n/create-i18n';
import { trackPath } from '../i18n/links';
import { caseSentence } from './case-sentence';
import { formatMoment } from './date';

let fonts: Promise<ReceiptFonts> | null = null;

/** The receipt of a case as a PDF, in the language of the page. */
export async function receiptPdf(
  page: OwnCase,
  accessCode: string,
  { lang, baseUrl, now }: PageRequest,
): Promise<Uint8Array> {
  const t = textOf(lang, 'filing');
  const noun = inLanguage(page.noun, lang);
  const moment = formatMoment(now, page.profile.zone, lang);
  return caseReceiptPdf(
    {
      language: lang,
      madeAt: now,
      strip: textOf(lang, 'common')('strip.official', { name: inLanguage(page.profile.officialName, lang) }),
      agency: inLanguage(page.profile.officialName, lang),
      unit: inLanguage(page.unitName, lang),
      title: t('receipt.pdf-title', { noun }),
      number: { label: t('receipt.number'), value: page.number },
      accessCode: { label: t('receipt.code'), value: accessCode, note: t('receipt.code-note', { noun }) },
      answers: { heading: t('receipt.answers'), pairs: answersOf(page, lang) },
      sections: [
        {
          heading: t('receipt.next'),
          paragraphs: [
            nextDate(page, lang),
            t(page.identity === 'anonymous' ? 'receipt.contact-none' : 'receipt.contact-you'),
          ],
        },
      ],
      tracking: {
        heading: t('receipt.track-heading'),
        text: t('receipt.track-text'),
        url: baseUrl + trackPath(lang, page.profile.slug, page.number),
      },
      printed: t('receipt.made', { moment }),
      pageOf: (number, pages) => t('receipt.page', { page: number, pages }),
    },
    await (fonts ??= readFonts()),
  );
}

/** What was sent, question by question; name and contact stay out of what is printed. */
function answersOf({ form, entries, identity }: OwnCase, lang: Lang): ReceiptAnswer[] {
  const t = textOf(lang, 'filing');
  const filed = entries[0];
  return form.questions.map((question): ReceiptAnswer => {
    const asked = inLanguage(question.label, lang);
    if (question.kind === 'contact')
      return {
        question: asked,
        answer: identity === 'anonymous' ? t('contact.anonymous') : t('receipt.contact-kept'),
      };
    if (question.kind === 'files') {
      const names = (filed?.files ?? []).map(({ name }) => name).join('\n');
      return { question: asked, answer: names === '' ? t('check.empty') : names };
    }
    const chosen = filed?.choices.find(({ label }) => label.id === question.label.id)?.chosen[0];
    const text = filed?.texts.find(({ field }) => field === question.id)?.text ?? '';
    const answer = chosen === undefined ? text : inLanguage(chosen, lang);
    return { question: asked, answer: answer === '' ? t('check.empty') : answer };
  });
}

async function readFonts(): Promise<ReceiptFonts> {
  const { resolve } = createRequire(import.meta.url);
  const font = async (file: string): Promise<Uint8Array> =>
    unpackWoff(await readFile(resolve(file)), (packed) => inflateSync(packed));
  return {
    regular: await font('@fontsource/inter/files/inter-latin-400-normal.woff'),
    bold: await font('@fontsource/inter/files/inter-latin-700-normal.woff'),
    mono: await font('@fontsource/jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff'),
  };
}

function nextDate(page: OwnCase, lang: Lang): string {
  const t = textOf(lang, 'filing');
  const { dueOn, undetermined } = page.status;
  if (dueOn !== null) return caseSentence(page, lang);
  return undetermined === null ? t('receipt.no-date') : t('receipt.undetermined', { year: undetermined });
}
