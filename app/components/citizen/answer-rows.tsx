import type { Draft } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { FormQuestion } from '@maklumat/workflow';
import { formatDay } from '../../format/date';
import { mentionsNik } from '../../format/mentions-nik';
import { filingPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';

/** Every question with its answer and the way to change it. */
export function AnswerRows({ draft }: { draft: Draft }) {
  const t = useText('filing');
  const lang = useLang();
  return (
    <dl className="answers">
      {draft.form.questions.map((question) => {
        const label = inLanguage(question.label, lang);
        const change = `${filingPath(lang, draft.profile.slug, draft.workflow, question.id)}?ubah=1`;
        return (
          <div key={question.id} id={`jawaban-${question.id}`}>
            <dt>{label}</dt>
            <dd>
              <Answer question={question} draft={draft} />
            </dd>
            <dd className="answer-change">
              <a href={change}>
                {t('check.change')} <span className="unseen">{label}</span>
              </a>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Answer({ question, draft }: { question: FormQuestion; draft: Draft }) {
  const t = useText('filing');
  const lines = useAnswerLines(question, draft);
  if (lines.length === 0) return <span className="muted">{t('check.empty')}</span>;
  return (
    <>
      {lines.map((line, index) => (
        <p key={index} className="as-typed">
          {line}
        </p>
      ))}
      {lines.some(mentionsNik) ? <p className="small notice notice-warn">{t('check.nik')}</p> : null}
    </>
  );
}

function useAnswerLines(question: FormQuestion, { answers, files }: Draft): string[] {
  const t = useText('filing');
  const lang = useLang();
  const text = answers.texts[question.id] ?? '';
  const given = (lines: readonly string[]) => lines.filter((line) => line !== '');
  switch (question.kind) {
    case 'files':
      return files.map(({ name }) => name);
    case 'place': {
      const place = answers.places[question.id];
      const parts = (['address', 'village', 'district'] as const).map((part) => {
        const words = place?.[part] ?? '';
        return words === '' ? '' : t('check.part', { label: t(`place.${part}`), words });
      });
      return given(parts);
    }
    case 'contact': {
      const contact = answers.contact;
      if (contact === null) return [];
      const { identity, name, phone, email, address } = contact;
      return given([t(`contact.${identity}`), name, phone, email, address]);
    }
    case 'choice': {
      const option = question.options.find(({ id }) => id === text);
      return option === undefined ? [] : [inLanguage(option.label, lang)];
    }
    case 'date':
      return text === '' ? [] : [formatDay(text, lang)];
    case 'short-text':
    case 'long-text':
      return given([text]);
  }
}
