import type { CaseReceipt, ReceiptAnswer } from '@maklumat/documents';
import type { OwnCase, TimelineText } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { PageRequest } from '../http/app-context';
import type { Lang } from '../http/lang';
import { textOf } from '../i18n/create-i18n';
import { trackPath } from '../i18n/links';
import { caseSentence } from './case-sentence';
import { formatDay, formatMoment } from './date';

/** What a receipt says, on paper and as a file. */
export type ReceiptContent = Omit<CaseReceipt, 'language' | 'madeAt' | 'pageOf'>;

/** The receipt of a case in words, in the language of the page. */
export function receiptContent(
  page: OwnCase,
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
    sections: [
      {
        heading: t('receipt.next'),
        paragraphs: [
          ...page.registrations.map(({ name, number }) =>
            t('receipt.registered', { name: inLanguage(name, lang), number }),
          ),
          t('receipt.received', { moment: formatMoment(new Date(page.receivedAt), page.profile.zone, lang) }),
          nextStep(page, lang),
          t(contactKey(page)),
        ],
      },
    ],
    tracking: {
      heading: t('receipt.track-heading'),
      text: t('receipt.track-text'),
      url: baseUrl + trackPath(lang, page.profile.slug, page.number),
    },
    printed: t('receipt.made', { moment }),
  };
}

/** What to know of the access code: that it is written here alone, or that it is the one of the case this belongs to. */
export function codeNote({ noun, linked }: OwnCase, lang: Lang): string {
  const t = textOf(lang, 'filing');
  const note = t('receipt.code-note', { noun: inLanguage(noun, lang) });
  const first = linked.find(({ relation }) => relation === 'opened-in');
  if (first === undefined) return note;
  const same = t('receipt.code-same', { noun: inLanguage(first.noun, lang), number: first.number });
  return `${same} ${note}`;
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
    const text = filed?.texts.find(({ field }) => field === question.id);
    const answer = chosen === undefined ? written(text, lang) : inLanguage(chosen, lang);
    return { question: asked, answer: answer === '' ? t('check.empty') : answer };
  });
}

function written(text: TimelineText | undefined, lang: Lang): string {
  const words = text?.text ?? '';
  return words !== '' && text?.isDay === true ? formatDay(words, lang) : words;
}

/**
 * What happens next: the sentence of the state, which names a date where one runs. A case for which no date was ever
 * told says why.
 */
export function nextStep(page: OwnCase, lang: Lang): string {
  const t = textOf(lang, 'filing');
  const { dueOn, undetermined } = page.status;
  if (undetermined !== null)
    return t('receipt.undetermined', { year: undetermined, noun: inLanguage(page.noun, lang) });
  const wasTold = page.entries.some(({ body }) => body.type === 'promise-told');
  return dueOn === null && !wasTold && page.outcome === null
    ? t('receipt.no-date')
    : caseSentence(page, lang);
}

/** How the agency gets back to who filed it: by the contact that was left, or not at all. */
export function contactKey({ hasContact }: OwnCase): 'receipt.contact-you' | 'receipt.contact-none' {
  return hasContact ? 'receipt.contact-you' : 'receipt.contact-none';
}
