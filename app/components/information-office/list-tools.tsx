import type { InformationFilter, InformationList, InformationPage } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { CLASS_WORDS, CLASSES } from '../../format/information-params';
import { useLang, useText } from '../../i18n/use-text';
import { QueryField } from '../query-field';
import { SelectField } from '../select-field';

/** Parts of the list as addresses write them. */
const LIST_WORDS = {
  drafts: 'konsep',
  published: 'terbit',
  withdrawn: 'ditarik',
  review: 'perlu-ditinjau',
} as const satisfies Record<InformationList, string>;
const LISTS = Object.keys(LIST_WORDS) as InformationList[];

/** The part an address asks for; null for all, and for a word that is none. */
export function listOfWord(word: string | null): InformationList | null {
  return LISTS.find((list) => LIST_WORDS[list] === word) ?? null;
}

/** Address of the console's list, filtered; the first page carries no number. */
export function listPath(filter: InformationFilter, page: number): string {
  const asked = new URLSearchParams();
  if (filter.list !== null) asked.set('bagian', LIST_WORDS[filter.list]);
  if (filter.query !== null) asked.set('q', filter.query);
  if (filter.class !== null) asked.set('klasifikasi', CLASS_WORDS[filter.class]);
  if (filter.unit !== null) asked.set('unit', filter.unit);
  if (filter.importId !== null) asked.set('impor', filter.importId);
  if (page > 1) asked.set('hal', String(page));
  return `/konsol/informasi-publik${asked.size === 0 ? '' : `?${asked.toString()}`}`;
}

/** The parts of the list with their counts, and the filters: links and one GET form. */
export function ListTools({ list, filter }: { list: InformationPage; filter: InformationFilter }) {
  return (
    <>
      <Parts list={list} filter={filter} />
      <Filters list={list} filter={filter} />
    </>
  );
}

function Parts({ list, filter }: { list: InformationPage; filter: InformationFilter }) {
  const t = useText('information-office');
  const parts = [null, ...LISTS].map((part) => ({
    part,
    label: t(`list.${part ?? 'all'}`),
    count: part === null ? null : list.counts[part],
  }));
  return (
    <nav aria-label={t('lists')}>
      <ul className="plain-list button-row years">
        {parts.map(({ part, label, count }) => (
          <li key={label}>
            <a
              className="button button-quiet"
              href={listPath({ ...filter, list: part }, 1)}
              aria-current={filter.list === part ? 'page' : undefined}
            >
              {label} {count === null ? null : <span className="tabular">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Filters({ list, filter }: { list: InformationPage; filter: InformationFilter }) {
  const t = useText('information-office');
  const words = useText('information');
  const lang = useLang();
  return (
    <form className="queue-tools" method="get" role="search">
      {filter.list === null ? null : <input type="hidden" name="bagian" value={LIST_WORDS[filter.list]} />}
      {filter.importId === null ? null : <input type="hidden" name="impor" value={filter.importId} />}
      <div className="queue-tool">
        <QueryField label={t('query')} query={filter.query ?? ''} />
      </div>
      <div className="queue-tool">
        <SelectField
          name="klasifikasi"
          label={words('class-label')}
          any={words('any')}
          choices={CLASSES.map((kind) => ({ value: CLASS_WORDS[kind], label: words(`class.${kind}`) }))}
          value={filter.class === null ? '' : CLASS_WORDS[filter.class]}
        />
      </div>
      {list.units.length < 2 ? null : (
        <div className="queue-tool">
          <SelectField
            name="unit"
            label={words('unit')}
            any={words('any')}
            choices={list.units.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, lang) }))}
            value={filter.unit ?? ''}
          />
        </div>
      )}
      <button className="button button-quiet" type="submit">
        {t('filter')}
      </button>
    </form>
  );
}
