import type { ActView, CaseView, TimelineFile, TransitionInput } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { Lang } from '../../http/lang';
import type { Typed } from '../../http/parse-form';
import { formatToldDate } from '../../format/date';
import { localFields } from '../../format/local-moment';
import { fillWords } from '../../format/fill-words';
import { useLang, useText } from '../../i18n/use-text';
import { ErrorSummary, faultOf } from '../error-summary';
import { actFaults, type ActProblems } from './act-faults';
import { ActField, fieldName } from './act-field';
import { earlierWords } from './earlier-words';
import { ActFiles } from './act-files';
import { actWords } from './act-words';
import { useCaseWords } from './case-words';
import { NEXT_STEPS, type NextStep } from './habits';
import { typedMoment } from './read-moment';
import { RadioGroup } from '../radio-group';
import { casePath } from './queue-views';
import { UnsentWords, type UnsentWord } from './unsent-words';

type ActFormProps = {
  view: CaseView;
  /** Null: it is not possible any more; what was typed is still shown. */
  act: ActView | null;
  typed: Typed | null;
  /** What the form asked that was sent; empty when none was. */
  asked: readonly TransitionInput[];
  problems: ActProblems;
  /** Files that wait with this act. */
  files: readonly TimelineFile[];
  /** Where this person went after saving last time. */
  next: NextStep;
};

/** The whole form of one act: its fields, what the reporter will read, what follows, where to go afterwards. */
export function ActForm({ view, act, typed, asked, problems, files, next }: ActFormProps) {
  const lang = useLang();
  const texts = { office: useText('office'), filing: useText('filing') };
  if (act === null || act.blocked !== null)
    return <Impossible blocked={act?.blocked ?? null} words={actWords(asked, typed ?? {}, view, lang)} />;
  const faults = actFaults(problems, act, { lang, zone: view.zone }, texts);
  return (
    <form method="post" className="stack act-form" encType="multipart/form-data" data-once noValidate>
      <ErrorSummary faults={faults} />
      <input type="hidden" name="versi" value={view.version} />
      {act.hint === undefined ? null : <p>{inLanguage(act.hint, lang)}</p>}
      {act.inputs.map((input) =>
        input.kind === 'files' ? null : (
          <ActField
            key={input.id}
            input={input}
            view={{ ...view, units: view.units.filter(({ slug }) => act.units.includes(slug)) }}
            values={valuesOf(act, input, typed, view, lang)}
            fault={faultOf(faults, fieldName(input.id))}
          />
        ),
      )}
      {act.inputs.map((input) =>
        input.kind === 'files' ? (
          <ActFiles key={input.id} {...{ input, files, faults }} person={view.person} />
        ) : null,
      )}
      <Issued names={act.issues} />
      <Told view={view} act={act} />
      {act.confirm === undefined ? null : (
        <p className="notice notice-warn">{inLanguage(act.confirm, lang)}</p>
      )}
      <AfterSaving chosen={typed?.setelah?.[0] ?? next} />
      <Send label={inLanguage(act.label, lang)} back={casePath(view.number)} />
    </form>
  );
}

type ImpossibleProps = { blocked: ActView['blocked']; words: readonly UnsentWord[] };

/** In place of a form that would be refused: why, and what was typed into it. */
function Impossible({ blocked, words }: ImpossibleProps) {
  const t = useText('office');
  return (
    <>
      {blocked === null ? null : <p className="notice notice-warn">{t(`refusal.${blocked}`)}</p>}
      <UnsentWords words={words} />
    </>
  );
}

/** What stands in a field: what was typed, or what the workflow, or the limit of a promise, suggests to begin with. */
function valuesOf(
  { promisable }: Pick<ActView, 'promisable'>,
  input: ActView['inputs'][number],
  typed: Typed | null,
  view: CaseView,
  lang: Lang,
): readonly string[] {
  if (typed !== null && input.kind === 'instant') return typedMoment(typed, fieldName(input.id));
  if (typed !== null) return typed[fieldName(input.id)] ?? [];
  if (input.kind === 'instant' && promisable !== null) {
    const { day, clock } = localFields(new Date(promisable), view.zone);
    return [day, clock];
  }
  const earlier = earlierWords(view.history, input);
  if (earlier !== null) return [earlier];
  return input.suggestion === undefined ? [] : [inLanguage(input.suggestion, lang)];
}

function Send({ label, back }: { label: string; back: string }) {
  const t = useText('office');
  return (
    <p className="button-row">
      <button className="button" type="submit">
        {label}
      </button>
      <a className="button button-quiet" href={back}>
        {t('act.cancel')}
      </a>
    </p>
  );
}

/** The papers that get their number with it: they say what stands in the fields above. */
function Issued({ names }: { names: ActView['issues'] }) {
  const lang = useLang();
  const t = useText('office');
  if (names.length === 0) return null;
  const papers = names.map((name) => inLanguage(name, lang)).join(', ');
  return <p className="notice">{t('act.issues', { papers })}</p>;
}

/** What the reporter will read about it, before it is done. */
function Told({ view, act }: { view: CaseView; act: ActView }) {
  const lang = useLang();
  const t = useText('office');
  const words = useCaseWords({ noun: view.workflow.noun, person: view.person });
  if (act.tells === null)
    return <p className="muted">{t('act.tells-nothing', { act: inLanguage(act.done, lang), ...words })}</p>;
  const isForwarded = act.inputs.some(({ kind }) => kind === 'unit');
  const values = {
    number: view.number,
    unit: isForwarded ? t('act.chosen-unit') : inLanguage(view.unit, lang),
    date: act.toldDate === null ? t('act.new-date') : formatToldDate(act.toldDate, view.zone, lang),
  };
  return (
    <div className="field-public">
      <p className="entry-seen">{t('act.tells', words)}</p>
      <p>{fillWords(inLanguage(act.tells, lang), values, t('no-date'))}</p>
    </div>
  );
}

function AfterSaving({ chosen }: { chosen: string }) {
  const t = useText('office');
  return (
    <div className="choices-row">
      <RadioGroup
        name="setelah"
        legend={<span className="field-label">{t('after.label')}</span>}
        choices={NEXT_STEPS.map((next) => ({ value: next, label: t(`after.${next}`) }))}
        value={chosen}
      />
    </div>
  );
}
