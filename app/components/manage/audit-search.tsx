import type { AuditedAction, AuditView } from '@maklumat/operations';
import type { AuditSearchFault, AuditTyped } from '../../format/audit-params';
import idAudit from '../../locales/id/audit.json';
import { useText } from '../../i18n/use-text';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';

const WORDS: Readonly<Record<AuditedAction, string>> = idAudit.action;

/** Every action that is audited, in the order of its words. */
export const ACTIONS_IN_WORDS = Object.keys(WORDS) as AuditedAction[];

type AuditSearchProps = {
  view: Pick<AuditView, 'people'>;
  typed: AuditTyped;
  fault: AuditSearchFault | null;
  isAsked: boolean;
};

/** What to look for in the audit log; a plain GET form, so that a search has an address. */
export function AuditSearch({ view, typed, fault, isAsked }: AuditSearchProps) {
  const t = useText('audit');
  return (
    <form
      className="audit-search"
      method="get"
      action="/kelola/jejak"
      role="search"
      aria-label={t('search.title')}
    >
      <Person people={view.people} value={typed.orang} />
      <SelectField
        name="tindakan"
        label={t('search.action')}
        any={t('search.anything')}
        value={typed.tindakan}
        choices={ACTIONS_IN_WORDS.map((code) => ({ value: code, label: t(`action.${code}`) }))}
      />
      <TextField name="objek" label={t('search.subject')} value={typed.objek} capitals="characters" />
      <Days typed={typed} fault={fault} />
      <p className="button-row">
        <button className="button" type="submit">
          {t('search.submit')}
        </button>
        {isAsked ? (
          <a className="button button-quiet" href="/kelola/jejak">
            {t('search.clear')}
          </a>
        ) : null}
      </p>
    </form>
  );
}

/** The first and the last day. */
function Days({ typed, fault }: Pick<AuditSearchProps, 'typed' | 'fault'>) {
  const t = useText('audit');
  return (
    <>
      {(['dari', 'sampai'] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          type="date"
          label={t(field === 'dari' ? 'search.from' : 'search.until')}
          hint={t('search.date-hint')}
          value={typed[field]}
          fault={fault?.field === field ? t(`search.fault.${fault.fault}`) : null}
        />
      ))}
    </>
  );
}

/** Who works here, and who did something here before leaving. */
function Person({ people, value }: Pick<AuditView, 'people'> & { value: string }) {
  const t = useText('audit');
  return (
    <SelectField
      name="orang"
      label={t('search.person')}
      hint={t('search.person-hint')}
      any={t('search.anybody')}
      value={value}
      choices={people.map(({ userId, name, hasLeft }) => ({
        value: userId,
        label: hasLeft ? t('search.left', { name }) : name,
      }))}
    />
  );
}
