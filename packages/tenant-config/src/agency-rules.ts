import { AgencyProfile } from '@maklumat/standards';
import { quote } from './describe-value';
import { nearestText } from './nearest';
import type { ConfigProblem, ValuePath } from './problem';
import type { RawAgency } from './raw-agency';
import { CITIZEN } from './reference-rules';
import { duplicates } from './unique-rules';
import { findTexts, findValues, textAt } from './value-pattern';
import { problemIn, type YamlFile } from './yaml-file';

/**
 * Rules between the files of one agency.
 *
 * @param regions national/regions.yaml, or null when it could not be read
 */
export function checkAgencyRules(agency: RawAgency, regions: YamlFile | null): ConfigProblem[] {
  const profile = agency.files.get('agency.yaml');
  return [
    ...(profile === undefined ? [] : checkProfile(agency, profile, regions)),
    ...checkUnitTree(agency.files.get('units.yaml')),
    ...checkRoleNames(agency.files.get('roles.yaml')),
    ...checkCalendars(agency.files.get('calendars.yaml'), textAt(profile?.value, 'zone')),
  ];
}

function checkProfile(agency: RawAgency, yaml: YamlFile, regions: YamlFile | null): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const slug = textAt(yaml.value, 'slug');
  if (slug !== null && slug !== agency.slug) {
    problems.push(
      problemIn(
        yaml,
        ['slug'],
        `must be ${quote(agency.slug)}, the name of the folder, but it is ${quote(slug)}`,
      ),
    );
  }
  const region = textAt(yaml.value, 'region');
  if (region === null || regions === null) return problems;
  const known = findValues(regions.value, 'regions.*');
  const found = known.find(({ value }) => textAt(value, 'code') === region);
  if (found === undefined) {
    const codes = known.flatMap(({ value }) => textAt(value, 'code') ?? []);
    problems.push(
      problemIn(
        yaml,
        ['region'],
        `there is no region ${quote(region)} in national/regions.yaml${nearestText(region, codes)}`,
      ),
    );
    return problems;
  }
  const kind = textAt(yaml.value, 'kind');
  const expected = textAt(found.value, 'kind');
  if (AgencyProfile.shape.kind.safeParse(kind).success && expected !== null && kind !== expected) {
    problems.push(
      problemIn(yaml, ['kind'], `must be ${expected}, as region ${region} is one, but it is ${kind ?? ''}`),
    );
  }
  return problems;
}

function checkUnitTree(yaml: YamlFile | undefined): ConfigProblem[] {
  if (yaml === undefined) return [];
  const units = findValues(yaml.value, 'units.*');
  const parents = new Map(units.map(({ value }) => [textAt(value, 'slug'), textAt(value, 'parent')]));
  return units.flatMap(({ path, value }) => {
    const own = textAt(value, 'slug');
    let above = textAt(value, 'parent');
    for (let steps = 0; above !== null && steps <= units.length; steps += 1) {
      if (above === own)
        return [problemIn(yaml, [...path, 'parent'], `the unit ${quote(own)} stands below itself`)];
      above = parents.get(above) ?? null;
    }
    return [];
  });
}

function checkRoleNames(yaml: YamlFile | undefined): ConfigProblem[] {
  return findTexts(yaml?.value, 'roles.*.slug').flatMap(({ path, value }) => {
    if (value !== CITIZEN || yaml === undefined) return [];
    return [problemIn(yaml, path, `"${CITIZEN}" is the person the service is for; name the role otherwise`)];
  });
}

function checkCalendars(yaml: YamlFile | undefined, zone: string | null): ConfigProblem[] {
  if (yaml === undefined) return [];
  const zones = findTexts(yaml.value, 'calendars.*.zone')
    .filter(({ value }) => zone !== null && value !== zone)
    .map(({ path, value }) =>
      problemIn(yaml, path, `must be ${zone}, the zone of agency.yaml, but it is ${quote(value)}`),
    );
  const holidays = findValues(yaml.value, 'calendars.*').flatMap(({ path }) => [
    ...holidaysTwice(yaml, path),
    ...duplicates(yaml, ['calendars.*.specialHours.*.date'], path),
  ]);
  return [...zones, ...holidays];
}

/** A day taken back may be set again; two that hold on one date contradict each other. */
function holidaysTwice(yaml: YamlFile, calendar: ValuePath): ConfigProblem[] {
  const seen = new Set<string>();
  return findValues(yaml.value, 'calendars.*.localHolidays.*').flatMap(({ path, value }) => {
    if (path[1] !== calendar[1] || typeof value !== 'object' || value === null) return [];
    const date: unknown = Reflect.get(value, 'date');
    if (typeof date !== 'string' || Reflect.has(value, 'revoked')) return [];
    if (seen.has(date))
      return [problemIn(yaml, [...path, 'date'], `${quote(date)} is used twice; each must be its own`)];
    seen.add(date);
    return [];
  });
}
