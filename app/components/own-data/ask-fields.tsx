import type { RequestKind } from '@maklumat/personal-data';
import type { OwnData } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';

type AskFieldsProps = {
  own: OwnData;
  kind: RequestKind;
  typed: (name: string) => string;
  faults: readonly Fault[];
};

/** What a request of this kind asks to be filled in. */
export function AskFields({ own, kind, typed, faults }: AskFieldsProps) {
  const t = useText('own-data');
  const words =
    kind === 'correction' ? 'ask.words-correction' : kind === 'access' ? 'ask.words' : 'ask.words-optional';
  return (
    <>
      {kind === 'correction' ? (
        <>
          <SelectField
            name="data"
            label={t('ask.field')}
            any={t('ask.field-any')}
            choices={(['name', 'phone', 'email', 'address'] as const).map((field) => ({
              value: field,
              label: fieldLabel(own, field, t(`stored.${field}`)),
            }))}
            value={typed('data')}
            fault={faultOf(faults, 'data')}
          />
          <TextField
            name="menjadi"
            label={t('ask.to')}
            value={typed('menjadi')}
            fault={faultOf(faults, 'menjadi')}
            autoComplete="off"
          />
        </>
      ) : null}
      <TextArea
        name="alasan"
        label={t(words)}
        value={typed('alasan')}
        fault={faultOf(faults, 'alasan')}
        rows={5}
      />
    </>
  );
}

/** A field with what stands there now, as far as it is shown. */
function fieldLabel({ fields }: OwnData, field: string, label: string): string {
  const stored = fields.find((one) => one.field === field);
  return stored === undefined ? label : `${label}: ${stored.value}`;
}
