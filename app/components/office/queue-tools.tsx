import type { Queue } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { useLang, useText } from '../../i18n/use-text';
import { SelectField } from '../select-field';
import { useCaseWords } from './case-words';
import { useOffice } from './office-outlet';
import type { QueueFilter } from './queue-views';

/** A case by its number, from any list. */
export function SearchNumber({ query }: { query: string }) {
  const t = useText('office');
  const words = useCaseWords(useOffice().queues.kind);
  return (
    <form className="queue-tools" action="/konsol/cari" role="search">
      <div className="queue-tool">
        <label className="field-label" htmlFor="q">
          {t('search.label', words)}
        </label>
        <input className="field-input" id="q" name="q" defaultValue={query} autoComplete="off" />
      </div>
      <button className="button button-quiet" type="submit">
        {t('search.submit')}
      </button>
    </form>
  );
}

/** Narrows a list to a service or a unit, each only where there is more than one; the address holds the choice. */
export function QueueFilters({ queue, filter }: { queue: Queue; filter: QueueFilter }) {
  const lang = useLang();
  const t = useText('office');
  const fields = [
    { name: 'layanan', offered: queue.workflows, any: t('queue.every-workflow'), label: t('queue.workflow') },
    { name: 'unit', offered: queue.units, any: t('queue.every-unit'), label: t('queue.unit') },
  ] as const;
  const shown = fields.filter(({ name, offered }) => offered.length > 1 || filter[name] !== '');
  if (shown.length === 0) return null;
  return (
    <form className="queue-tools">
      {shown.map(({ name, label, offered, any }) => (
        <div className="queue-tool" key={name}>
          <SelectField
            name={name}
            label={label}
            choices={offered.map((one) => ({ value: one.slug, label: inLanguage(one.name, lang) }))}
            value={filter[name]}
            any={any}
          />
        </div>
      ))}
      <button className="button button-quiet" type="submit">
        {t('queue.filter')}
      </button>
    </form>
  );
}
