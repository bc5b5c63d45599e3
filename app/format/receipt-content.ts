import type { CaseReceipt, ReceiptAnswer } from '@maklumat/documents';
import type { OwnReceipt, TimelineText } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { PageRequest } from '../http/app-context';
import type { Lang } from '../http/lang';
import { textOf } from '../i18n/create-i18n';
import { trackPath } from '../i18n/links';
import { caseSentence } from './case-sentence';
import { formatDay, formatMoment } from './date';

/** What a receipt says, on paper and as a file. */
export type ReceiptContent = Omit<CaseReceipt, 'language' | 'madeAt' | 'pageOf'>;

/** The receipt of a case in words, in the language of the page: what was told at filing, whatever came since. */
export function receiptContent(
  page: OwnReceipt,
  accessCode: string,
  { lang, baseUrl, now }: PageRequest,
): ReceiptContent {
  const t = textOf(lang, 'filing');
  const noun = inLanguage(page.noun, lang);
  const moment = formatMoment(now, page.profile.zone, lang);
  return {
    strip: textOf(lang, 'common')('strip.official', { name: inLanguage(page.profile.officialName, lang) }),
    agency: inLanguage(page.profile.officialName, lang),
    unit: inLanguage(page.unitName, lang),
    title: t('receipt.pdf-title', { noun }),
    number: { label: t('receipt.number'), value: page.number },
    accessCode: { label: t('receipt.code'), value: accessCode, note: codeNote(page, lang) },
    answers: { heading: t('receipt.answers'), pairs: answersOf(page, lang) },
    sections: [{ heading: t('receipt.next'), paragraphs: toldOf(page, lang) }],
    tracking: {
      heading: t('receipt.track-heading'),
      text: t('receipt.track-text'),
      url: baseUrl + trackPath(lang, page.profile.slug, page.number),
    },
    printed: t('receipt.made', { moment }),
  };
}

/** What was told at filing: the registration numbers, when and how it came, what was to happen next. */
function toldOf(page: OwnReceipt, lang: Lang): string[] {
  const t = textOf(lang, 'filing');
  return [
    ...page.registrations.map(({ name, number }) =>
      t('receipt.registered', { name: inLanguage(name, lang), number }),
    ),
    t('receipt.received', {
      moment: formatMoment(new Date(page.receivedAt), page.profile.zone, lang),
      channel: textOf(lang, 'office')(`channel.${page.channel}`),
    }),
    nextStep(page, lang),
    t(contactKey(page)),
    t('receipt.as-filed'),
  ];
}

/** What to know of the access code: that it is written here alone, or that it is the one of the case this belongs to. */
export function codeNote({ noun, openedIn }: OwnReceipt, lang: Lang): string {
  const t = textOf(lang, 'filing');
  const note = t('receipt.code-note', { noun: inLanguage(noun, lang) });
  if (openedIn === null) return note;
  const same = t('receipt.code-same', { noun: inLanguage(openedIn.noun, lang), number: openedIn.number });
  return `${same} ${note}`;
}

/** What was sent, question by question; name and contact stay out of what is printed. */
function answersOf({ form, filed, identity }: OwnReceipt, lang: Lang): ReceiptAnswer[] {
  const t = textOf(lang, 'filing');
  return form.questions.map((question): ReceiptAnswer => {
    const asked = inLanguage(question.label, lang);
    if (question.kind === 'contact')
      return {
        question: asked,
        answer: identity === 'anonymous' ? t('contact.anonymous') : t('receipt.contact-kept'),
      };
    if (question.kind === 'files') {
      const names = filed.files.map(({ name }) => name).join('\n');
      return { question: asked, answer: names === '' ? t('check.empty') : names };
    }
    const chosen = filed.choices.find(({ label }) => label.id === question.label.id)?.chosen[0];
    const text = filed.texts.find(({ field }) => field === question.id);
    const answer = chosen === undefined ? written(text, lang) : inLanguage(chosen, lang);
    return { question: asked, answer: answer === '' ? t('check.empty') : answer };
  });
}

function written(text: TimelineText | undefined, lang: Lang): string {
  if (text?.text === null) return textOf(lang, 'case')('entry.erased');
  const words = text?.text ?? '';
  return words !== '' && text?.isDay === true ? formatDay(words, lang) : words;
}

/**
 * What was to happen next: the sentence of the state it was filed in, which names a date where one runs. A case for
 * which no date was told says why.
 */
export function nextStep(page: OwnReceipt, lang: Lang): string {
  const t = textOf(lang, 'filing');
  const { dueOn, undetermined } = page.status;
  if (undetermined !== null)
    return t('receipt.undetermined', { year: undetermined, noun: inLanguage(page.noun, lang) });
  return dueOn === null && !page.hasPromise && page.outcome === null
    ? t('receipt.no-date')
    : caseSentence(page, lang);
}

/** How the agency gets back to who filed it: by the contact that was left, or not at all. */
export function contactKey({ hasContact }: OwnReceipt): 'receipt.contact-you' | 'receipt.contact-none' {
  return hasContact ? 'receipt.contact-you' : 'receipt.contact-none';
}
