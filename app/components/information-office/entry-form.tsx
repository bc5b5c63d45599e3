import type { InformationForm as FormChoices, KeptInformationFile } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { CLASS_WORDS, CLASSES } from '../../format/information-params';
import { typedText, type Typed } from '../../http/parse-form';
import { useLang, useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { RadioGroup } from '../radio-group';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';
import type { EntryField } from './entry-form-fields';
import { FileFields } from './file-fields';

export type EntryFormProps = {
  choices: FormChoices;
  typed: Typed;
  faults: readonly Fault[];
  submissionId: string;
  version: number;
  /** A file that was sent with the form before it came back. */
  kept: KeptInformationFile | null;
  /** Name of the file that the newest version has. */
  current: string | null;
};

/** An entry to be written: what it is, and for an excluded one the consequence test. */
export function EntryForm(props: EntryFormProps) {
  const t = useText('information-office');
  const { submissionId, version, kept, current, faults, typed } = props;
  return (
    <form className="stack" method="post" encType="multipart/form-data" noValidate>
      <input type="hidden" name="kirim" value={submissionId} />
      <input type="hidden" name="versi" value={version} />
      <p className="muted">{t('form.draft-hint')}</p>
      <fieldset className="stack">
        <legend className="field-label">{t('form.open-part')}</legend>
        <About {...props} />
      </fieldset>
      <fieldset className="stack">
        <legend className="field-label">{t('form.excluded-part')}</legend>
        <p className="field-hint">{t('form.excluded-hint')}</p>
        <Excluded {...props} />
      </fieldset>
      <FileFields
        kept={kept}
        current={current}
        fault={faultOf(faults, 'berkas')}
        isRemoved={typedText(typed, 'hapus-berkas') !== ''}
      />
      <p className="button-row">
        <button className="button" type="submit">
          {t('form.submit')}
        </button>
      </p>
    </form>
  );
}

/** Label, hint, value and fault of a field. */
function useField({ typed, faults }: EntryFormProps) {
  const t = useText('information-office');
  return (name: Exclude<EntryField, 'bentuk' | 'berkas'>) => ({
    ...{ name, label: t(`field.${name}`), value: typedText(typed, name), fault: faultOf(faults, name) },
  });
}

function About(props: EntryFormProps) {
  const t = useText('information-office');
  const words = useText('information');
  const lang = useLang();
  const field = useField(props);
  const { choices, typed, faults } = props;
  return (
    <>
      <TextField {...field('judul')} />
      <SelectField
        {...field('klasifikasi')}
        any=""
        choices={CLASSES.map((kind) => ({ value: CLASS_WORDS[kind], label: words(`class.${kind}`) }))}
      />
      <SelectField
        {...field('unit')}
        any=""
        choices={choices.units.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, lang) }))}
      />
      <TextArea {...field('ringkasan')} rows={4} />
      <TextField {...field('penanggung-jawab')} />
      <TextField {...field('waktu')} hint={t('hint.waktu')} />
      <TextField {...field('tempat')} />
      <RadioGroup
        name="bentuk"
        legend={t('field.bentuk')}
        isMultiple
        chosen={typed['bentuk'] ?? []}
        fault={faultOf(faults, 'bentuk')}
        choices={[
          { value: 'printed', label: words('form.printed') },
          { value: 'recorded', label: words('form.recorded') },
        ]}
      />
      <TextField {...field('media')} hint={t('hint.media')} />
      <TextField {...field('retensi')} hint={t('hint.retensi')} />
      <TextField {...field('tautan')} hint={t('hint.tautan')} />
    </>
  );
}

function Excluded(props: EntryFormProps) {
  const t = useText('information-office');
  const lang = useLang();
  const field = useField(props);
  const grounds = props.choices.rules.filter(({ kind }) => kind === 'ground');
  return (
    <>
      <SelectField
        {...field('dasar')}
        any=""
        choices={grounds.map(({ id, article, name }) => ({
          value: id,
          label: `${article}: ${inLanguage(name, lang)}`,
        }))}
      />
      <SelectField
        {...field('cakupan')}
        choices={[
          { value: 'whole', label: t('scope.whole') },
          { value: 'part', label: t('scope.part') },
        ]}
      />
      <TextField {...field('nomor-uji')} />
      <TextField {...field('tanggal-uji')} type="date" />
      <TextArea {...field('akibat')} rows={3} />
      <TextArea {...field('kepentingan')} rows={3} />
      <TextField {...field('sampai')} type="date" hint={t('hint.sampai')} />
      <TextArea {...field('tanpa-batas')} rows={2} />
    </>
  );
}
