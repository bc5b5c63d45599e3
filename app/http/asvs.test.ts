import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STATES = ['met', 'part', 'not met', 'operator', 'n/a'];

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; they are numbered from one. */
const SECTIONS: Readonly<Record<string, number>> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5 },
  ...{ '6.6': 3, '6.8': 4, '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2 },
  ...{ '8.2': 3, '8.3': 1, '8.4': 1, '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11 },
  ...{ '10.5': 5, '10.6': 2, '10.7': 3, '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1 },
  ...{ '12.1': 3, '12.2': 2, '12.3': 4, '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4 },
  ...{ '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7, '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
  ...{ '17.1': 1, '17.2': 4, '17.3': 2 },
};

const REQUIREMENTS = Object.entries(SECTIONS).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, index) => `V${section}.${String(index + 1)}`),
);

type Row = { readonly id: string; readonly asks: string; readonly state: string; readonly evidence: string };

const ROWS: readonly Row[] = readFileSync(new URL('./ASVS.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => {
    const [, id = '', asks = '', state = '', evidence = ''] = line.split('|').map((cell) => cell.trim());
    return { id, asks, state, evidence };
  });

/** The requirements a row is about: one, or with `*` all of a section or chapter. */
function namedBy({ id }: Row): string[] {
  return id.endsWith('*') ? REQUIREMENTS.filter((one) => one.startsWith(id.slice(0, -1))) : [id];
}

function filesIn(evidence: string): string[] {
  return [...evidence.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\.(?:ts|tsx|js|jsonc|json|yaml|md))`/g)].map(
    ([, file = '']) => file,
  );
}

test('each requirement of level 2 has one row', () => {
  expect(REQUIREMENTS).toHaveLength(253);
  expect(ROWS.flatMap(namedBy)).toEqual(REQUIREMENTS);
});

test('each row says what is asked, one of five states, and why', () => {
  for (const { id, asks, state, evidence } of ROWS) {
    expect(asks, id).not.toBe('');
    expect(STATES, id).toContain(state);
    expect(evidence, id).not.toBe('');
  }
});

test('what is said to be met names a file, and every file that is named is there', () => {
  for (const { id, state, evidence } of ROWS) {
    if (state === 'met') expect(filesIn(evidence), id).not.toEqual([]);
    for (const file of filesIn(evidence)) expect(existsSync(ROOT + file), `${id} ${file}`).toBe(true);
  }
});
