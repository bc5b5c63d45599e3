import type { CaseView, TimelineFile, TransitionInput } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatFileSize } from '../../format/file-size';
import { useLang, useText } from '../../i18n/use-text';
import type { Fault } from '../error-summary';
import { RadioGroup } from '../radio-group';
import { UploadField } from '../upload-field';
import { SeenBy } from './act-field';

type ActFilesProps = {
  input: TransitionInput;
  /** Who comes with the case, and may read them. */
  person: CaseView['person'];
  files: readonly TimelineFile[];
  faults: readonly Fault[];
};

/** Files that go with an act. */
export function ActFiles({ input, person, files, faults }: ActFilesProps) {
  const lang = useLang();
  const t = useText('office');
  const own = inLanguage(input.label, lang);
  const label = input.required ? own : t('act.optional', { label: own });
  return (
    <SeenBy reader={input.visibleTo} person={person}>
      <WaitingFiles {...{ label, files, faults }} />
    </SeenBy>
  );
}

type WaitingFilesProps = Pick<ActFilesProps, 'files' | 'faults'> & { label: string };

/**
 * Files that come with a form. Those that came with a form sent back wait here and are taken out by a box: a button
 * would be a second way to send the form, and what Enter presses.
 */
export function WaitingFiles({ label, files, faults }: WaitingFilesProps) {
  const lang = useLang();
  const t = useText('office');
  const wrong = faults.filter(({ field }) => field === 'berkas').map(({ text }) => text);
  return (
    <>
      {files.length === 0 ? null : (
        <RadioGroup
          name="hapus"
          isMultiple
          legend={<span className="field-label">{t('act.files-kept')}</span>}
          hint={t('act.files-kept-hint')}
          choices={files.map(({ id, name, bytes }) => ({
            value: id,
            label: t('act.file-remove', { name, size: formatFileSize(bytes, lang) }),
          }))}
        />
      )}
      <UploadField count={Math.min(files.length, MOST - 1)} label={label} faults={wrong} />
    </>
  );
}

/** There is always one field, so that a file can be changed for another in one go. */
const MOST = 3;
