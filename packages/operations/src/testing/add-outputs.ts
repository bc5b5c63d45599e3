import { newId, outputs, withTenant } from '@maklumat/db';
import type { TestDatabase } from '@maklumat/db/testing';
import {
  CaseDocument,
  CaseRegister,
  MonthlyRecap,
  NumberSeries,
  RetentionRule,
  RetentionSource,
  type CaseDocument as Document,
} from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { TenantRef } from '../context';

/** Registers, documents and the rest as data has them; what has a default may be left out. */
export type GivenOutputs = {
  readonly series?: readonly z.input<typeof NumberSeries>[];
  readonly registers?: readonly z.input<typeof CaseRegister>[];
  readonly recaps?: readonly z.input<typeof MonthlyRecap>[];
  readonly documents?: readonly z.input<typeof CaseDocument>[];
  readonly retention?: readonly z.input<typeof RetentionRule>[];
};

const SOURCE = RetentionSource.parse({
  ...{ slug: 'uu-pdp', citation: 'UU 27/2022 Pasal 44 ayat (1) huruf a', verified: true },
  ...{ says: { id: 'Dimusnahkan setelah habis masa retensinya.' }, checkedOn: '2026-11-23' },
});

/** A year for the person, two for the words, after any end of a workflow. */
export function aRetentionRule(
  workflow: string,
  more: Partial<z.input<typeof RetentionRule>> = {},
): z.input<typeof RetentionRule> {
  return {
    ...{ slug: `simpan-${workflow}`, workflow, person: 'P1Y', words: 'P2Y', sources: ['uu-pdp'] },
    ...{ assumed: true, note: { id: 'Contoh' }, ...more },
  };
}

/** Gives an invented agency registers, recaps and documents; one of the same slug takes the place of the old. */
export async function addOutputs(
  database: TestDatabase,
  tenant: TenantRef,
  given: GivenOutputs,
): Promise<void> {
  const all = [
    ...(given.series ?? []).map((one) => ({ kind: 'series', content: NumberSeries.parse(one) })),
    ...(given.registers ?? []).map((one) => ({ kind: 'register', content: CaseRegister.parse(one) })),
    ...(given.recaps ?? []).map((one) => ({ kind: 'recap', content: MonthlyRecap.parse(one) })),
    ...(given.documents ?? []).map((one) => ({ kind: 'document', content: CaseDocument.parse(one) })),
    ...(given.retention ?? []).map((one) => ({ kind: 'retention-rule', content: RetentionRule.parse(one) })),
    ...(given.retention === undefined ? [] : [{ kind: 'retention-source', content: SOURCE }]),
  ];
  await withTenant(database.db, tenant.id, async (tx) => {
    for (const [position, { kind, content }] of all.entries()) {
      const { slug } = content;
      await tx
        .delete(outputs)
        .where(and(eq(outputs.tenantId, tenant.id), eq(outputs.kind, kind), eq(outputs.slug, slug)));
      await tx
        .insert(outputs)
        .values({ tenantId: tenant.id, id: newId(), kind, slug, position, content, contentHash: 'hash' });
    }
  });
}

/** An agenda book of the sample workflow, and a letter with a number of its own. */
export const SAMPLE_OUTPUTS = {
  series: [
    { slug: 'agenda', name: { id: 'Nomor agenda' }, pattern: '{n3}/PGD/{month-roman}/{year}' },
    { slug: 'surat', name: { id: 'Nomor surat' }, pattern: '{n}/{year}' },
  ],
  registers: [
    {
      ...{ slug: 'buku-agenda', name: { id: 'Buku agenda' }, series: 'agenda' },
      ...{ workflows: ['pengaduan-contoh'], opens: ['officer', 'head'] },
      columns: [
        { label: { id: 'Nomor' }, shows: 'number' },
        { label: { id: 'Tanggal' }, shows: 'date' },
        { label: { id: 'Nama' }, shows: 'name' },
        { label: { id: 'Isi' }, shows: 'answer:what' },
        { label: { id: 'Status' }, shows: 'state' },
      ],
    },
  ],
} satisfies GivenOutputs;

/** A reply letter of the sample workflow. */
export const SAMPLE_LETTER = {
  ...{ slug: 'surat-jawaban', name: { id: 'Surat jawaban' }, workflows: ['pengaduan-contoh'] },
  ...{ by: ['officer'], series: 'surat', visibleTo: 'citizen' },
  letter: { subject: 'Jawaban atas {title}', to: ['{name}', '{address}'] },
  blocks: [{ text: 'Laporan {public-number} kami terima pada {received-on}.' }],
  signature: { role: 'head', place: 'Contoh' },
} satisfies z.input<typeof Document>;
