import type { SimulationService } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { useLang, useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';

type SimulationFormProps = {
  services: readonly SimulationService[];
  /** What was typed, by field. */
  typed: { readonly layanan: string; readonly sejak: string; readonly usulan: string };
  faults: readonly Fault[];
};

/** Which service, since when, and the text that is proposed for it. */
export function SimulationForm({ services, typed, faults }: SimulationFormProps) {
  const t = useText('simulation');
  const lang = useLang();
  return (
    <form method="post" className="stack simulation-form">
      <SelectField
        name="layanan"
        label={t('service')}
        choices={services.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, lang) }))}
        value={typed.layanan}
        fault={faultOf(faults, 'layanan')}
      />
      <TextField
        name="sejak"
        type="date"
        label={t('since')}
        hint={t('since-hint')}
        value={typed.sejak}
        fault={faultOf(faults, 'sejak')}
      />
      <TextArea
        name="usulan"
        label={t('proposed')}
        hint={t('proposed-hint')}
        value={typed.usulan}
        rows={16}
        fault={faultOf(faults, 'usulan')}
      />
      <p>
        <button className="button">{t('submit')}</button>
      </p>
    </form>
  );
}
