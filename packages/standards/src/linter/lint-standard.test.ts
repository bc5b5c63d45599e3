import { describe, expect, test } from 'vitest';
import type { StandardVersion } from '../schema/standard-version';
import {
  aContact,
  aLimit,
  aRole,
  aStandard,
  aStep,
  aTrack,
  aUnit,
  complaintsBy,
} from '../testing/a-standard';
import { FINDING_CODES, type Finding, type FindingCode } from './finding';
import { lintStandard } from './lint-standard';

const CONTEXT = { unit: aUnit(), roles: [aRole()], earlierVersions: [] };
const QUESTION = { id: 'Lengkap?', en: 'Complete?' };
const YES = { id: 'Ya', en: 'Yes' };
const NO = { id: 'Tidak', en: 'No' };

function withLimit(changes: Parameters<typeof aLimit>[0]): StandardVersion {
  return aStandard({ time: { words: ['Lihat di bawah'], limits: [aLimit(changes)] } });
}

function withSteps(...steps: ReturnType<typeof aStep>[]): StandardVersion {
  return aStandard({ procedure: { tracks: [aTrack(steps)], figures: [] } });
}

function withFigure(kind: 'flowchart' | 'missing-image', words: string[]): StandardVersion {
  const tracks = [aTrack([aStep('a'), aStep('b')])];
  return aStandard({ procedure: { tracks, figures: [{ kind, words, note: { id: 'Gambar.' } }] } });
}

function withContact(...contact: Parameters<typeof aContact>): StandardVersion {
  return aStandard({ complaintHandling: complaintsBy([aContact(...contact)]) });
}

const MANUFACTURING = aStandard().manufacturing;

/** One standard a code, which breaks that rule and no other. */
const BROKEN: Partial<Record<FindingCode, StandardVersion>> = {
  'missing-decree': aStandard({
    decree: { status: 'missing', number: null, signedOn: null, signatory: null },
  }),
  'decree-without-date': aStandard({
    decree: { status: 'stated', number: '1/2026', signedOn: null, signatory: null },
  }),
  'missing-published-component': aStandard({ products: null }),
  'missing-manufacturing-components': aStandard({ manufacturing: { ...MANUFACTURING, legalBasis: null } }),
  'limit-conflicting': withLimit({ status: 'conflicting' }),
  'limit-interpreted': withLimit({ status: 'interpreted' }),
  'limit-without-upper-bound': withLimit({ max: null, rules: ['R7'] }),
  'limit-not-in-words': withLimit({ words: [] }),
  'printed-zero': withLimit({ words: ['0', '5 hari kerja'], rules: ['R4'] }),
  'words-disagree': withLimit({ words: ['5 hari', '5 hari kerja'], rules: ['R2'] }),
  'words-and-reading-differ': withLimit({ words: ['6 hari kerja'] }),
  'broken-contact': withContact('website', 'www.lapor.qo.id', 'broken'),
  'doubtful-contact': withContact('instagram', '@kota.contoh', 'doubtful'),
  'contact-malformed-but-marked-usable': withContact('e-mail', 'diskominfo@gafe.contohkota'),
  'contact-domains-differ': withContact('website', 'diskominfo.contoh.go.id'),
  'phone-without-area-code': withContact('telephone', '5551234'),
  'postal-code-malformed': withContact('postal-address', 'Jalan Contoh no 3 781111'),
  'missing-image': withFigure('missing-image', ['image not found']),
  'figure-differs-from-steps': withFigure('flowchart', ['Datang', 'Tanya', 'Layani']),
  'procedure-unreachable-step': withSteps(aStep('a', { next: [{ to: 'c' }] }), aStep('b'), aStep('c')),
  'procedure-loop': withSteps(
    aStep('a', { actors: ['admin'] }),
    aStep('b', {
      question: QUESTION,
      next: [
        { to: 'end', when: YES },
        { to: 'a', when: NO },
      ],
    }),
  ),
  'decision-without-question': withSteps(
    aStep('a', {
      next: [
        { to: 'b', when: YES },
        { to: 'end', when: NO },
      ],
    }),
    aStep('b'),
  ),
  'branch-without-condition': withSteps(
    aStep('a', { question: QUESTION, next: [{ to: 'b', when: YES }, { to: 'end' }] }),
    aStep('b'),
  ),
  'paid-call-beside-free-fee': withSteps(
    aStep('a', { words: 'Hubungi kami, telepon berbayar, setiap hari.' }),
  ),
  'reading-open': aStandard({
    readings: [
      {
        id: 'salah-cetak',
        about: 'procedure',
        statements: ['menverifikasi'],
        reading: { id: 'Salah cetak.', en: 'A misprint.' },
        rules: [],
        status: 'interpreted',
        decidedBy: null,
      },
    ],
  }),
};

/** Rules that no single standard can break alone; each has its own test. */
const ELSEWHERE: FindingCode[] = [
  'procedure-without-end',
  'words-shared-with-other-service',
  'pledge-missing',
  'hours-unconfirmed',
];

function codes(findings: Finding[]): FindingCode[] {
  return findings.map((finding) => finding.code);
}

describe('lintStandard', () => {
  test('has nothing to say about a standard in order', () => {
    expect(lintStandard(aStandard(), CONTEXT)).toEqual([]);
  });

  test.each(Object.entries(BROKEN))('finds %s, and only that, where only that is wrong', (code, standard) => {
    expect(codes(lintStandard(standard, CONTEXT))).toEqual([code]);
  });

  test('every code has a fixture', () => {
    expect([...Object.keys(BROKEN), ...ELSEWHERE].sort()).toEqual([...FINDING_CODES].sort());
  });

  test('steps that only lead to each other are found as a loop without end', () => {
    const standard = withSteps(aStep('a', { actors: ['admin'] }), aStep('b', { next: [{ to: 'a' }] }));
    expect(codes(lintStandard(standard, CONTEXT))).toEqual(['procedure-without-end', 'procedure-loop']);
  });

  test('every path leads to something in the version', () => {
    for (const standard of Object.values(BROKEN)) {
      for (const { path } of lintStandard(standard, CONTEXT)) {
        expect(readPath(standard, path), path.join('.')).toBeDefined();
      }
    }
  });
});

function readPath(value: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value);
}
