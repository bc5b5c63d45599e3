import { afterAll, beforeAll, expect, test } from 'vitest';
import { executeText } from '../sql-text';
import { openTestDatabase, type TestDatabase } from '../testing/index';
import { BREACHES, GOOD_TABLE } from './catalogue-breaches';
import { CATALOGUE_RULES, lintCatalogue } from './catalogue-lint';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
});

test('the migrated schema breaks no rule', async () => {
  expect(await lintCatalogue(database.adminSql)).toEqual([]);
});

test.each(BREACHES)('“%s” sees: %s', async (rule, breach, object) => {
  const breaches = await database.adminSql.begin(async (sql) => {
    await executeText(sql, breach);
    const found = await lintCatalogue(sql);
    await executeText(sql, 'ROLLBACK; BEGIN');
    return found;
  });
  expect(breaches.filter((found) => found.rule === rule && found.object.startsWith(object))).not.toEqual([]);
});

test('every rule has a fixture that breaks it', () => {
  const broken = new Set(BREACHES.map(([rule]) => rule));
  expect(CATALOGUE_RULES.map((rule) => rule.name).filter((name) => !broken.has(name))).toEqual([]);
});

test('a table that keeps every rule is accepted', async () => {
  const breaches = await database.adminSql.begin(async (sql) => {
    await executeText(sql, GOOD_TABLE);
    const found = await lintCatalogue(sql);
    await executeText(sql, 'ROLLBACK; BEGIN');
    return found;
  });
  expect(breaches).toEqual([]);
});
