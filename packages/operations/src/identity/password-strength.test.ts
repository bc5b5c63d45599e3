import { describe, expect, test } from 'vitest';
import { passwordProblem } from './password-strength';

const ABOUT = ['Sri Wahyuni', 'sri.wahyuni@contoh.go.id', 'Pemerintah Kota Contoh'];

describe('a password', () => {
  test.each([
    ['eleven characters', 'x9#mQ2$vL7&', 'password-length'],
    ['two hundred and one', 'kucing terbang '.repeat(14), 'password-length'],
    ['a common one', 'password1234', 'password-common'],
    ['a common one in disguise', 'P@ssw0rd1234', 'password-common'],
    ['a common Indonesian one', 'rahasia12345', 'password-common'],
    ['a common Indonesian one, longer', 'bismillah12345', 'password-common'],
    ['the country', 'Indonesia12345', 'password-common'],
    ['the day of independence', 'merdeka17081945', 'password-common'],
    ['a row of the keyboard', 'qwertyuiop12', 'password-common'],
    ['one letter', 'aaaaaaaaaaaaaa', 'password-common'],
    ['digits in order', '123456789012', 'password-common'],
    ['the own name', 'sriwahyuni123', 'password-common'],
    ['the agency', 'KotaContoh2026', 'password-common'],
    ['the work', 'AdminPetugas1', 'password-common'],
    ['four words', 'kucing biru terbang sore', null],
    ['random letters', 'xK9#mQ2$vL7&pR', null],
    ['a sentence', 'Ibu saya menanam 3 pohon rambutan!', null],
  ])('%s', async (_what, password, problem) => {
    expect(await passwordProblem(password, ABOUT)).toBe(problem);
  });

  test('is judged in a moment, however long and hostile', async () => {
    const problem = await passwordProblem('aA1!'.repeat(50), ABOUT);
    expect(problem).toBe('password-common');
  });
});
