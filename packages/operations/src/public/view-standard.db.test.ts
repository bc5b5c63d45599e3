import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { aStandard } from '@maklumat/standards/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicContext, type TenantContext, type TenantRef } from '../context';
import { OperationError } from '../operation-error';
import { HEAD, publishAgency } from '../testing/publish-agency';
import { viewAgencyAbout, viewAgencyFrame, viewPledge } from './view-agency';
import { viewStandard, viewStandardSheet, viewVersionPair } from './view-standard';

const NOT_FOUND = new OperationError('not-found');
let database: TestDatabase;
let here: TenantRef;

beforeAll(async () => {
  database = await openTestDatabase();
  here = await publishAgency(database, 'contoh-kota', [
    {
      slug: 'tiga-versi',
      versions: [
        aStandard({ version: 1, validFrom: null, name: { id: 'Yang pertama' } }),
        aStandard({ version: 2, validFrom: '2026-03-01', name: { id: 'Yang kedua' } }),
        aStandard({ version: 3, validFrom: '2026-12-01', name: { id: 'Yang akan datang' } }),
      ],
    },
    {
      slug: 'bertanda-tangan',
      versions: [
        aStandard({ decree: { status: 'missing', number: null, signedOn: null, signatory: HEAD.slug } }),
      ],
    },
    { slug: 'masih-draf', versions: [aStandard({ state: 'draft' })] },
  ]);
  await publishAgency(database, 'contoh-lain', [{ slug: 'milik-lain', versions: [aStandard()] }]);
});

afterAll(() => database.close());

function at(instant: string): TenantContext {
  return publicContext(database.db, here, new Date(instant));
}

describe('which version is in force', () => {
  test.each<[now: string, number: number, why: string]>([
    ['2026-02-28T16:59:59Z', 1, 'one second before midnight in Jakarta, the second has not begun'],
    ['2026-02-28T17:00:00Z', 2, 'midnight in Jakarta is 17.00 the day before in Greenwich'],
    ['2026-11-30T16:59:59Z', 2, 'the third begins tomorrow'],
    ['2026-11-30T17:00:00Z', 3, 'the third begins'],
  ])('at %s it is version %i: %s', async (now, number) => {
    const page = await viewStandard(at(now), { service: 'tiga-versi', version: null });
    expect(page.version.number).toBe(number);
    expect(page.standard.version).toBe(number);
  });

  test('a version ends the day before its successor begins, and the history says so', async () => {
    const { versions } = await viewStandard(at('2026-06-01T00:00:00Z'), {
      service: 'tiga-versi',
      version: null,
    });
    expect(
      versions.map(({ number, status, validFrom, validUntil }) => [number, status, validFrom, validUntil]),
    ).toEqual([
      [3, 'future', '2026-12-01', null],
      [2, 'in-force', '2026-03-01', '2026-11-30'],
      [1, 'superseded', null, '2026-02-28'],
    ]);
  });
});

describe('what cannot be found', () => {
  test.each<[what: string, service: string, version: number | null]>([
    ['a service that does not exist', 'tidak-ada', null],
    ["another agency's service", 'milik-lain', null],
    ['a draft', 'masih-draf', null],
    ['a version that does not exist', 'tiga-versi', 9],
    ['a hostile name', "x' or '1'='1", null],
  ])('%s is not found', async (_what, service, version) => {
    await expect(viewStandard(at('2026-06-01T00:00:00Z'), { service, version })).rejects.toEqual(NOT_FOUND);
  });

  test("a pair with another agency's or a missing version is not found", async () => {
    const ctx = at('2026-06-01T00:00:00Z');
    await expect(viewVersionPair(ctx, { service: 'milik-lain', from: 1, to: 1 })).rejects.toEqual(NOT_FOUND);
    await expect(viewVersionPair(ctx, { service: 'tiga-versi', from: 1, to: 9 })).rejects.toEqual(NOT_FOUND);
  });
});

test('a pair brings both texts in the order asked for', async () => {
  const pair = await viewVersionPair(at('2026-06-01T00:00:00Z'), { service: 'tiga-versi', from: 1, to: 2 });
  expect([pair.older.name.id, pair.newer.name.id]).toEqual(['Yang pertama', 'Yang kedua']);
});

test('what stands around an agency’s pages is there without a page: for the news that there is none', async () => {
  const page = await viewStandard(at('2026-06-01T00:00:00Z'), { service: 'tiga-versi', version: null });
  const frame = await viewAgencyFrame(at('2026-06-01T00:00:00Z'));
  expect(frame).toEqual({ profile: page.profile, publisher: page.publisher, hasAnswers: false });
  expect(frame.profile.slug).toBe('contoh-kota');
});

describe('who signed a printed standard', () => {
  test('is the person its text names, with post and rank and without the number', async () => {
    const sheet = await viewStandardSheet(at('2026-06-01T00:00:00Z'), {
      service: 'bertanda-tangan',
      version: null,
    });
    expect(sheet.signatory).toEqual({
      slug: HEAD.slug,
      name: 'Dra. Sumarni',
      post: 'kepala-dinas',
      rank: 'Pembina',
      postName: { id: 'Kepala Dinas' },
    });
  });

  test('is nobody where the text names nobody, though the agency has a head', async () => {
    const sheet = await viewStandardSheet(at('2026-06-01T00:00:00Z'), {
      service: 'tiga-versi',
      version: null,
    });
    expect(sheet.signatory).toBeNull();
  });
});

test('the people of an agency are shown with their rank and without their number', async () => {
  const about = await viewAgencyAbout(at('2026-06-01T00:00:00Z'));
  expect(about.officials).toEqual([{ slug: HEAD.slug, name: HEAD.name, post: HEAD.post, rank: HEAD.rank }]);
  expect(JSON.stringify([about, await viewPledge(at('2026-06-01T00:00:00Z'))])).not.toContain('19700101');
});
