import type { AgencyFolder, FoundFile, FoundVersion } from './layout';
import type { ConfigProblem } from './problem';
import { readTextFile } from './text-file';
import { parseYaml, problemOfFile, type YamlFile } from './yaml-file';

/** A version file, parsed but not yet checked. */
export interface RawVersion extends FoundVersion {
  yaml: YamlFile;
}

/**
 * The files of one agency, parsed but not yet checked against the schemas. The reference rules read this form,
 * so that a wrong value in one place does not hide a wrong reference in another.
 */
export interface RawAgency {
  slug: string;
  file: string;
  /** `units.yaml` → parsed file; one that is missing or no YAML is not here. */
  files: Map<string, YamlFile>;
  /** Versions of standards. */
  versions: RawVersion[];
  workflows: RawVersion[];
  /** `sources/layanan.txt` → text. */
  sources: Map<string, string>;
  /** False when a file could not be parsed: what it names is then not known. */
  complete: boolean;
}

/** Reads and parses the files of one agency folder. */
export function readRawAgency(root: string, folder: AgencyFolder, problems: ConfigProblem[]): RawAgency {
  const before = problems.length;
  const files = readYamlFiles(root, folder.files, problems);
  const versions = readVersions(root, folder.versions, problems);
  const workflows = readVersions(root, folder.workflows, problems);
  const sources = new Map<string, string>();
  for (const [name, found] of folder.sources) {
    const text = readTextFile(root, found.path);
    if (text.ok) sources.set(name, text.text);
    else problems.push(problemOfFile(found.file, text.message));
  }
  return {
    slug: folder.slug,
    file: folder.file,
    files,
    versions,
    workflows,
    sources,
    complete: problems.length === before,
  };
}

function readVersions(root: string, found: readonly FoundVersion[], problems: ConfigProblem[]): RawVersion[] {
  return found.flatMap((version) => {
    const yaml = readYaml(root, version, problems);
    return yaml === null ? [] : [{ ...version, yaml }];
  });
}

/** Reads and parses YAML files; those that cannot be are reported and left out. */
export function readYamlFiles(
  root: string,
  found: ReadonlyMap<string, FoundFile>,
  problems: ConfigProblem[],
): Map<string, YamlFile> {
  const files = new Map<string, YamlFile>();
  for (const [name, file] of found) {
    const yaml = readYaml(root, file, problems);
    if (yaml !== null) files.set(name, yaml);
  }
  return files;
}

function readYaml(root: string, found: FoundFile, problems: ConfigProblem[]): YamlFile | null {
  const text = readTextFile(root, found.path);
  if (!text.ok) {
    problems.push(problemOfFile(found.file, text.message));
    return null;
  }
  const parsed = parseYaml(found.file, text.text);
  problems.push(...parsed.problems);
  return parsed.yaml;
}
