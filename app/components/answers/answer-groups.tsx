import type { AnswerGroup, PublicAnswer } from '@maklumat/operations';
import { answerSlug, answerStart } from '../../format/answer-text';
import { tenantPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { Localised, Printed } from '../localised';

/** Questions by the service they are about, each a link to its answer. */
export function AnswerGroups({ tenant, groups }: { tenant: string; groups: readonly AnswerGroup[] }) {
  const t = useText('answers');
  const isAlone = groups.length === 1 && groups[0]?.service === null;
  return (
    <>
      {groups.map(({ service, answers }) => (
        <section key={service?.slug ?? ''} className="stack-8">
          {isAlone ? null : <h3>{service === null ? t('general') : <Localised text={service.name} />}</h3>}
          <AnswerRows tenant={tenant} answers={answers} level={isAlone ? 3 : 4} />
        </section>
      ))}
    </>
  );
}

type AnswerRowsProps = { tenant: string; answers: readonly PublicAnswer[]; level: 3 | 4 };

/** Questions with the first words of their answers. */
export function AnswerRows({ tenant, answers, level }: AnswerRowsProps) {
  const lang = useLang();
  const Heading = `h${level}` as const;
  return (
    <ul className="rows">
      {answers.map((entry) => (
        <li className="row" key={entry.code}>
          <Heading className="row-name">
            <a href={tenantPath(lang, tenant, `/tanya-jawab/${answerSlug(entry)}`)}>
              <Printed words={entry.question} />
            </a>
          </Heading>
          <p>
            <Printed words={answerStart(entry.answer)} />
            {entry.example ? <ExampleTag /> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Made up for a demonstration: said wherever it stands. */
export function ExampleTag() {
  const t = useText('answers');
  return (
    <>
      {' '}
      <span className="tag">{t('example')}</span>
    </>
  );
}
