import type { OutputRight, RolePermission, RoleView, WorkflowRights } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import idRoles from '../../locales/id/roles.json';
import { Localised } from '../localised';

const WORDS: Readonly<Record<RolePermission, string>> = idRoles.permission;

/** Every permission that has a sentence, in the order of its words. */
export const PERMISSIONS_IN_WORDS = Object.keys(WORDS) as RolePermission[];

/** What a role may do beside cases and papers, which have their own parts. */
const OF_AGENCY: readonly RolePermission[] = [
  'administer',
  'protect-data',
  'write-question-answers',
  'approve-question-answers',
  'write-public-information',
  'approve-public-information',
];

/** Steps of one workflow that are shown without being asked for. */
const FEW_ACTS = 8;

/** Everything a role may do: in sentences, then in each workflow, then which registers and papers. */
export function RoleRights({ role }: { role: Pick<RoleView, 'permissions' | 'workflows' | 'outputs'> }) {
  const t = useText('roles');
  const general = role.permissions.filter((code) => OF_AGENCY.includes(code));
  return (
    <section className="stack-8" aria-labelledby="boleh">
      <h2 id="boleh">{t('may.title')}</h2>
      {role.permissions.length === 0 ? <p className="notice notice-warn">{t('may.nothing')}</p> : null}
      {general.length === 0 ? null : <Sentences codes={general} />}
      {role.workflows.length === 0 ? null : <p className="muted">{t('workflows.lead')}</p>}
      {role.workflows.map((rights) => (
        <InWorkflow key={rights.workflow} rights={rights} />
      ))}
      {role.outputs.length === 0 ? null : <Papers outputs={role.outputs} />}
    </section>
  );
}

function Sentences({ codes }: { codes: readonly RolePermission[] }) {
  const t = useText('roles');
  return (
    <ul className="role-rights">
      {codes.map((code) => (
        <li key={code}>{t(`permission.${code}`)}</li>
      ))}
    </ul>
  );
}

function InWorkflow({ rights: { name, permissions, acts } }: { rights: WorkflowRights }) {
  const t = useText('roles');
  return (
    <div className="panel stack-8">
      <h3>
        <Localised text={name} />
      </h3>
      <Sentences codes={permissions.filter((code) => code !== 'act-on-cases')} />
      {acts.length === 0 ? null : (
        <details open={acts.length <= FEW_ACTS}>
          <summary>{t('workflows.acts', { count: acts.length })}</summary>
          <ul className="role-rights">
            {acts.map(({ id, label }) => (
              <li key={id}>
                <Localised text={label} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const PAPERS = ['open-registers', 'open-recaps', 'evaluate-recaps', 'make-documents'] as const;

function Papers({ outputs }: { outputs: readonly OutputRight[] }) {
  const t = useText('roles');
  return (
    <div className="panel stack-8">
      <h3>{t('papers.title')}</h3>
      {PAPERS.map((permission) => {
        const named = outputs.filter((one) => one.permission === permission);
        return named.length === 0 ? null : (
          <div key={permission}>
            <p>{t(`permission.${permission}`)}</p>
            <ul className="role-rights">
              {named.map(({ name }) => (
                <li key={name.id}>
                  <Localised text={name} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
