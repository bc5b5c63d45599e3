import { quote } from './describe-value';
import type { ConfigProblem } from './problem';
import type { RawAgency, RawVersion } from './raw-agency';
import { valueAt } from './schema-problems';
import { textAt } from './value-pattern';
import { problemIn } from './yaml-file';

/** Rules between a workflow's file and where it lies. */
export function checkWorkflows(agency: RawAgency): ConfigProblem[] {
  return agency.workflows.flatMap((version) => [...checkSlug(version), ...checkNumber(version)]);
}

function checkSlug({ yaml, of }: RawVersion): ConfigProblem[] {
  const slug = textAt(yaml.value, 'slug');
  if (slug === null || slug === of) return [];
  const message = `must be ${quote(of)}, the name of the folder, but it is ${quote(slug)}`;
  return [problemIn(yaml, ['slug'], message)];
}

function checkNumber({ yaml, of, number }: RawVersion): ConfigProblem[] {
  const said = valueAt(yaml.value, ['version']);
  if (!Number.isInteger(said) || said === number) return [];
  const message = `must be ${number}, as the file is ${of}/v${number}.yaml, but it is ${String(said)}`;
  return [problemIn(yaml, ['version'], message)];
}
