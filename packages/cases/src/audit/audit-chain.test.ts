import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleHash } from '../testing';
import { auditRowHash, sealRows, type AuditBlock, type AuditRow } from './audit-chain';
import {
  checkAuditBlock,
  instantOfId,
  nameDisplaced,
  type AuditFault,
  type StoredBlock,
} from './check-audit';

const TENANT = '0198a000-0000-7000-8000-000000000001';

function aRow(number: number, change: Partial<AuditRow> = {}): AuditRow {
  return {
    id: `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    recordedAt: '2026-11-02T03:00:00.000Z',
    actor: 'user:1',
    action: 'case-contact-read',
    subject: 'CTH-7K4M-29QX',
    details: { number },
    ...change,
  };
}

/** A chain of blocks with so many rows each. */
function chainOf(counts: readonly number[]): StoredBlock[] {
  const chain: StoredBlock[] = [];
  let made = 0;
  for (const count of counts) {
    const rows = Array.from({ length: count }, () => aRow((made += 1)));
    const at = { previous: chain.at(-1)?.block ?? null, sealedAt: '2026-11-02T03:00:03.000Z' };
    chain.push({
      ...sealRows(TENANT, rows, at, sampleHash),
      rows: new Map(rows.map((row) => [row.id, row])),
    });
  }
  return chain;
}

function faultsOf(chain: readonly StoredBlock[]): AuditFault[] {
  const checked = chain.map((stored, index) =>
    checkAuditBlock(TENANT, stored, chain[index - 1]?.block ?? null, sampleHash),
  );
  return [
    ...checked.flatMap(({ faults }) => faults),
    ...nameDisplaced(
      checked.flatMap(({ displaced }) => displaced),
      sampleHash,
    ),
  ];
}

function named(chain: readonly StoredBlock[]): unknown[] {
  return faultsOf(chain).map(({ code, block, position, sealedIn }) =>
    sealedIn === undefined ? [code, block, position] : [code, block, position, sealedIn],
  );
}

function withRow(stored: StoredBlock, row: AuditRow): StoredBlock {
  return { ...stored, rows: new Map([...stored.rows, [row.id, row]]) };
}

function withBlock(stored: StoredBlock, change: Partial<AuditBlock>): StoredBlock {
  return { ...stored, block: { ...stored.block, ...change } };
}

const [first, second, third] = chainOf([3, 2, 2]) as [StoredBlock, StoredBlock, StoredBlock];

test('a whole chain has no fault, and neither has an empty one', () => {
  expect(faultsOf([first, second, third])).toEqual([]);
  expect(faultsOf([])).toEqual([]);
});

test.each<[what: string, change: Partial<AuditRow>]>([
  ['its instant', { recordedAt: '2026-11-02T03:00:00.001Z' }],
  ['its actor', { actor: 'user:2' }],
  ['its action', { action: 'case-note' }],
  ['its subject', { subject: 'CTH-0000-0000' }],
  ['its details', { details: { number: 3 } }],
])('a row that was altered in %s is named, and no other', (_, change) => {
  expect(named([withRow(first, aRow(2, change)), second, third])).toEqual([['row-altered', 1, 2]]);
});

test('a row that is gone is named by its id, the instant in it and its action', () => {
  const rows = new Map([...first.rows].filter(([id]) => id !== aRow(2).id));
  expect(faultsOf([{ ...first, rows }, second, third])).toEqual([
    {
      ...{ code: 'row-missing', block: 1, position: 2, id: aRow(2).id },
      ...{ recordedAt: instantOfId(aRow(2).id), action: 'case-contact-read' },
    },
  ]);
});

describe('rows that were moved are named with their place', () => {
  test('two that changed places in a block', () => {
    const [a, b, c] = first.seals as [
      (typeof first.seals)[0],
      (typeof first.seals)[0],
      (typeof first.seals)[0],
    ];
    const seals = [{ ...a, position: 2 }, { ...b, position: 1 }, c];
    expect(named([{ ...first, seals }, second, third])).toEqual([
      ['row-moved', 1, 2, { block: 1, position: 1 }],
      ['row-moved', 1, 1, { block: 1, position: 2 }],
    ]);
  });

  test('two that changed blocks', () => {
    const swap = (own: StoredBlock, other: StoredBlock): StoredBlock => ({
      ...own,
      seals: [other.seals[0]!, ...own.seals.slice(1)],
      rows: new Map([...own.rows, ...other.rows]),
    });
    expect(named([swap(first, second), swap(second, first), third])).toEqual([
      ['row-moved', 1, 1, { block: 2, position: 1 }],
      ['row-moved', 2, 1, { block: 1, position: 1 }],
    ]);
  });

  test('but not one that was altered and given its own new hash', () => {
    const forged = aRow(2, { actor: 'user:9' });
    const rowHash = auditRowHash(forged, { block: 1, position: 2 }, sampleHash);
    const seals = first.seals.map((seal) => (seal.position === 2 ? { ...seal, rowHash } : seal));
    expect(named([withRow({ ...first, seals }, forged), second, third])).toEqual([
      ['block-altered', 1, null],
    ]);
  });
});

describe('what keeps the rows is kept too', () => {
  test.each<[what: string, chain: StoredBlock[], faults: unknown[]]>([
    [
      'a seal taken away',
      [{ ...first, seals: first.seals.slice(1) }, second, third],
      [['seal-missing', 1, 1]],
    ],
    [
      'a seal of another action',
      [{ ...first, seals: first.seals.map((seal) => ({ ...seal, action: 'lain' })) }, second, third],
      [1, 2, 3].map((position) => ['seal-altered', 1, position]),
    ],
    [
      'a last row taken away with its seal and the count',
      [withBlock({ ...first, seals: first.seals.slice(0, 2) }, { rowCount: 2 }), second, third],
      [['block-altered', 1, null]],
    ],
    [
      'a row added with its seal',
      [
        {
          ...first,
          seals: [...first.seals, { ...first.seals[0]!, id: aRow(4).id, position: 4 }],
          rows: first.rows,
        },
      ],
      [
        ['seal-unrecorded', 1, 4],
        ['row-missing', 1, 4],
      ],
    ],
    [
      'another instant of sealing',
      [withBlock(first, { sealedAt: '2026-11-01T00:00:00.000Z' }), second, third],
      [['block-altered', 1, null]],
    ],
    [
      'another hash',
      [first, withBlock(second, { hash: 'f'.repeat(64) }), third],
      [
        ['block-altered', 2, null],
        ['previous-hash-differs', 3, null],
      ],
    ],
    ['a block taken out', [first, third], [['block-missing', 2, null]]],
    ['the first block taken out', [second, third], [['block-missing', 1, null]]],
    [
      'a block sealed anew over other rows',
      [sealedAnew(first, [aRow(1), aRow(2, { subject: 'lain' }), aRow(3)]), second, third],
      [['previous-hash-differs', 2, null]],
    ],
  ])('%s', (_, chain, faults) => {
    expect(named(chain)).toEqual(faults);
  });
});

test('numbers that were altered ask for no millions of names', () => {
  expect(faultsOf([withBlock(first, { number: 2_000_000_000 })]).length).toBeLessThan(200);
  expect(faultsOf([withBlock(first, { rowCount: 2_000_000_000 })]).length).toBeLessThan(600);
});

test('a block holds one to 500 rows', () => {
  const at = { previous: null, sealedAt: '2026-11-02T03:00:03.000Z' };
  const rows = Array.from({ length: 501 }, (_, index) => aRow(index));
  expect(() => sealRows(TENANT, [], at, sampleHash)).toThrow(RangeError);
  expect(sealRows(TENANT, rows.slice(1), at, sampleHash).block.rowCount).toBe(500);
  expect(() => sealRows(TENANT, rows, at, sampleHash)).toThrow(RangeError);
});

test('the chain of one agency is none of another', () => {
  const { faults } = checkAuditBlock('0198a000-0000-7000-8000-000000000002', first, null, sampleHash);
  expect(faults.map(({ code }) => code)).toEqual(['block-altered']);
});

test('whatever one row becomes, the fault is at that row alone', () => {
  const changed = fc.record(
    { actor: fc.string(), subject: fc.string(), details: fc.dictionary(fc.string(), fc.jsonValue()) },
    { requiredKeys: ['actor'] },
  );
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      changed,
      (counts, at, change) => {
        const chain = chainOf(counts);
        const number = (at % counts.reduce((sum, count) => sum + count, 0)) + 1;
        const row = aRow(number, { ...change, action: 'diubah' });
        const tampered = chain.map((stored) => (stored.rows.has(row.id) ? withRow(stored, row) : stored));
        expect(faultsOf(chain)).toEqual([]);
        expect(faultsOf(tampered).map(({ code, id }) => [code, id])).toEqual([['row-altered', row.id]]);
      },
    ),
  );
});

test('whichever block is cut out of the middle, its number is named', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(), (length, at) => {
      const chain = chainOf(Array.from({ length }, () => 1));
      const cut = at % (length - 1);
      expect(named(chain.toSpliced(cut, 1))).toEqual([['block-missing', cut + 1, null]]);
    }),
  );
});

function sealedAnew(stored: StoredBlock, rows: readonly AuditRow[]): StoredBlock {
  const at = { previous: null, sealedAt: stored.block.sealedAt };
  return { ...sealRows(TENANT, rows, at, sampleHash), rows: new Map(rows.map((row) => [row.id, row])) };
}
