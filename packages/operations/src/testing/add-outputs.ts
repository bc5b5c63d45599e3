import { newId, outputs, withTenant } from '@maklumat/db';
import type { TestDatabase } from '@maklumat/db/testing';
import {
  CaseDocument,
  CaseRegister,
  MonthlyRecap,
  NumberSeries,
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
};

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
