import type { ProcedureTrack, Role, SourceFigure, StandardVersion } from '@maklumat/standards';
import { Abbreviations } from './abbreviations';
import { useText } from '../i18n/use-text';
import { Localised, Printed } from './localised';
import { StepList } from './step-list';

type ProcedureProps = {
  procedure: NonNullable<StandardVersion['procedure']>;
  roles: Role[];
};

/** The procedure: one track as it stands, of several each folded under its name, so that the names are an index. */
export function ProcedureTracks({ procedure, roles }: ProcedureProps) {
  const { tracks, figures } = procedure;
  return (
    <>
      <ProcedureAbbreviations tracks={tracks} roles={roles} />
      {tracks.length > 1 ? (
        <FoldedTracks tracks={tracks} roles={roles} />
      ) : (
        tracks.map((track) => (
          <div className="track" key={track.id}>
            <StepList track={track} roles={roles} />
          </div>
        ))
      )}
      {figures.map((figure, index) => (
        <Figure key={index} figure={figure} />
      ))}
    </>
  );
}

/** What the abbreviations in our short names of steps, and in the names of who acts, stand for. */
export function ProcedureAbbreviations({ tracks, roles }: { tracks: ProcedureTrack[]; roles: Role[] }) {
  const steps = tracks.flatMap((track) => track.steps);
  const acting = new Set(steps.flatMap((step) => step.actors));
  const texts = [
    ...steps.flatMap((step) => [step.title.id, step.question?.id ?? '']),
    ...roles.filter((role) => acting.has(role.slug)).map((role) => role.name.id),
  ];
  return <Abbreviations texts={texts} />;
}

function FoldedTracks({ tracks, roles }: { tracks: ProcedureTrack[]; roles: Role[] }) {
  const t = useText('standard');
  return (
    <div className="reading-parts">
      {tracks.map((track) => (
        <details className="reveal" key={track.id} id={`jalur-${track.id}`}>
          <summary>
            <h3>
              <Localised text={track.name} /> {t('steps.count', { count: track.steps.length })}
            </h3>
          </summary>
          <div className="track-body stack">
            <PrintedHeadings track={track} />
            <StepList track={track} roles={roles} />
          </div>
        </details>
      ))}
    </div>
  );
}

function PrintedHeadings({ track: { headings } }: { track: ProcedureTrack }) {
  if (headings.length === 0) return null;
  return (
    <p className="small muted">
      <Printed words={headings.join(' · ')} />
    </p>
  );
}

/** Links to the tracks on this page. */
export function TrackLinks({ tracks }: { tracks: ProcedureTrack[] }) {
  const t = useText('standard');
  return (
    <nav className="track-links" aria-label={t('steps.tracks')}>
      <ul>
        {tracks.map((track) => (
          <li key={track.id}>
            <a href={`#jalur-${track.id}`}>
              <Localised text={track.name} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type TrackHeadingProps = { track: ProcedureTrack; level: 2 | 3; letter?: string | null };

/** Name of a track, with the letter drawings name it by, and the headings printed above its steps. */
export function TrackHeading({ track, level, letter = null }: TrackHeadingProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="track-heading">
      <Heading>
        {letter === null ? null : `${letter}. `}
        <Localised text={track.name} />
      </Heading>
      <PrintedHeadings track={track} />
    </div>
  );
}

/** Which title what is left of a drawing has. */
export function figureTitle({ kind }: SourceFigure): 'steps.figure-missing' | 'steps.figure' {
  return kind === 'missing-image' ? 'steps.figure-missing' : 'steps.figure';
}

function Figure({ figure }: { figure: SourceFigure }) {
  const t = useText('standard');
  return (
    <details className="reveal">
      <summary>{t(figureTitle(figure))}</summary>
      <div className="reveal-body stack-8 small">
        <FigureWords figure={figure} />
      </div>
    </details>
  );
}

/** What is left of a drawing in the source: its words, or that it is missing. */
export function FigureWords({ figure }: { figure: SourceFigure }) {
  const t = useText('standard');
  return (
    <>
      <p>
        <Localised text={figure.note} />
      </p>
      {figure.kind === 'missing-image' ? <p>{t('steps.figure-words')}</p> : null}
      <ul className="printed plain-list stack-4">
        {figure.words.map((words, index) => (
          <li key={index}>
            <Printed words={words} />
          </li>
        ))}
      </ul>
    </>
  );
}
