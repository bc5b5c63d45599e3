import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Slug } from '@maklumat/standards';
import { quote } from './describe-value';
import { AGENCY_FILES, NATIONAL_FILES, OPTIONAL_AGENCY_FILES } from './file-schemas';
import { nearestText } from './nearest';
import { compareText, type ConfigProblem } from './problem';
import { isReservedSlug } from './reserved-slugs';
import { errorCode, refuseLink } from './text-file';
import { problemOfFile } from './yaml-file';

/** A file that is there: where to read it, and how messages call it. */
export interface FoundFile {
  path: string;
  file: string;
}

/** A version file, by what its path promises. */
export interface FoundVersion extends FoundFile {
  /** Name of its folder: the service of a standard, the workflow itself. */
  of: string;
  number: number;
}

/** What a folder of an agency holds. */
export interface AgencyFolder extends FoundFile {
  slug: string;
  /** Known file name → file; a missing one has been reported. */
  files: Map<string, FoundFile>;
  /** Versions of standards. */
  versions: FoundVersion[];
  workflows: FoundVersion[];
  /** `sources/<name>.txt` → file. */
  sources: Map<string, FoundFile>;
}

/** What tenants/ holds. */
export interface TenantsLayout {
  root: string;
  national: Map<string, FoundFile>;
  agencies: AgencyFolder[];
  problems: ConfigProblem[];
}

interface Entry extends FoundFile {
  name: string;
  isFolder: boolean;
}

const ROOT_FILES = ['README.md', 'package.json'];
const VERSION_FILE = /^v([1-9]\d{0,3})\.yaml$/;
const SOURCE_FILE = /^[a-z0-9-]+\.txt$/;

/**
 * Finds what tenants/ holds and reports everything that does not belong there: a misspelt file name would
 * otherwise be ignored without a word.
 *
 * @param root  folder to read
 * @param label how messages call it, e.g. `tenants`
 */
export function scanTenants(root: string, label: string): TenantsLayout {
  const layout: TenantsLayout = { root, national: new Map(), agencies: [], problems: [] };
  const { problems } = layout;
  let hasNational = false;
  for (const entry of listFolder(root, { path: root, file: label }, problems)) {
    if (!entry.isFolder) {
      if (!ROOT_FILES.includes(entry.name)) problems.push(unknownEntry(entry, ROOT_FILES));
    } else if (entry.name === 'national') {
      hasNational = true;
      layout.national = knownFiles(root, entry, Object.keys(NATIONAL_FILES), [], problems).files;
    } else if (entry.name !== 'schema') {
      const folder = scanAgency(root, entry, problems);
      if (folder !== null) layout.agencies.push(folder);
    }
  }
  if (!hasNational && problems.every(({ file }) => file !== label))
    problems.push(problemOfFile(`${label}/national`, 'this folder is missing'));
  return layout;
}

function scanAgency(root: string, entry: Entry, problems: ConfigProblem[]): AgencyFolder | null {
  const slug = entry.name;
  if (isReservedSlug(slug)) {
    problems.push(
      problemOfFile(entry.file, `the name ${quote(slug)} is reserved; an agency cannot be called so`),
    );
    return null;
  }
  if (!Slug.safeParse(slug).success) {
    problems.push(
      problemOfFile(entry.file, 'a folder name must be lower-case letters, digits and single hyphens'),
    );
    return null;
  }
  const { files, folders } = knownFiles(
    root,
    entry,
    Object.keys(AGENCY_FILES),
    ['standards', 'sources', 'workflows'],
    problems,
    Object.keys(OPTIONAL_AGENCY_FILES),
  );
  const standards = folders.get('standards');
  const workflows = folders.get('workflows');
  const sources = folders.get('sources');
  return {
    slug,
    path: entry.path,
    file: entry.file,
    files,
    versions: standards === undefined ? [] : scanVersioned(root, standards, 'a service', problems),
    workflows: workflows === undefined ? [] : scanVersioned(root, workflows, 'a workflow', problems),
    sources: sources === undefined ? new Map<string, FoundFile>() : scanSources(root, sources, problems),
  };
}

