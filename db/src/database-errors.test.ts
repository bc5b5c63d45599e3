import { expect, test } from 'vitest';
import { toDatabaseError } from './database-errors';
import { DatabaseStatementError, DatabaseUnreachableError } from './errors';

const URL = 'postgres://app:geheim@db.example:5432/maklumat';

function refused(code: string): Error {
  return Object.assign(new Error('terminating connection'), { code, severity: 'FATAL' });
}

test.each(['57P01', '57P02', '57P03', '53300'])('%s says that the server is down for a moment', (code) => {
  const error = toDatabaseError(refused(code), URL);
  expect(error).toBeInstanceOf(DatabaseUnreachableError);
  expect(String(error)).toContain('db.example:5432/maklumat');
  expect(String(error)).not.toContain('geheim');
});

test('what PostgreSQL refuses is no server that is down', () => {
  const error = toDatabaseError(refused('23505'), URL);
  expect(error).toBeInstanceOf(DatabaseStatementError);
});

test.each([
  ['22P02', 'invalid input syntax for type uuid: "Zulaikha "Ika" Tandabaca"', 'type uuid: "…"'],
  ['22007', 'invalid input syntax for type date: "Gang\nBuntu 7"', 'type date: "…"'],
  ['23505', 'duplicate key value violates unique constraint "users_key"', 'constraint "users_key"'],
])('%s says what was wrong, not with which value', (code, message, said) => {
  const raw = Object.assign(new Error(message), { code, severity: 'ERROR' });
  const error = toDatabaseError(raw, URL);
  expect(String(error)).toMatch(new RegExp(`${said}$`));
  expect(`${String(error)} ${(error as Error).stack ?? ''}`).not.toMatch(/Zulaikha|Buntu/);
});
