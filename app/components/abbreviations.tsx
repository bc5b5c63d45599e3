import { Fragment } from 'react';
import { abbreviationsIn } from '../format/abbreviations';
import { useText } from '../i18n/use-text';
import { WithIndonesian } from './localised';

/** What the abbreviations in these texts stand for, in one line above them; nothing when there are none. */
export function Abbreviations({ texts }: { texts: string[] }) {
  const terms = useText('terms');
  const found = abbreviationsIn(texts);
  if (found.length === 0) return null;
  return (
    <p className="small muted">
      {found.map((abbreviation) => (
        <Fragment key={abbreviation}>
          {abbreviation}: <WithIndonesian text={terms(`abbreviation.${abbreviation}`)} />.{' '}
        </Fragment>
      ))}
    </p>
  );
}
