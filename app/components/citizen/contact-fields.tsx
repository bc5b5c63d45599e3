import type { Identity } from '@maklumat/workflow';
import { useText } from '../../i18n/use-text';
import { faultOf } from '../error-summary';
import { RadioGroup } from '../radio-group';
import { TextField, type TextFieldProps } from '../text-field';
import type { QuestionFieldsProps } from './question-fields';

/** How the person stands behind the case, said plainly, and how to be reached. */
export function ContactFields(props: QuestionFieldsProps) {
  const t = useText('filing');
  const { draft, typed, faults } = props;
  const { identities, answers } = draft;
  return (
    <>
      {identities.length > 1 ? (
        <RadioGroup
          name="identity"
          legend={<h2 className="field-label">{t('contact.identity')}</h2>}
          fault={faultOf(faults, 'identity')}
          value={typed?.identity ?? answers.contact?.identity ?? ''}
          choices={identities.map((identity: Identity) => ({
            value: identity,
            label: t(`contact.${identity}`),
            hint: t(`contact.${identity}-hint`),
          }))}
        />
      ) : (
        <p className="notice">{t(`contact.${identities[0] ?? 'named'}-hint`)}</p>
      )}
      <fieldset className="choices stack">
        <legend>
          <h2 className="field-label">{t('contact.details')}</h2>
        </legend>
        {identities.includes('anonymous') ? <p className="field-hint">{t('contact.details-hint')}</p> : null}
        {FIELDS.map((field) => (
          <ContactField key={field} field={field} {...props} />
        ))}
      </fieldset>
    </>
  );
}

const FIELDS = ['name', 'phone', 'email', 'address'] as const;
type Field = (typeof FIELDS)[number];

/** What phones fill in by themselves, and the keyboard they show. */
const KEYBOARDS: Readonly<Record<Field, Pick<TextFieldProps, 'type' | 'autoComplete' | 'capitals'>>> = {
  name: { autoComplete: 'name', capitals: 'words' },
  phone: { type: 'tel', autoComplete: 'tel' },
  email: { type: 'email', autoComplete: 'email' },
  address: { autoComplete: 'street-address', capitals: 'words' },
};

function ContactField({ question, draft, typed, faults, field }: QuestionFieldsProps & { field: Field }) {
  const t = useText('filing');
  const asked = field === 'name' ? 'required' : (question.contact?.[field] ?? 'none');
  if (asked === 'none') return null;
  const label = t(`contact.${field}`);
  return (
    <TextField
      name={field}
      label={asked === 'optional' ? t('question.optional', { label }) : label}
      {...(field === 'phone' ? { hint: t('contact.phone-hint') } : {})}
      fault={faultOf(faults, field)}
      value={typed?.[field] ?? draft.answers.contact?.[field] ?? ''}
      {...KEYBOARDS[field]}
    />
  );
}
