import { ACCESS_RULES } from './catalogue-access-rules';
import { KEY_RULES } from './catalogue-key-rules';
import { OBJECT_RULES } from './catalogue-object-rules';
import type { CatalogueBreach, CatalogueSql } from './catalogue-rule';

/** Every rule of the lint; a test breaks each of them once. */
export const CATALOGUE_RULES = [...KEY_RULES, ...ACCESS_RULES, ...OBJECT_RULES];

/**
 * Reads the catalogue of one database and tells every breach of the rules that keep tenants apart and the
 * schema ready for a sharded server (scale.md, architecture.md "Roles"). Empty means: all kept.
 *
 * @param sql a connection that may read the whole catalogue (any login may)
 */
export async function lintCatalogue(sql: CatalogueSql): Promise<CatalogueBreach[]> {
  const breaches: CatalogueBreach[] = [];
  for (const rule of CATALOGUE_RULES) {
    for (const finding of await rule.find(sql)) breaches.push({ rule: rule.name, ...finding });
  }
  return breaches;
}
