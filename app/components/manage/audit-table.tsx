import type { AuditEntry, AuditView, RevealPurpose } from '@maklumat/operations';
import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import idAudit from '../../locales/id/audit.json';
import { casePath } from '../office/queue-views';
import { AuditDetails } from './audit-details';
import { ACTIONS_IN_WORDS } from './audit-search';

const PURPOSES: readonly RevealPurpose[] = ['reach', 'verify', 'letter', 'visit', 'hand-over', 'other'];

/** Rows of the audit log, newest first. */
export function AuditTable({ view: { entries, zone } }: { view: Pick<AuditView, 'entries' | 'zone'> }) {
  const t = useText('audit');
  return (
    <table className="settings-table audit-table">
      <thead>
        <tr>
          {(['when', 'who', 'what', 'subject', 'details', 'seal'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} zone={zone} />
        ))}
      </tbody>
    </table>
  );
}

function EntryRow({ entry, zone }: { entry: AuditEntry; zone: AuditView['zone'] }) {
  const t = useText('audit');
  const lang = useLang();
  const { recordedAt, actor, subject, isOpenable, seal } = entry;
  return (
    <tr>
      <th scope="row">{formatMoment(new Date(recordedAt), zone, lang)}</th>
      <td data-label={t('table.who')}>
        <Who actor={actor} />
      </td>
      <td data-label={t('table.what')}>
        <What entry={entry} />
      </td>
      <td data-label={t('table.subject')}>
        <Subject subject={subject} isOpenable={isOpenable} />
      </td>
      <td data-label={t('table.details')}>
        <AuditDetails told={entry.told} />
      </td>
      <td data-label={t('table.seal')}>
        {seal === null ? t('unsealed') : t('block', { block: String(seal.block) })}
      </td>
    </tr>
  );
}

const KINDS = ['citizen', 'system', 'entrance'] as const;

/** A person by name; what acted without one by its kind. */
function Who({ actor: { userId, name } }: Pick<AuditEntry, 'actor'>) {
  const t = useText('audit');
  if (userId !== null) return name;
  const kind = KINDS.find((one) => one === name);
  return kind === undefined ? t('kind.terminal', { name }) : t(`kind.${kind}`);
}

const SUBJECTS = Object.keys(idAudit.subject) as (keyof typeof idAudit.subject)[];

/** A case, a person by name, or what else it was done to. */
function Subject({ subject, isOpenable }: Pick<AuditEntry, 'subject' | 'isOpenable'>) {
  const t = useText('audit');
  if (isOpenable) return <a href={casePath(subject)}>{subject}</a>;
  const known = SUBJECTS.find((one) => one === subject);
  return <>{known === undefined ? subject : t(`subject.${known}`)}</>;
}

/** The action in words, and what for when a person was read; a code without words as it is. */
function What({ entry: { action, details } }: { entry: Pick<AuditEntry, 'action' | 'details'> }) {
  const t = useText('audit');
  const office = useText('office');
  const known = ACTIONS_IN_WORDS.find((code) => code === action);
  const purpose = PURPOSES.find((one) => one === details['purpose']);
  return (
    <>
      {known === undefined ? <code>{action}</code> : t(`action.${known}`)}
      {purpose === undefined ? null : (
        <span className="muted">
          {' '}
          ({t('purpose', { purpose: office(`contact.for.${purpose}`).toLowerCase() })})
        </span>
      )}
    </>
  );
}
