import { expect, test } from 'vitest';
import { aStandard } from '../testing/a-standard';
import { lintSharedWords } from './shared-words';

function service(slug: string, ...requirements: string[]) {
  const items = requirements.map((words, index) => ({ id: `r${index}`, words }));
  const name = { id: `Layanan ${slug}`, en: `Service ${slug}` };
  return { service: slug, standard: aStandard({ name, requirements: { numbering: 'decimal', items } }) };
}

test('a requirement copied into the text of another service is found there', () => {
  const found = lintSharedWords([
    service('telepon', 'Identitas penelepon (nama, alamat, nomor)'),
    service('informasi', 'Surat', 'Fotokopi. identitas penelepon nama, alamat, nomor; ditanyakan'),
  ]);
  expect(found).toEqual([
    {
      service: 'informasi',
      finding: {
        code: 'words-shared-with-other-service',
        severity: 'notice',
        path: ['requirements', 'items', 1, 'words'],
        data: {
          words: 'Identitas penelepon (nama, alamat, nomor)',
          other: 'Layanan telepon',
          otherEn: 'Service telepon',
        },
      },
    },
  ]);
});

test('equal requirements are found at both services', () => {
  const words = 'Surat permohonan yang ditandatangani pemohon';
  const found = lintSharedWords([service('a', words), service('b', words)]);
  expect(found.map((entry) => entry.service)).toEqual(['a', 'b']);
});

test.each([
  ['short ordinary requirements', 'Fotokopi kartu identitas', 'Fotokopi kartu identitas'],
  ['words that only begin alike', 'Surat dari kepala desa', 'Surat dari kepala desanya sendiri'],
])('%s are no sign of copying', (_why, first, second) => {
  expect(lintSharedWords([service('a', first), service('b', second)])).toEqual([]);
});

test('the same words twice within one service are its own affair', () => {
  const words = 'Surat permohonan yang ditandatangani pemohon';
  expect(lintSharedWords([service('a', words, words)])).toEqual([]);
});
