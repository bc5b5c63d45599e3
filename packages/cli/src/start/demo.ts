import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeDatabase, openDatabase, type Database } from '@maklumat/db';
import { diskFileStore } from '@maklumat/files';
import {
  DemoFile,
  DemoWords,
  findTenant,
  listDemoAccounts,
  loadDemoAnalyst,
  loadDemoAnswers,
  loadDemoCases,
  loadDemoInformation,
  loadDemoPeople,
  type DemoAccount,
  type MasterKey,
} from '@maklumat/operations';
import { parse } from 'yaml';
import { z } from 'zod';
import { repositoryRoot } from '../repository-root';
import { EXAMPLE_WORDING } from './example-wording';

const Shared = z.strictObject({
  analyst: z.strictObject({ name: z.string(), signIn: z.string() }),
  words: DemoWords,
});

/** Which agencies get examples, and where their files are kept. */
type Examples = {
  readonly slugs: readonly string[];
  readonly filesDir: string;
  /** Whether the cases follow, or the people and the lists are all. */
  readonly withCases: boolean;
};

/** The examples that are being loaded beside the served pages. */
export type DemoLoader = {
  /** Settles when every case is there, or the load was stopped. */
  readonly loaded: Promise<void>;
  readonly stop: () => Promise<void>;
};

/**
 * Example people of every agency that has a file in db/demo, and its public information list: quickly, so that their
 * sign-ins can be printed; and then, in the background, their cases. What is there already is left as it is.
 *
 * @param say told in whole sentences what happens
 */
export async function startDemo(
  appUrl: string,
  keys: MasterKey,
  { slugs, filesDir, withCases }: Examples,
  say: (line: string) => void,
): Promise<DemoLoader> {
  const database = openDatabase({ url: appUrl, max: 1 });
  const now = new Date();
  const files = diskFileStore(filesDir);
  const { analyst, words } = Shared.parse(readYaml('words'));
  const stopping = new AbortController();
  await loadDemoAnalyst(database, analyst, { keys, now });
  const prepared = [];
  for (const slug of slugs.filter((one) => existsSync(demoPath(one)))) {
    const tenant = await findTenant(database, slug);
    if (tenant === null) continue;
    const load = { file: DemoFile.parse(readYaml(slug)), words, keys, wording: EXAMPLE_WORDING, now };
    const members = await loadDemoPeople(database, tenant, load);
    await loadDemoInformation(database, tenant, members, { file: load.file, files, now });
    prepared.push({ tenant, load, members });
  }
  printAccounts(await listDemoAccounts(database, keys), say);
  const loaded = (async () => {
    for (const { tenant, load, members } of withCases ? prepared : []) {
      await loadDemoAnswers(database, tenant, members, load);
      const made = await loadDemoCases(database, tenant, members, load, stopping.signal);
      if (made > 0) say(`${tenant.slug}: ${String(made)} example cases made.`);
    }
  })().catch((error: unknown) =>
    say(`Example cases: ${error instanceof Error ? error.message : String(error)}`),
  );
  return { loaded, stop: () => stopAndClose(stopping, loaded, database) };
}

async function stopAndClose(
  stopping: AbortController,
  loaded: Promise<void>,
  database: Database,
): Promise<void> {
  stopping.abort();
  await loaded;
  await closeDatabase(database);
}

/** One line a sign-in. */
function printAccounts(accounts: readonly DemoAccount[], say: (line: string) => void): void {
  const [first] = accounts;
  if (first === undefined) return;
  say(`Examples: sign in at /masuk with the password ${first.password} as`);
  for (const { signIn, name, tenant, role, unit } of accounts)
    say(
      `  ${signIn}  ${name}, ${role}${unit === null ? '' : ` in ${unit}`}${tenant === null ? '' : `, ${tenant}`}`,
    );
}

function demoPath(name: string): string {
  return join(repositoryRoot(), 'db', 'demo', `${name}.yaml`);
}

function readYaml(name: string): unknown {
  return parse(readFileSync(demoPath(name), 'utf8'));
}
