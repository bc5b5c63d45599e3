import type { TimelineFile } from '@maklumat/operations';
import { formatFileSize } from '../format/file-size';
import { useLang, useText } from '../i18n/use-text';

/** What phones offer to choose; HEIC is not named, so that they hand over a JPEG. */
const ACCEPT = 'image/jpeg,image/png,image/webp,application/pdf';
const MOST = 3;

/** Files that wait with a form, each with its remove button; a form of its own, so that Enter never removes one. */
export function KeptFiles({ files, action }: { files: readonly TimelineFile[]; action: string }) {
  const t = useText('filing');
  const lang = useLang();
  if (files.length === 0) return null;
  return (
    <form className="kept-files" method="post" action={action} encType="multipart/form-data">
      <h2 className="kept-title">{t('files.added')}</h2>
      <ul className="plain-list">
        {files.map(({ id, name, mediaType, bytes }) => (
          <li key={id}>
            <span className="kept-name">
              {name}{' '}
              <span className="muted small">
                {t('files.size', {
                  type: t(mediaType === 'application/pdf' ? 'files.pdf' : 'files.photo'),
                  size: formatFileSize(bytes, lang),
                })}
              </span>
            </span>
            <button className="button button-quiet" type="submit" name="hapus" value={id}>
              {t('files.remove')} <span className="unseen">{t('files.remove-file', { name })}</span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

type UploadFieldProps = { count: number; label: string; faults: readonly string[] };

/** As many file fields as there is room for; the browser's own, so they work on every phone. */
export function UploadField({ count, label, faults }: UploadFieldProps) {
  const t = useText('filing');
  if (count >= MOST) return <p className="notice">{t('files.full')}</p>;
  return (
    <fieldset className={faults.length === 0 ? 'choices' : 'choices field-wrong'}>
      <legend className="field-label">{label}</legend>
      <span className="field-hint" id="berkas-petunjuk">
        {t('files.hint')}
      </span>
      {faults.length === 0 ? null : (
        <span className="field-fault" id="berkas-masalah">
          {faults.join(' ')}
        </span>
      )}
      {Array.from({ length: MOST - count }, (_, index) => (
        <input
          key={index}
          className="field-input"
          id={index === 0 ? 'berkas' : `berkas-${index + 1}`}
          type="file"
          name="berkas"
          accept={ACCEPT}
          aria-label={`${label} ${count + index + 1}`}
          aria-describedby={faults.length === 0 ? 'berkas-petunjuk' : 'berkas-petunjuk berkas-masalah'}
          data-shrink="1"
        />
      ))}
    </fieldset>
  );
}
