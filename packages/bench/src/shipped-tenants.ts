import { fileURLToPath } from 'node:url';
import { readTenantFolder } from '@maklumat/tenant-config';

/** The agencies as they ship: what is measured is found in the data, never named here. */
export function shippedTenants(): ReturnType<typeof readTenantFolder> {
  return readTenantFolder(fileURLToPath(new URL('../../../tenants', import.meta.url)));
}

/** The form with the most questions that a citizen can fill in on the web. @throws {Error} when there is none */
export function longestWebForm(): { agency: string; workflow: string } {
  const forms = shippedTenants().agencies.flatMap(({ slug: agency, workflows }) =>
    workflows.flatMap(({ slug: workflow, versions }) => {
      const newest = versions.at(-1);
      return newest?.doors.web === true
        ? [{ agency, workflow, questions: newest.form.questions.length }]
        : [];
    }),
  );
  const [longest] = forms.toSorted((a, b) => b.questions - a.questions);
  if (longest === undefined) throw new Error('tenants/ has no form on the web.');
  return { agency: longest.agency, workflow: longest.workflow };
}
