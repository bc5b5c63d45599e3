import { COMPONENT_NAMES, isPublishedComponent, missingComponents } from '../components';
import type { StandardVersion } from '../schema/standard-version';
import type { Finding } from './finding';

/** A version belongs to one decree (SK penetapan) with a number and a date, or says that it has none. */
export function lintDecree({ decree }: StandardVersion): Finding[] {
  if (decree.status === 'missing') {
    return [{ code: 'missing-decree', severity: 'gap', path: ['decree'], data: {} }];
  }
  if (decree.signedOn !== null) return [];
  const data = { number: decree.number ?? '' };
  return [{ code: 'decree-without-date', severity: 'gap', path: ['decree', 'signedOn'], data }];
}

/**
 * Each published component that is not stated is a finding; the manufacturing ones make one together.
 *
 * @see UU 25/2009 Pasal 21
 */
export function lintComponents(standard: StandardVersion): Finding[] {
  const missing = missingComponents(standard);
  const findings = missing.filter(isPublishedComponent).map((component): Finding => {
    const { id, en } = COMPONENT_NAMES[component];
    const data = { component: id, componentEn: en };
    return { code: 'missing-published-component', severity: 'gap', path: [component], data };
  });
  const inside = missing.filter((component) => !isPublishedComponent(component));
  if (inside.length === 0) return findings;
  const data = {
    count: inside.length,
    components: inside.map((component) => COMPONENT_NAMES[component].id.toLowerCase()).join('; '),
    componentsEn: inside.map((component) => COMPONENT_NAMES[component].en.toLowerCase()).join('; '),
  };
  return [
    ...findings,
    { code: 'missing-manufacturing-components', severity: 'gap', path: ['manufacturing'], data },
  ];
}
