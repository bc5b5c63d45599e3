import {
  inLanguage,
  isActorNamed,
  type ProcedureStep,
  type ProcedureTrack,
  type Role,
} from '@maklumat/standards';
import type { ReactNode } from 'react';
import { lowerFirst } from '../format/letter-case';
import { useLang, useText } from '../i18n/use-text';
import { Localised, Printed } from './localised';
import { splitCondition, stepExits, type StepExit } from './step-exits';

type StepListProps = {
  track: ProcedureTrack;
  roles: Role[];
  /** What else is said below a step, e.g. by what it is carried out. */
  note?: (step: ProcedureStep) => ReactNode;
};

/** The steps of one track: our short title, who acts, the agency's words, and where a branch leads. */
export function StepList({ track, roles, note }: StepListProps) {
  return (
    <ol className="steps" type={track.numbering === 'lower-alpha' ? 'a' : '1'}>
      {track.steps.map((step, index) => (
        <li className="step" key={step.id}>
          <p className="step-title">
            <Localised text={step.title} />
          </p>
          <p className="step-actor">
            <Actors step={step} roles={roles} />
          </p>
          {saysMore(step) ? (
            <p className="step-words">
              <Printed words={step.words} />
            </p>
          ) : null}
          <Branches step={step} exits={stepExits(track, index)} />
          {note?.(step)}
        </li>
      ))}
    </ol>
  );
}

/** Whether the printed words hold more than the title; a reader should not meet the same line twice. */
function saysMore(step: ProcedureStep): boolean {
  const bare = (text: string) => text.replace(/[\s.;:,]+$/, '').toLowerCase();
  return bare(step.words) !== bare(step.title.id);
}

function Actors({ step, roles }: { step: ProcedureStep; roles: Role[] }) {
  const lang = useLang();
  const terms = useText('terms');
  const t = useText('standard');
  const names = step.actors.map((actor) => {
    const role = roles.find((one) => one.slug === actor) ?? null;
    const name = role === null ? terms('citizen') : inLanguage(role.name, lang);
    return isActorNamed(step, role) ? name : t('steps.our-reading', { actor: name });
  });
  return <>{names.join(', ')}</>;
}

function Branches({ step, exits }: { step: ProcedureStep; exits: StepExit[] }) {
  if (exits.length === 0) return null;
  return (
    <div className="branches">
      {step.question === undefined ? null : (
        <p className="branch-question">
          <Localised text={step.question} />
        </p>
      )}
      <ul>
        {exits.map((exit, index) => (
          <li key={index}>
            <ExitText exit={exit} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ExitText({ exit }: { exit: StepExit }) {
  const lang = useLang();
  const t = useText('standard');
  if (exit.when === null) {
    if (exit.kind === 'end') return <>{t('steps.jump-end')}</>;
    return <>{t(exit.kind === 'back' ? 'steps.jump-back' : 'steps.jump', { step: exit.number })}</>;
  }
  const { condition, detail } = splitCondition(inLanguage(exit.when, lang));
  const values = { when: lowerFirst(condition), step: exit.number };
  const key =
    exit.kind === 'end' ? 'steps.branch-end' : exit.kind === 'back' ? 'steps.branch-back' : 'steps.branch';
  return (
    <>
      {t(key, values)}
      {detail === null ? '' : ` (${detail})`}
    </>
  );
}
