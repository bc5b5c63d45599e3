import type { KeptInformationFile } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import { describedBy, FieldFrame } from '../field-frame';
import { RadioGroup } from '../radio-group';

/** What a browser offers to choose; what a file really is, its content says. */
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.xlsx,.ods,.csv';

type FileFieldsProps = {
  kept: KeptInformationFile | null;
  current: string | null;
  fault: string | null;
  isRemoved: boolean;
};

/** The file of an entry: what is there, whether it goes, and another one. Last in the form, after every text. */
export function FileFields({ kept, current, fault, isRemoved }: FileFieldsProps) {
  const t = useText('information-office');
  const notes = { name: 'berkas', hint: t('hint.berkas'), fault };
  const there =
    kept !== null
      ? t('form.file-kept', { name: kept.name })
      : current === null
        ? null
        : t('form.file-now', { name: current });
  return (
    <>
      {kept === null ? null : (
        <>
          <input type="hidden" name="berkas-tersimpan" value={kept.ticket} />
          <input type="hidden" name="berkas-nama" value={kept.name} />
        </>
      )}
      {there === null ? null : (
        <RadioGroup
          name="hapus-berkas"
          legend={there}
          isMultiple
          chosen={isRemoved ? ['ya'] : []}
          choices={[{ value: 'ya', label: t('form.file-remove') }]}
        />
      )}
      <FieldFrame {...notes} label={t('field.berkas')} isHeading={false}>
        <input
          className="field-input"
          id="berkas"
          type="file"
          name="berkas"
          accept={ACCEPT}
          aria-describedby={describedBy(notes)}
        />
      </FieldFrame>
    </>
  );
}
