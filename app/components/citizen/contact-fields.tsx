import type { Identity } from '@maklumat/workflow';
import { useText } from '../../i18n/use-text';
import { faultOf } from '../error-summary';
import { RadioGroup } from '../radio-group';
import { TextField } from '../text-field';
import type { QuestionFieldsProps } from './question-fields';

/** How the person stands behind the case, said plainly, and how to be reached. */
export function ContactFields({ question, draft, typed, faults }: QuestionFieldsProps) {
  const t = useText('filing');
  const kept = draft.answers.contact;
  const value = (field: 'name' | 'phone' | 'email' | 'address') => typed?.[field] ?? kept?.[field] ?? '';
  const { identities } = draft;
  const asked = question.contact;
  const optional = (field: 'phone' | 'email' | 'address') =>
    asked?.[field] === 'optional'
      ? t('question.optional', { label: t(`contact.${field}`) })
      : t(`contact.${field}`);
  return (
    <>
      {identities.length > 1 ? (
        <RadioGroup
          name="identity"
          legend={<h2 className="field-label">{t('contact.identity')}</h2>}
          fault={faultOf(faults, 'identity')}
          value={typed?.identity ?? kept?.identity ?? ''}
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
        <TextField
          name="name"
          label={t('contact.name')}
          fault={faultOf(faults, 'name')}
          value={value('name')}
          autoComplete="name"
          capitals="words"
        />
        {asked?.phone === 'none' ? null : (
          <TextField
            name="phone"
            label={optional('phone')}
            hint={t('contact.phone-hint')}
            fault={faultOf(faults, 'phone')}
            value={value('phone')}
            type="tel"
            autoComplete="tel"
          />
        )}
        {asked?.email === 'none' ? null : (
          <TextField
            name="email"
            label={optional('email')}
            fault={faultOf(faults, 'email')}
            value={value('email')}
            type="email"
            autoComplete="email"
          />
        )}
        {asked?.address === 'none' ? null : (
          <TextField
            name="address"
            label={optional('address')}
            fault={faultOf(faults, 'address')}
            value={value('address')}
            autoComplete="street-address"
            capitals="words"
          />
        )}
      </fieldset>
    </>
  );
}
