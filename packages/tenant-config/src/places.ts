import { basename, resolve } from 'node:path';
import { scanTenants } from './layout';
import type { Position, ValuePath } from './problem';
import { readRawAgency } from './raw-agency';
import { nodePosition } from './yaml-position';

/** Where a value stands, for editors and people. */
export interface Place extends Position {
  /** As printed, e.g. `tenants/contoh-kota/units.yaml`. */
  file: string;
}

/** Place of a value in a file of one agency; null when that file cannot be read. */
export type PlaceOf = (file: string, path: ValuePath) => Place | null;

/**
 * Opens the files of one agency to look places up in them.
 *
 * @param label how places call the folder; its own name when not given
 */
export function openPlaces(folder: string, tenant: string, label?: string): PlaceOf {
  const root = resolve(folder);
  const found = scanTenants(root, label ?? basename(root)).agencies.find(({ slug }) => slug === tenant);
  if (found === undefined) return () => null;
  const raw = readRawAgency(root, found, []);
  const standards = raw.versions.map(
    ({ of, number, yaml }) => [`standards/${of}/v${number}.yaml`, yaml] as const,
  );
  const workflows = raw.workflows.map(
    ({ of, number, yaml }) => [`workflows/${of}/v${number}.yaml`, yaml] as const,
  );
  const files = new Map([...raw.files, ...standards, ...workflows]);
  return (file, path) => {
    const yaml = files.get(file);
    if (yaml === undefined) return null;
    return { file: yaml.file, ...nodePosition(yaml.document, yaml.lines, path, 'value') };
  };
}
