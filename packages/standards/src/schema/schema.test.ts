import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { aContact, aLimit, anAgency, aRole, aStandard, aStep, aUnit } from '../testing/a-standard';
import { AgencyProfile, Role, ServiceUnit } from './agency';
import { Contact } from './contact';
import { ProcedureStep } from './procedure';
import { StandardVersion } from './standard-version';
import { LocalisedText, PlainDate, Slug, Words } from './text';
import { TimeLimit } from './time-limit';

type Row = [why: string, schema: z.ZodType, input: unknown, path: string, message: string];

const limit = aLimit();
const standard = aStandard();
const usable = aContact('website', 'contoh.go.id');

const REFUSED: Row[] = [
  ['a limit of zero', TimeLimit, { ...limit, max: 0 }, 'max', 'Too small: expected number to be >=1'],
  ['a negative limit', TimeLimit, { ...limit, min: -1 }, 'min', 'Too small: expected number to be >=1'],
  [
    'a fraction of a day',
    TimeLimit,
    { ...limit, max: 1.5 },
    'max',
    'Invalid input: expected int, received number',
  ],
  [
    'a limit written as text',
    TimeLimit,
    { ...limit, max: '5' },
    'max',
    'Invalid input: expected number, received string',
  ],
  ['a lower end above the upper', TimeLimit, { ...limit, min: 6 }, 'min', 'must not be greater than max'],
  ['an unknown unit', TimeLimit, { ...limit, unit: 'hari' }, 'unit', 'Invalid option'],
  [
    'an interpreted limit without note',
    TimeLimit,
    { ...limit, status: 'interpreted', note: undefined },
    'note',
    'an interpreted or conflicting limit needs a note that says how it is read',
  ],
  ['a limit that nothing ends', TimeLimit, { ...limit, until: [] }, 'until', 'Too small'],
  ['a rule that does not exist', TimeLimit, { ...limit, rules: ['R9'] }, 'rules.0', 'Invalid option'],
  ['a key nobody knows', TimeLimit, { ...limit, maks: 5 }, '', 'Unrecognized key: "maks"'],
  [
    'a broken contact without note',
    Contact,
    { ...usable, condition: 'broken' },
    'note',
    'a doubtful or broken contact needs a note that says what is wrong',
  ],
  ['a kind of contact nobody knows', Contact, { ...usable, kind: 'fax' }, 'kind', 'Invalid option'],
  ['an empty contact', Contact, { ...usable, value: '' }, 'value', 'Too small'],
  [
    'a stated decree without number',
    StandardVersion,
    { ...standard, decree: { ...standard.decree, number: null } },
    'decree.number',
    'a stated decree has a number and a missing one has none',
  ],
  [
    'a missing decree with a number',
    StandardVersion,
    { ...standard, decree: { ...standard.decree, status: 'missing' } },
    'decree.number',
    'a stated decree has a number and a missing one has none',
  ],
  [
    'a negative fee',
    StandardVersion,
    { ...standard, fee: { ...standard.fee, amountIdr: -1 } },
    'fee.amountIdr',
    'Too small',
  ],
  [
    'a fee with cents',
    StandardVersion,
    { ...standard, fee: { ...standard.fee, amountIdr: 0.5 } },
    'fee.amountIdr',
    'expected int',
  ],
  [
    'a component left out',
    StandardVersion,
    { ...standard, fee: undefined },
    'fee',
    'expected object, received undefined',
  ],
  ['a version zero', StandardVersion, { ...standard, version: 0 }, 'version', 'Too small'],
  [
    'a day that does not exist',
    StandardVersion,
    { ...standard, recordedOn: '2026-02-30' },
    'recordedOn',
    'Invalid ISO date',
  ],
  [
    'a source outside its folder',
    StandardVersion,
    { ...standard, source: { ...standard.source, file: 'sources/../../etc/passwd' } },
    'source.file',
    'Invalid string: must match pattern',
  ],
  ['a step without actor', ProcedureStep, { ...aStep('a'), actors: [] }, 'actors', 'Too small'],
  ['a service without a way to it', StandardVersion, { ...standard, ways: [] }, 'ways', 'Too small'],
  ['a colour that is a name', AgencyProfile, { ...anAgency(), colour: 'blue' }, 'colour', 'Invalid string'],
  [
    'a zone outside Indonesia',
    AgencyProfile,
    { ...anAgency(), zone: 'Europe/Paris' },
    'zone',
    'Invalid option',
  ],
  [
    'an empty pledge',
    AgencyProfile,
    { ...anAgency(), pledge: { words: [], signatory: null } },
    'pledge.words',
    'Too small',
  ],
  ['a role that neither a text names nor we explain', Role, { ...aRole(), words: [] }, 'note', 'says here'],
  [
    'somebody outside who administers',
    Role,
    { ...aRole(), outside: true, administers: true },
    'administers',
    'nobody outside',
  ],
  [
    'somebody outside who writes what the agency publishes',
    Role,
    { ...aRole(), outside: true, writes: ['question-answers'] },
    'writes',
    'nobody outside',
  ],
  [
    'somebody outside who decides about personal data',
    Role,
    { ...aRole(), outside: true, protectsData: true },
    'protectsData',
    'nobody outside',
  ],
  ['a unit without name', ServiceUnit, { ...aUnit(), name: { id: ' ' } }, 'name.id', 'Too small'],
  ['text only in English', LocalisedText, { en: 'Complaint' }, 'id', 'expected string, received undefined'],
  [
    'words longer than a page',
    Words,
    'a'.repeat(4001),
    '',
    'Too big: expected string to have <=4000 characters',
  ],
  ['a date the Indonesian way', PlainDate, '22-11-2026', '', 'Invalid ISO date'],
];

describe('the schemas refuse', () => {
  test.each(REFUSED)('%s', (_why, schema, input, path, message) => {
    const issues = schema.safeParse(input).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join('.'))).toEqual([path]);
    expect(issues[0]?.message).toContain(message);
  });

  test.each([
    'Call Center',
    'call_center',
    '-call',
    'call--center',
    'call-',
    '',
    'a'.repeat(61),
    '../pontoh',
  ])('the slug "%s"', (slug) => {
    expect(Slug.safeParse(slug).success).toBe(false);
  });

  test.each([null, 5, 'teks', []])('%o in the place of a standard', (input) => {
    const result = StandardVersion.safeParse(input);
    expect(result.error?.issues[0]?.path).toEqual([]);
    expect(result.error?.issues[0]?.message).toMatch(/^Invalid input/);
  });
});

describe('the schemas accept', () => {
  test('a standard that states nothing but says so', () => {
    const { manufacturing, ...rest } = standard;
    const nothing = Object.fromEntries(Object.keys(manufacturing).map((component) => [component, null]));
    const empty = {
      requirements: null,
      procedure: null,
      time: null,
      fee: null,
      products: null,
      complaintHandling: null,
    };
    expect(StandardVersion.safeParse({ ...rest, ...empty, manufacturing: nothing }).success).toBe(true);
  });

  test('a limit whose ends are equal, and one without any', () => {
    expect(TimeLimit.safeParse({ ...limit, min: 5 }).success).toBe(true);
    expect(TimeLimit.safeParse({ ...limit, max: null }).success).toBe(true);
  });

  test('misprints in the words, letter by letter', () => {
    expect(Words.parse('  menverifikasi\u00a0Informaasi ')).toBe('  menverifikasi\u00a0Informaasi ');
  });
});
