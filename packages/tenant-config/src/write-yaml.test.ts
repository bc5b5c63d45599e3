import { StandardVersion, type Collection } from '@maklumat/standards';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agencyFiles } from './agency-files';
import { FILE_KINDS, RolesFile } from './file-schemas';
import { readTenantFolder } from './read-tenants';
import { sampleTenants, writeTenants } from './testing/index';
import { writeYaml } from './write-yaml';
import { parseYaml } from './yaml-file';

// Everything the reader takes: no control characters but tab and line break, no half characters.
const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 300 })
  .map((value) => value.replace(/[\p{Cc}\p{Cs}]/gu, '\n'))
  .filter((value) => value.trim() !== '');
const prose = fc
  .array(
    fc.constantFrom('kata', '#', ': ', '- ', "'", '"', ' ', '\n', 'true', '12:30', '&a', '*', '<b>', '…'),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((words) => words.join(' '))
  .filter((value) => value.trim() !== '');
const words = fc.oneof(text, prose);
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const localised = fc.record({ id: words.map((value) => value.trim()) });
const collections = fc.subarray<Collection>(['question-answers', 'public-information']);
const role = fc
  .record({
    slug,
    name: localised,
    words: fc.array(words, { minLength: 1 }),
    outside: fc.boolean(),
    administers: fc.boolean(),
    writes: collections,
    approves: collections,
  })
  .filter(
    ({ outside, administers, writes, approves }) =>
      !outside || (!administers && writes.length + approves.length === 0),
  );

test('any roles survive writing and reading', () => {
  fc.assert(
    fc.property(fc.array(role, { maxLength: 4 }), (roles) => {
      const written = writeYaml('roles', { roles }, 1);
      const { yaml, problems } = parseYaml('roles.yaml', written);
      expect(problems).toEqual([]);
      expect(RolesFile.parse(yaml?.value)).toEqual({ roles });
      expect(writeYaml('roles', RolesFile.parse(yaml?.value), 1)).toBe(written);
    }),
    { numRuns: 300 },
  );
});

test('spaces around line breaks survive in quotes, however long the text', () => {
  const spaced = 'kata kata kata kata kata kata kata \n \n  ';
  const role = { slug: 'petugas', name: { id: 'Petugas' }, words: [spaced, 'kata'] };
  const roles = RolesFile.parse({ roles: [role] });
  const { yaml } = parseYaml('roles.yaml', writeYaml('roles', roles, 1));
  expect(RolesFile.parse(yaml?.value)).toEqual(roles);
});

test('any words of a standard survive writing and reading', () => {
  const config = readTenantFolder(writeTenants(sampleTenants()));
  const standard = config.agencies[0]!.services[0]!.versions[0]!;
  fc.assert(
    fc.property(words, words, (title, statement) => {
      const changed = {
        ...standard,
        printedTitle: title,
        fee: { words: [statement], amountIdr: null, basis: null },
      };
      const { yaml } = parseYaml('v1.yaml', writeYaml('standard', changed, 3));
      expect(StandardVersion.parse(yaml?.value)).toEqual(changed);
    }),
    { numRuns: 100 },
  );
});

test('every file of an agency is written so that it reads the same', () => {
  const files = sampleTenants();
  const agency = readTenantFolder(writeTenants(files)).agencies[0]!;
  for (const { path, kind, value, depth } of agencyFiles(agency)) {
    files[`contoh-kota/${path}`] = writeYaml(kind, value, depth);
  }
  const again = readTenantFolder(writeTenants(files));
  expect(again.problems).toEqual([]);
  expect(again.agencies).toEqual([agency]);
});

test('a written file names its schema, keeps the schema order, folds long texts and leaves defaults out', () => {
  const long = `${'kata '.repeat(30)}akhir`;
  const value = FILE_KINDS.posts.schema.parse({
    posts: [
      { words: ['Kepala'], serviceUnit: 'dinas', slug: 'kepala', name: { en: '12:30', id: long }, roles: [] },
    ],
  });
  expect(writeYaml('posts', value, 1)).toBe(`# yaml-language-server: $schema=../schema/posts.json
posts:
  - slug: kepala
    name:
      id: >-
        kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata
        kata kata kata kata kata kata kata kata kata kata akhir
      en: '12:30'
    words:
      - Kepala
    serviceUnit: dinas
`);
});
