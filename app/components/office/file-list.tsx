import type { TimelineFile } from '@maklumat/operations';
import { formatFileSize } from '../../format/file-size';
import { useLang } from '../../i18n/use-text';
import { casePath } from './queue-views';

/** Files of a case, each saved by its link; how large it is stands beside it. */
export function FileList({ number, files }: { number: string; files: readonly TimelineFile[] }) {
  const lang = useLang();
  if (files.length === 0) return null;
  return (
    <ul className="plain-list">
      {files.map(({ id, name, bytes }) => (
        <li key={id} className="file">
          <a href={`${casePath(number)}/berkas/${id}`} download>
            {name}
          </a>{' '}
          <span className="muted">{formatFileSize(bytes, lang)}</span>
        </li>
      ))}
    </ul>
  );
}
