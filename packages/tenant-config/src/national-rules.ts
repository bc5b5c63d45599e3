import { describeValue, quote } from './describe-value';
import { nearestText } from './nearest';
import type { ConfigProblem } from './problem';
import { duplicates } from './unique-rules';
import { findTexts, findValues, textAt } from './value-pattern';
import { problemIn, type YamlFile } from './yaml-file';

/** Rules of the files in tenants/national that their schemas cannot say. */
export function checkNationalRules(files: ReadonlyMap<string, YamlFile>): ConfigProblem[] {
  return [...files].flatMap(([name, yaml]) => {
    switch (name) {
      case 'holidays.yaml':
        return checkHolidays(yaml);
      case 'ramadan.yaml':
        return checkRamadan(yaml);
      case 'regions.yaml':
        return [...duplicates(yaml, ['regions.*.code']), ...checkRegionKinds(yaml)];
      default:
        return duplicates(yaml, ['limits.*.id']);
    }
  });
}

function checkHolidays(yaml: YamlFile): ConfigProblem[] {
  const decrees = findTexts(yaml.value, 'decrees.*.id').map((id) => id.value);
  const years = findValues(yaml.value, 'years.*').map((year) => year.value);
  const named = [...findTexts(yaml.value, 'days.*.decree'), ...findTexts(yaml.value, 'days.*.revokedBy')];
  const unknown = named
    .filter(({ value }) => !decrees.includes(value))
    .map(({ path, value }) =>
      problemIn(yaml, path, `there is no decree ${quote(value)}${nearestText(value, decrees)}`),
    );
  const outside = findTexts(yaml.value, 'days.*.date')
    .filter(({ value }) => /^\d{4}-/.test(value) && !years.includes(Number(value.slice(0, 4))))
    .map(({ path, value }) =>
      problemIn(
        yaml,
        path,
        `${value} is outside the years of this file; years: ${years.map(String).join(', ')}`,
      ),
    );
  return [
    ...unknown,
    ...outside,
    ...duplicates(yaml, ['decrees.*.id']),
    ...duplicates(yaml, ['years.*']),
    ...repeatedDays(yaml),
  ];
}

/**
 * A day may be a national holiday and joint leave at once in the sources, but each only once; again only when
 * the first was taken back by a later decree.
 */
function repeatedDays(yaml: YamlFile): ConfigProblem[] {
  const seen = new Set<string>();
  return findValues(yaml.value, 'days.*').flatMap(({ path, value }) => {
    const date = textAt(value, 'date');
    const kind = textAt(value, 'kind');
    if (date === null || kind === null) return [];
    const day = `${date} ${kind}`;
    const inDecree = `${day} ${textAt(value, 'decree') ?? ''}`;
    const repeated = seen.has(day) || seen.has(inDecree);
    if (textAt(value, 'revokedBy') === null) seen.add(day);
    seen.add(inDecree);
    return repeated ? [problemIn(yaml, [...path, 'date'], `${date} stands twice as ${kind}`)] : [];
  });
}

function checkRamadan(yaml: YamlFile): ConfigProblem[] {
  const backward = findValues(yaml.value, 'periods.*').flatMap(({ path, value }) => {
    const from = textAt(value, 'from');
    const until = textAt(value, 'until');
    if (from === null || until === null || from <= until) return [];
    return [problemIn(yaml, [...path, 'until'], `must not be before ${from}, but it is ${quote(until)}`)];
  });
  return [...backward, ...duplicates(yaml, ['periods.*.hijriYear'])];
}

function checkRegionKinds(yaml: YamlFile): ConfigProblem[] {
  return findValues(yaml.value, 'regions.*').flatMap(({ path, value }) => {
    const code = textAt(value, 'code');
    const kind = textAt(value, 'kind');
    if (code === null || kind === null || (kind === 'province') === !code.includes('.')) return [];
    return [
      problemIn(
        yaml,
        [...path, 'kind'],
        `does not fit the code ${quote(code)}: ${describeValue(kind)}; two digits are a province, four a city or regency`,
      ),
    ];
  });
}
