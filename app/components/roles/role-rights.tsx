import type { OutputRight, RolePermission, RoleView, WorkflowRights } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import idRoles from '../../locales/id/roles.json';
import { Localised } from '../localised';

const WORDS: Readonly<Record<RolePermission, string>> = idRoles.permission;

/** Every permission that has a sentence, in the order of its words. */
export const PERMISSIONS_IN_WORDS = Object.keys(WORDS) as RolePermission[];

/** Everything a role may do: in sentences, then in each workflow, then which registers and papers. */
export function RoleRights({ role }: { role: Pick<RoleView, 'permissions' | 'workflows' | 'outputs'> }) {
  const t = useText('roles');
  return (
    <>
      <section className="stack-8" aria-labelledby="boleh">
        <h2 id="boleh">{t('may.title')}</h2>
        {role.permissions.length === 0 ? <p className="notice notice-warn">{t('may.nothing')}</p> : null}
        <ul className="role-rights">
          {role.permissions.map((code) => (
            <li key={code}>{t(`permission.${code}`)}</li>
          ))}
        </ul>
      </section>
      {role.workflows.length === 0 ? null : (
        <section className="stack-8" aria-labelledby="alur-kerja">
          <h2 id="alur-kerja">{t('workflows.title')}</h2>
          <p className="muted">{t('workflows.lead')}</p>
          {role.workflows.map((rights) => (
            <InWorkflow key={rights.workflow} rights={rights} />
          ))}
        </section>
      )}
      {role.outputs.length === 0 ? null : <Papers outputs={role.outputs} />}
    </>
  );
}

function InWorkflow({ rights: { name, permissions, acts } }: { rights: WorkflowRights }) {
  const t = useText('roles');
  return (
    <div className="panel stack-8">
      <h3>
        <Localised text={name} />
      </h3>
      <ul className="role-rights">
        {permissions
          .filter((code) => code !== 'act-on-cases')
          .map((code) => (
            <li key={code}>{t(`permission.${code}`)}</li>
          ))}
      </ul>
      {acts.length === 0 ? (
        <p className="muted">{t('workflows.no-acts')}</p>
      ) : (
        <details>
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
    <section className="stack-8" aria-labelledby="kertas">
      <h2 id="kertas">{t('papers.title')}</h2>
      {PAPERS.map((permission) => {
        const named = outputs.filter((one) => one.permission === permission);
        return named.length === 0 ? null : (
          <div key={permission}>
            <h3>{t(`papers.${permission}`)}</h3>
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
    </section>
  );
}
