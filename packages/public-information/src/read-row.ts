import { PlainDate } from '@maklumat/standards';
import { InformationEntry, type InformationClass } from './entry';
import { plainWords, type ListColumn } from './list-columns';

/** A unit of the agency, as a list may name it. */
export type KnownUnit = { readonly slug: string; readonly names: readonly string[] };

/** What is wrong with a cell. */
export type RowFault = {
  readonly column: ListColumn;
  readonly code:
    | 'cell-empty'
    | 'text-too-short'
    | 'text-too-long'
    | 'class-unknown'
    | 'unit-unknown'
    | 'time-malformed'
    | 'day-malformed'
    | 'form-unknown'
    | 'address-not-own'
    | 'ground-not-known'
    | 'scope-unknown'
    | 'only-for-excluded';
  readonly value: string;
};

type RowStage = { readonly units: readonly KnownUnit[]; readonly grounds: readonly string[] };
type Cells = (column: ListColumn) => string;

const CLASSES: Readonly<Record<string, InformationClass>> = {
  berkala: 'periodic',
  'serta merta': 'immediate',
  'setiap saat': 'any-time',
  'tersedia setiap saat': 'any-time',
  dikecualikan: 'excluded',
};
const EXCLUSION_COLUMNS = [
  ...(['ground', 'decisionNumber', 'decidedOn', 'consequence', 'publicInterest'] as const),
  ...(['until', 'noEndReason', 'scope'] as const),
];
/** Of an entry's texts, by the column they stand in. */
const TEXTS: readonly ListColumn[] = [
  ...(['title', 'summary', 'responsible', 'madeAt', 'media', 'retention'] as const),
  ...(['decisionNumber', 'consequence', 'publicInterest', 'noEndReason'] as const),
];

/** One row as an entry; null when a cell is wrong. @param cells trimmed text of a column, empty when it is not there */
export function readRow(
  cells: Cells,
  { units, grounds }: RowStage,
): { entry: InformationEntry | null; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const note = (column: ListColumn, code: RowFault['code']): null => {
    faults.push({ column, code, value: cells(column) });
    return null;
  };
  const kind =
    cells('class') === ''
      ? note('class', 'cell-empty')
      : (CLASSES[plainWords(cells('class'))] ?? note('class', 'class-unknown'));
  const unit =
    cells('unit') === ''
      ? note('unit', 'cell-empty')
      : (unitCalled(cells('unit'), units) ?? note('unit', 'unit-unknown'));
  if (cells('title') === '') note('title', 'cell-empty');
  const isExcluded = kind === 'excluded';
  if (kind !== null && !isExcluded)
    for (const column of EXCLUSION_COLUMNS) if (cells(column) !== '') note(column, 'only-for-excluded');
  const made = {
    ...Object.fromEntries(TEXTS.slice(0, 6).map((column) => [column, cells(column)])),
    class: kind,
    unit,
    madeOn: cells('madeOn') === '' ? null : (timeOf(cells('madeOn')) ?? note('madeOn', 'time-malformed')),
    forms: formsOf(cells('forms')) ?? note('forms', 'form-unknown'),
    link: cells('link') === '' ? null : cells('link'),
    file: null,
    exclusion: isExcluded ? exclusionOf(cells, grounds, note) : null,
  };
  return faults.length > 0 ? { entry: null, faults } : held(made, cells);
}

function held(made: unknown, cells: Cells): { entry: InformationEntry | null; faults: RowFault[] } {
  const parsed = InformationEntry.safeParse(made);
  if (parsed.success) return { entry: parsed.data, faults: [] };
  const faults = parsed.error.issues.map(({ path, code }): RowFault => {
    const column = path.at(-1) as ListColumn;
    const length = code === 'too_big' ? 'text-too-long' : 'text-too-short';
    return {
      column,
      code: column === 'link' ? 'address-not-own' : column === 'madeOn' ? 'time-malformed' : length,
      value: cells(column),
    };
  });
  return { entry: null, faults };
}

function exclusionOf(
  cells: Cells,
  grounds: readonly string[],
  note: (column: ListColumn, code: RowFault['code']) => null,
): unknown {
  const dayIn = (column: ListColumn) =>
    cells(column) === '' ? null : (dayOf(cells(column)) ?? note(column, 'day-malformed'));
  const scope = plainWords(cells('scope'));
  return {
    ...Object.fromEntries(TEXTS.slice(6).map((column) => [column, cells(column)])),
    ground:
      cells('ground') === ''
        ? null
        : (groundCalled(cells('ground'), grounds) ?? note('ground', 'ground-not-known')),
    decidedOn: dayIn('decidedOn'),
    until: dayIn('until'),
    scope:
      scope === '' || scope === 'seluruhnya'
        ? 'whole'
        : scope === 'sebagian'
          ? 'part'
          : note('scope', 'scope-unknown'),
  };
}

function unitCalled(name: string, units: readonly KnownUnit[]): string | undefined {
  const asked = plainWords(name);
  return units.find(({ slug, names }) => slug === name || names.some((one) => plainWords(one) === asked))
    ?.slug;
}

/** By its id, or as a law is cited: "Pasal 17 huruf h", "17 h". */
function groundCalled(text: string, grounds: readonly string[]): string | undefined {
  const cited = plainWords(text).replace(/\b(?:pasal|huruf|ayat|uu|nomor|tahun|no)\b/g, ' ');
  const ending = cited.trim().replace(/\s+/g, '-');
  return ending === ''
    ? undefined
    : grounds.find((id) => id === text || id === ending || (/-/.test(ending) && id.endsWith(`-${ending}`)));
}

/** `2026`, `2026-03`, `2026-03-14`, and days as Indonesians write them. */
function timeOf(text: string): string | undefined {
  return /^\d{4}(-\d\d)?$/.test(text) ? text : dayOf(text);
}

/** A day as `2026-03-14`, or day first as spreadsheets here show it: `14/03/2026`, `14-3-2026`. */
function dayOf(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const written =
    day === undefined ? text : `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`;
  return PlainDate.safeParse(written).success ? written : undefined;
}

const FORMS: Readonly<Record<string, readonly string[]>> = {
  '': [],
  cetak: ['printed'],
  hardcopy: ['printed'],
  rekaman: ['recorded'],
  softcopy: ['recorded'],
  elektronik: ['recorded'],
  'cetak rekaman': ['printed', 'recorded'],
  'cetak dan rekaman': ['printed', 'recorded'],
  'hardcopy softcopy': ['printed', 'recorded'],
  'softcopy hardcopy': ['printed', 'recorded'],
};

function formsOf(text: string): readonly string[] | undefined {
  return FORMS[plainWords(text).replace(/\b(hard|soft) copy\b/g, '$1copy')];
}
