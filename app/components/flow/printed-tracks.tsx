import { inLanguage, type ProcedureTrack, type Role } from '@maklumat/standards';
import type { CarriedStep } from '@maklumat/workflow';
import { useLang, useText } from '../../i18n/use-text';
import { TrackHeading, TrackLinks } from '../procedure-section';
import { StepList } from '../step-list';
import { useActorNames } from './actor-names';
import { FlowBox } from './flow-box';
import type { FlowDrawing } from './flow-drawing';

type PrintedTrack = {
  track: ProcedureTrack;
  /** Letter by which a drawing names the track; null where there is one track, or no drawing of a workflow. */
  letter: string | null;
  /** Null where the drawing is that of the workflow, or none can be made. */
  drawing: FlowDrawing | null;
  carried: ReadonlyMap<string, CarriedStep>;
};
type TracksPage = { tracks: PrintedTrack[]; courses: unknown[]; roles: Role[] };

/** The printed steps, word for word; with a drawing of their own only where no workflow carries them out. */
export function PrintedTracks({ page: { tracks, courses, roles } }: { page: TracksPage }) {
  const t = useText('flow');
  const isCarried = courses.length > 0;
  return (
    <>
      {isCarried && tracks.length > 0 ? (
        <div className="column stack">
          <h2 id="langkah">{t('printed-heading')}</h2>
          <p>{t('printed-lead')}</p>
        </div>
      ) : null}
      {tracks.length > 1 ? <TrackLinks tracks={tracks.map(({ track }) => track)} /> : null}
      {tracks.map((one) => (
        <Track key={one.track.id} {...one} roles={roles} alone={tracks.length === 1} isCarried={isCarried} />
      ))}
    </>
  );
}

type TrackProps = PrintedTrack & { roles: Role[]; alone: boolean; isCarried: boolean };

function Track({ track, letter, drawing, carried, roles, alone, isCarried }: TrackProps) {
  const t = useText('flow');
  const lang = useLang();
  const name = inLanguage(track.name, lang);
  const title = t('drawing-title', { track: name, count: track.steps.length });
  const note = isCarried
    ? ({ id }: { id: string }) => <Carried step={carried.get(id)} roles={roles} />
    : undefined;
  return (
    <section className="flow-track stack" id={`jalur-${track.id}`} aria-label={name}>
      {isCarried && alone ? null : (
        <div className="column">
          <TrackHeading track={track} level={isCarried ? 3 : 2} letter={letter} />
        </div>
      )}
      <FlowBox
        id={`alur-${track.id}`}
        title={title}
        label={alone ? t('box') : `${t('box')}: ${name}`}
        drawing={drawing}
      >
        {isCarried ? null : <h3>{t(drawing === null ? 'steps-only' : 'list')}</h3>}
        <StepList track={track} roles={roles} {...(note === undefined ? {} : { note })} />
      </FlowBox>
    </section>
  );
}

/** By which acts a printed step is carried out, or why no single case does. */
function Carried({ step, roles }: { step: CarriedStep | undefined; roles: Role[] }) {
  const t = useText('flow');
  const lang = useLang();
  const names = useActorNames(roles);
  if (step === undefined) return null;
  const acts = step.bearers.map(({ label, by }) =>
    by.length === 0 ? inLanguage(label, lang) : `${inLanguage(label, lang)} (${names(by)})`,
  );
  if (acts.length > 0)
    return <p className="flow-printed">{t('carried', { acts: [...new Set(acts)].join('; ') })}</p>;
  return step.why.map((why) => (
    <p className="flow-printed" key={why.id}>
      {t('not-carried', { why: inLanguage(why, lang) })}
    </p>
  ));
}
