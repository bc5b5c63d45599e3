import { readTenantFolder } from '../read-tenants';
import { formatProblem } from '../problem';
import type { AgencyConfig } from '../tenants-config';
import { edit, sampleTenants, writeTenants } from './sample-tenants';

/** The one agency these files hold; throws what is wrong with them. */
export function agencyFrom(files: Readonly<Record<string, string>>): AgencyConfig {
  const { agencies, problems } = readTenantFolder(writeTenants(files));
  const [agency] = agencies;
  if (agency === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return agency;
}

/** The sample with one passage of one file replaced. */
export function revised(slug: string, file: string, from: string, to: string): Record<string, string> {
  const files = sampleTenants(slug);
  return { ...files, [`${slug}/${file}`]: edit(files[`${slug}/${file}`], from, to) };
}

/** The sample with a second version that holds from 1 June 2026. */
export function withSecondVersion(slug: string): Record<string, string> {
  const files = sampleTenants(slug);
  const first = files[`${slug}/standards/pengaduan/v1.yaml`];
  const second = edit(edit(first, 'version: 1', 'version: 2'), "'2026-02-01'", "'2026-06-01'");
  return {
    ...files,
    [`${slug}/standards/pengaduan/v2.yaml`]: edit(
      second,
      'name: { id: Pengaduan, en: Complaints }',
      'name: { id: Pengaduan Warga }',
    ),
  };
}
