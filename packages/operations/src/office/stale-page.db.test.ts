import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GivenInput } from '../cases/given-input';
import type { OfficialContext, TenantRef } from '../context';
import { aFiledCase, anOffice, anOfficial } from '../testing/an-office';
import { WORDING } from '../testing/agency-outputs';
import { actOnCase, addNote, readActQuestions, viewCase, type ActOnCaseResult } from './index';

const NOW = new Date('2026-11-23T02:00:00Z');

let database: TestDatabase;
let tenant: TenantRef;
let officer: OfficialContext;
let otherUnit: OfficialContext;

beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await anOffice(database, 'contoh-kota');
  officer = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
  otherUnit = await anOfficial(database, tenant, [{ role: 'unit-officer', unit: 'dinas-lain' }], NOW);
});
afterAll(() => database.close());

const text = (words: string): GivenInput => ({ kind: 'text', text: words });
const option = (...ids: string[]): GivenInput => ({ kind: 'options', ids });

/** A form of one page, to be sent as often as wanted: the page is never read again. */
async function aPage(transition: string, before: readonly string[] = []) {
  const { number } = await aFiledCase(database, tenant, NOW);
  const send = async (step: string, inputs: Record<string, GivenInput>, expectedVersion: number) =>
    actOnCase(officer, { number, transition: step, inputs, expectedVersion }, WORDING);
  for (const step of before) await send(step, {}, (await viewCase(officer, number)).version);
  const { version } = await viewCase(officer, number);
  return { number, send: (inputs: Record<string, GivenInput>) => send(transition, inputs, version) };
}

/** The steps a person is told of; none when the form was taken as done. */
function told(result: ActOnCaseResult): string[] {
  if (result.ok || !('changed' in result)) return [];
  return result.changed.entries.flatMap(({ body }) =>
    body.type === 'transitioned' ? [body.transition] : [],
  );
}

describe('a form sent again from a page that is out of date', () => {
  test('is done already with the same words, whatever space stands around them', async () => {
    const { number, send } = await aPage('reject');
    const first = await send({ reason: text('Bukan kewenangan kami.') });
    expect(first.ok).toBe(true);
    expect(await send({ reason: text(' Bukan kewenangan kami.\n') })).toEqual(first);
    expect((await viewCase(officer, number)).history.filter(({ act }) => act?.id === 'reject')).toHaveLength(
      1,
    );
  });

  test.each([
    ['other words', { reason: text('Bukan kewenangan kami.') }, { reason: text('Sudah ditangani.') }],
    ['words where there were none', {}, { reason: text('Sudah ditangani.') }],
    ['no words where there were some', { reason: text('Bukan kewenangan kami.') }, {}],
  ])('with %s is another decision: told what changed, and not done', async (_what, before, after) => {
    const { number, send } = await aPage('reject');
    expect((await send(before)).ok).toBe(true);
    const { version } = await viewCase(officer, number);
    expect(told(await send(after))).toEqual(['reject']);
    expect((await viewCase(officer, number)).version).toBe(version);
  });

  test('with another unit chosen is another decision, with the same one it is done', async () => {
    const { number, send } = await aPage('forward', ['verify']);
    expect(await viewCase(officer, number)).toMatchObject({ isHeldHere: true });
    const first = await send({ unit: option('dinas-lain') });
    expect(await send({ unit: option('dinas-lain') })).toEqual(first);
    expect(told(await send({ unit: option('dinas-contoh') }))).toEqual(['forward']);
    expect(await viewCase(otherUnit, number)).toMatchObject({ mayWork: true, isHeldHere: true });
    expect(await viewCase(officer, number)).toMatchObject({ isHeldHere: false });
  });

  test('with another class chosen is another decision, though the step is still possible', async () => {
    const { number, send } = await aPage('classify', ['verify']);
    expect((await send({ class: option('light') })).ok).toBe(true);
    expect(told(await send({ class: option('heavy') }))).toEqual(['classify']);
    expect((await viewCase(officer, number)).classLabel).toEqual({ id: 'Ringan' });
  });
});

describe('what a sent form is read by', () => {
  test('is what its step asks, also when the step is not possible any more', async () => {
    const { number, send } = await aPage('reject');
    const form = { number: number.toLowerCase(), transition: 'reject' };
    const before = await readActQuestions(officer, form);
    expect(before).toMatchObject({ number, isPossible: true, inputs: [{ id: 'reason', kind: 'text' }] });
    await send({ reason: text('Bukan kewenangan kami.') });
    expect(await readActQuestions(officer, form)).toEqual({ ...before, isPossible: false });
  });

  test('is nothing for a step nobody knows, and is not told to who does not see the case', async () => {
    const { number } = await aPage('reject');
    const unknown = await readActQuestions(officer, { number, transition: 'terbang' });
    expect(unknown).toEqual({ number, isPossible: false, inputs: [], zone: 'Asia/Jakarta' });
    await expect(readActQuestions(otherUnit, { number, transition: 'reject' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

/** The internal notes of a case. */
async function notesOf(number: string): Promise<(string | null)[]> {
  const { history } = await viewCase(officer, number);
  const notes = history.filter(({ body }) => body.type === 'message-added');
  return notes.flatMap(({ texts }) => texts.map(({ text }) => text));
}

describe('a note', () => {
  test('sent twice at once from one page is one note, whatever space stands around it', async () => {
    const { number } = await aFiledCase(database, tenant, NOW);
    const { version } = await viewCase(officer, number);
    const send = (text: string) => addNote(officer, { number, readVersion: version, text });
    await Promise.all([send('Tim lapangan Kamis.'), send(' Tim lapangan Kamis.\n')]);
    expect(await notesOf(number)).toEqual(['Tim lapangan Kamis.']);
  });

  test('is another one with other words, from a later page, and from somebody else', async () => {
    const { number } = await aFiledCase(database, tenant, NOW);
    const colleague = await anOfficial(database, tenant, [{ role: 'officer', unit: null }], NOW);
    const { version: readVersion } = await viewCase(officer, number);
    await addNote(officer, { number, readVersion, text: 'Sudah ditelepon.' });
    await addNote(officer, { number, readVersion, text: 'Tidak diangkat.' });
    await addNote(colleague, { number, readVersion, text: 'Sudah ditelepon.' });
    const { version } = await viewCase(officer, number);
    await addNote(officer, { number, readVersion: version, text: 'Sudah ditelepon.' });
    expect(await notesOf(number)).toEqual([
      'Sudah ditelepon.',
      'Tidak diangkat.',
      'Sudah ditelepon.',
      'Sudah ditelepon.',
    ]);
  });
});
