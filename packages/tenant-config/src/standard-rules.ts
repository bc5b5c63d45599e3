import { END } from '@maklumat/standards';
import { quote } from './describe-value';
import { nearestText } from './nearest';
import type { ConfigProblem } from './problem';
import type { RawAgency, RawVersion } from './raw-agency';
import { valueAt } from './schema-problems';
import { findTexts, findValues, textAt } from './value-pattern';
import { isMapping, problemIn, type YamlFile } from './yaml-file';

/** Rules of one standard that its schema cannot say, and rules between the versions of one service. */
export function checkStandards(agency: RawAgency): ConfigProblem[] {
  return agency.versions.flatMap((version) => [
    ...checkNumber(version),
    ...checkDates(version, agency.versions),
    ...checkSteps(version.yaml),
    ...checkExtensions(version.yaml),
    ...checkHeadline(version.yaml),
  ]);
}

function checkNumber({ yaml, number, of: service }: RawVersion): ConfigProblem[] {
  const said = valueAt(yaml.value, ['version']);
  if (!Number.isInteger(said) || said === number) return [];
  return [
    problemIn(
      yaml,
      ['version'],
      `must be ${number}, as the file is ${service}/v${number}.yaml, but it is ${String(said)}`,
    ),
  ];
}

function checkDates(
  { yaml, number, of: service }: RawVersion,
  versions: readonly RawVersion[],
): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const validFrom = textAt(yaml.value, 'validFrom');
  const signedOn = textAt(yaml.value, 'decree.signedOn');
  if (validFrom === null) return [];
  if (signedOn !== null && signedOn > validFrom) {
    const message = `the decree is signed on ${quote(signedOn)}, after the version holds (validFrom ${quote(validFrom)})`;
    problems.push(problemIn(yaml, ['decree', 'signedOn'], message));
  }
  const earlier = versions.findLast(
    (one) => one.of === service && one.number < number && textAt(one.yaml.value, 'validFrom') !== null,
  );
  const before = earlier === undefined ? null : textAt(earlier.yaml.value, 'validFrom');
  if (before !== null && before >= validFrom) {
    const message = `must be later than ${before}, from which version ${earlier?.number} holds, but it is ${quote(validFrom)}`;
    problems.push(problemIn(yaml, ['validFrom'], message));
  }
  return problems;
}

function checkSteps(yaml: YamlFile): ConfigProblem[] {
  return findValues(yaml.value, 'procedure.tracks.*').flatMap(({ path, value }) => {
    const ids = findTexts(value, 'steps.*.id').map((id) => id.value);
    const targets = findTexts(value, 'steps.*.next.*.to')
      .filter((target) => target.value !== END && !ids.includes(target.value))
      .map((target) => {
        const near = nearestText(target.value, [...ids, END]);
        return problemIn(
          yaml,
          [...path, ...target.path],
          `there is no step ${quote(target.value)} in this track${near}`,
        );
      });
    const reserved = findTexts(value, 'steps.*.id')
      .filter((id) => id.value === END)
      .map((id) =>
        problemIn(
          yaml,
          [...path, ...id.path],
          `a step cannot be called "${END}"; an arrow uses it for the end`,
        ),
      );
    return [...targets, ...reserved, ...checkBranches(yaml, path, value)];
  });
}

/** A branch that does not say when it is taken cannot be drawn or read out. */
function checkBranches(yaml: YamlFile, track: (string | number)[], value: unknown): ConfigProblem[] {
  return findValues(value, 'steps.*.next').flatMap(({ path, value: edges }) => {
    if (!Array.isArray(edges) || edges.length < 2) return [];
    return edges.flatMap((edge: unknown, index) => {
      if (!isMapping(edge) || edge.when !== undefined) return [];
      const message = 'is missing; a step with several arrows says for each when it is taken';
      return [problemIn(yaml, [...track, ...path, index, 'when'], message)];
    });
  });
}

function checkExtensions(yaml: YamlFile): ConfigProblem[] {
  return ['time.limits', 'complaintHandling.limits'].flatMap((list) => {
    const ids = findTexts(yaml.value, `${list}.*.id`).map((id) => id.value);
    return findTexts(yaml.value, `${list}.*.extends`).flatMap(({ path, value }) => {
      const own = valueAt(yaml.value, [...path.slice(0, -1), 'id']);
      if (value === own) return [problemIn(yaml, path, 'a limit cannot lengthen itself')];
      if (ids.includes(value)) return [];
      return [problemIn(yaml, path, `there is no limit ${quote(value)} here${nearestText(value, ids)}`)];
    });
  });
}

function checkHeadline(yaml: YamlFile): ConfigProblem[] {
  const limits = findValues(yaml.value, 'time.limits.*');
  if (limits.length === 0) return [];
  const marked = findValues(yaml.value, 'time.limits.*.headline').some(({ value }) => value === true);
  return marked
    ? []
    : [
        problemIn(
          yaml,
          ['time', 'limits'],
          'no limit has "headline: true"; the page shows at least one on top',
        ),
      ];
}
