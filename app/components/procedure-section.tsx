import type { ProcedureTrack, Role, SourceFigure, StandardVersion } from '@maklumat/standards';
import { useText } from '../i18n/use-text';
import { Localised, Printed } from './localised';
import { StepList } from './step-list';

type ProcedureProps = {
  procedure: NonNullable<StandardVersion['procedure']>;
  roles: Role[];
  /** On paper nothing is folded and links within the page are of no use. */
  onPaper?: boolean;
};

/** All tracks of the procedure one below the other, with links to each where there are several. */
export function ProcedureTracks({ procedure, roles, onPaper = false }: ProcedureProps) {
  const { tracks, figures } = procedure;
  return (
    <>
      {tracks.length > 1 && !onPaper ? <TrackLinks tracks={tracks} /> : null}
      {tracks.map((track) => (
        <div className="track" key={track.id} id={`jalur-${track.id}`}>
          {tracks.length > 1 ? <TrackHeading track={track} level={3} /> : null}
          <StepList track={track} roles={roles} />
        </div>
      ))}
      {figures.map((figure, index) => (
        <Figure key={index} figure={figure} onPaper={onPaper} />
      ))}
    </>
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

/** Name of a track, and the headings printed above its steps. */
export function TrackHeading({ track, level }: { track: ProcedureTrack; level: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="track-heading">
      <Heading>
        <Localised text={track.name} />
      </Heading>
      {track.headings.length === 0 ? null : (
        <p className="small muted">
          <Printed words={track.headings.join(' · ')} />
        </p>
      )}
    </div>
  );
}

/** What is left of a drawing in the source: its words, or that it is missing. Folded, but not on paper. */
function Figure({ figure, onPaper }: { figure: SourceFigure; onPaper: boolean }) {
  const t = useText('standard');
  const title = t(figure.kind === 'missing-image' ? 'steps.figure-missing' : 'steps.figure');
  if (onPaper) {
    return (
      <div className="stack-8">
        <h3>{title}</h3>
        <FigureWords figure={figure} />
      </div>
    );
  }
  return (
    <details className="reveal">
      <summary>{title}</summary>
      <div className="reveal-body stack-8 small">
        <FigureWords figure={figure} />
      </div>
    </details>
  );
}

function FigureWords({ figure }: { figure: SourceFigure }) {
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