/** Folders that each hold v1.yaml, v2.yaml …; `what` is a word for one of them. */
function scanVersioned(root: string, folder: Entry, what: string, problems: ConfigProblem[]): FoundVersion[] {
  const versions: FoundVersion[] = [];
  for (const one of listFolder(root, folder, problems)) {
    if (!one.isFolder || !Slug.safeParse(one.name).success) {
      const message = `only folders named like ${what} (lower-case letters, digits, hyphens) belong here`;
      problems.push(problemOfFile(one.file, message));
      continue;
    }
    versions.push(...scanVersions(root, one, problems));
  }
  return versions.sort((a, b) => compareText(a.of, b.of) || a.number - b.number);
}

function scanVersions(root: string, folder: Entry, problems: ConfigProblem[]): FoundVersion[] {
  const versions: FoundVersion[] = [];
  for (const entry of listFolder(root, folder, problems)) {
    const number = entry.isFolder ? undefined : VERSION_FILE.exec(entry.name)?.[1];
    if (number === undefined)
      problems.push(problemOfFile(entry.file, 'only version files (v1.yaml, v2.yaml …) belong here'));
    else versions.push({ path: entry.path, file: entry.file, of: folder.name, number: Number(number) });
  }
  versions.sort((a, b) => a.number - b.number);
  if (versions.length === 0) problems.push(problemOfFile(folder.file, 'holds no version; add v1.yaml'));
  const gap = versions.findIndex((version, index) => version.number !== index + 1);
  const after = versions[gap];
  if (after !== undefined) {
    problems.push(
      problemOfFile(after.file, `v${gap + 1}.yaml is missing; versions are numbered from 1 without a gap`),
    );
  }
  return versions;
}

function scanSources(root: string, folder: Entry, problems: ConfigProblem[]): Map<string, FoundFile> {
  const sources = new Map<string, FoundFile>();
  for (const entry of listFolder(root, folder, problems)) {
    if (entry.isFolder || !SOURCE_FILE.test(entry.name)) {
      problems.push(problemOfFile(entry.file, 'only text files named like layanan.txt belong here'));
    } else sources.set(`sources/${entry.name}`, { path: entry.path, file: entry.file });
  }
  return sources;
}

function knownFiles(
  root: string,
  folder: FoundFile,
  names: readonly string[],
  folderNames: readonly string[],
  problems: ConfigProblem[],
  optional: readonly string[] = [],
): { files: Map<string, FoundFile>; folders: Map<string, Entry> } {
  const files = new Map<string, FoundFile>();
  const folders = new Map<string, Entry>();
  for (const entry of listFolder(root, folder, problems)) {
    if (!entry.isFolder && [...names, ...optional].includes(entry.name)) files.set(entry.name, entry);
    else if (entry.isFolder && folderNames.includes(entry.name)) folders.set(entry.name, entry);
    else if (entry.name !== 'README.md')
      problems.push(unknownEntry(entry, [...names, ...optional, ...folderNames]));
  }
  for (const name of names.filter((one) => !files.has(one))) {
    problems.push(problemOfFile(`${folder.file}/${name}`, 'this file is missing'));
  }
  return { files, folders };
}

/** Entries in name order; hidden ones and node_modules are not part of the data. */
function listFolder(root: string, folder: FoundFile, problems: ConfigProblem[]): Entry[] {
  const entries: Entry[] = [];
  for (const name of namesIn(folder, problems)) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(folder.path, name);
    const file = `${folder.file}/${basename(path)}`;
    try {
      const link = refuseLink(root, path);
      if (link === null) entries.push({ name, path, file, isFolder: statSync(path).isDirectory() });
      else problems.push(problemOfFile(file, link));
    } catch (cause) {
      problems.push(problemOfFile(file, `cannot be read (${errorCode(cause)})`));
    }
  }
  return entries;
}

function namesIn(folder: FoundFile, problems: ConfigProblem[]): string[] {
  try {
    return readdirSync(folder.path).sort(compareText);
  } catch (cause) {
    const code = errorCode(cause);
    const why =
      code === 'ENOENT'
        ? 'there is no such folder'
        : code === 'ENOTDIR'
          ? 'is not a folder'
          : `cannot be read (${code})`;
    problems.push(problemOfFile(folder.file, why));
    return [];
  }
}

function unknownEntry(entry: Entry, known: readonly string[]): ConfigProblem {
  const what = entry.isFolder ? 'unknown folder' : 'unknown file';
  return problemOfFile(entry.file, `${what}${nearestText(entry.name, known)}`);
}
