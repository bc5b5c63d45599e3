import { outputs, type TenantTx } from '@maklumat/db';
import {
  CaseDocument,
  CaseRegister,
  MonthlyRecap,
  NumberSeries,
  RetentionRule,
  RetentionSource,
} from '@maklumat/workflow';
import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';

/** The agency's running numbers. */
export async function readSeries(tx: TenantTx): Promise<NumberSeries[]> {
  return read(tx, 'series', NumberSeries);
}

/** The agency's registers, in its own order. */
export async function readRegisters(tx: TenantTx): Promise<CaseRegister[]> {
  return read(tx, 'register', CaseRegister);
}

/** The agency's monthly recaps, in its own order. */
export async function readRecaps(tx: TenantTx): Promise<MonthlyRecap[]> {
  return read(tx, 'recap', MonthlyRecap);
}

/** The documents the agency makes of cases, in its own order. */
export async function readDocuments(tx: TenantTx): Promise<CaseDocument[]> {
  return read(tx, 'document', CaseDocument);
}

/** How long the agency keeps what its cases hold, and what that rests on. */
export async function readRetention(
  tx: TenantTx,
): Promise<{ readonly sources: RetentionSource[]; readonly rules: RetentionRule[] }> {
  const sources = await read(tx, 'retention-source', RetentionSource);
  return { sources, rules: await read(tx, 'retention-rule', RetentionRule) };
}

async function read<T>(
  tx: TenantTx,
  kind: 'series' | 'register' | 'recap' | 'document' | 'retention-source' | 'retention-rule',
  schema: z.ZodType<T>,
): Promise<T[]> {
  const rows = await tx
    .select({ content: outputs.content })
    .from(outputs)
    .where(and(eq(outputs.tenantId, tx.tenantId), eq(outputs.kind, kind)))
    .orderBy(asc(outputs.position), asc(outputs.id));
  return rows.map(({ content }) => schema.parse(content));
}
