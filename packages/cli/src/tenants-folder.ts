import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  formatProblem,
  hasProblems,
  nearestText,
  readTenantFolder,
  type AgencyConfig,
  type NationalData,
  type TenantsConfig,
} from '@maklumat/tenant-config';
import { ProblemsFoundError, UsageError } from './cli-error';
import { tell } from './output';
import { repositoryRoot } from './repository-root';

/** The tenants folder a command works on. */
export interface TenantsFolder {
  path: string;
  /** How messages call it: relative to where the command was called. */
  label: string;
}

/** The folder given, or tenants/ of this checkout. @throws {UsageError} when it is not there */
export function tenantsFolder(given: string | undefined): TenantsFolder {
  const path = given === undefined ? join(repositoryRoot(), 'tenants') : resolve(given);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`there is no folder ${given ?? path}; name the folder that holds the agencies.`);
  }
  const near = relative(process.cwd(), path);
  return { path, label: near === '' ? '.' : near.startsWith('..') ? path : near };
}

/** What can be applied: the national data and the agencies. */
export interface GoodFolder {
  national: NationalData;
  agencies: AgencyConfig[];
}

/** Reads and checks the folder. @throws {UsageError} when `tenant` is no agency in it */
export function readFolder(folder: TenantsFolder, tenant: string | undefined): TenantsConfig {
  const options = tenant === undefined ? {} : { tenant };
  const config = readTenantFolder(folder.path, { label: folder.label, ...options });
  if (tenant !== undefined && !config.slugs.includes(tenant)) throw unknownTenant(tenant, config.slugs);
  return config;
}

/** What a folder without a problem holds. @throws {ProblemsFoundError} after printing what is wrong */
export function readGoodFolder(folder: TenantsFolder, tenant: string | undefined): GoodFolder {
  const config = readFolder(folder, tenant);
  const { national, agencies } = config;
  if (hasProblems(config) || national === null) {
    tell(...config.problems.map(formatProblem), 'maklumat: correct these problems first; nothing was done.');
    throw new ProblemsFoundError('the folder has problems');
  }
  return { national, agencies };
}

/** The refusal of an agency that is not there. */
export function unknownTenant(tenant: string, known: readonly string[]): UsageError {
  return new UsageError(
    `there is no agency ${JSON.stringify(tenant.slice(0, 60))}${nearestText(tenant, known)}.`,
  );
}
