import { useText } from '../../i18n/use-text';
import { FieldFrame } from '../field-frame';
import { TextArea } from '../text-area';

type ImportFieldsProps = {
  text: string;
  fault: string | null;
  /** The list was read and can be taken: sending another one is the lesser step. */
  isRead: boolean;
};

/** A list pasted or as a file, to be looked at first. */
export function ImportFields({ text, fault, isRead }: ImportFieldsProps) {
  const t = useText('information-office');
  return (
    <form className="stack" method="post" encType="multipart/form-data" noValidate>
      <TextArea name="daftar" label={t('importing.paste')} value={text} fault={fault} rows={10} />
      <FieldFrame name="berkas" label={t('importing.file')} hint={undefined} fault={null} isHeading={false}>
        <input className="field-input" id="berkas" type="file" name="berkas" accept=".csv,text/csv" />
      </FieldFrame>
      <p className="button-row">
        <button className={isRead ? 'button button-quiet' : 'button'} type="submit">
          {t('importing.preview')}
        </button>
      </p>
    </form>
  );
}
