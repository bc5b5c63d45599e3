import type { PublicInformation } from '@maklumat/operations';
import { formatMadeOn } from '../../format/information-words';
import { informationPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { Localised, Printed } from '../localised';
import { FileLink } from './file-link';

/** Entries as rows, each one link, what it holds, and its file at once. */
export function InformationRows({
  tenant,
  entries,
}: {
  tenant: string;
  entries: readonly PublicInformation[];
}) {
  return (
    <ul className="rows">
      {entries.map((entry) => (
        <InformationRow key={entry.number} tenant={tenant} entry={entry} />
      ))}
    </ul>
  );
}

function InformationRow({ tenant, entry }: { tenant: string; entry: PublicInformation }) {
  const t = useText('information');
  const lang = useLang();
  const { open } = entry;
  const facts = [
    t(`class.${entry.class}`),
    ...(open?.madeOn == null ? [] : [formatMadeOn(open.madeOn, lang)]),
  ];
  return (
    <li className="row">
      <h3 className="row-name">
        <a href={informationPath(lang, tenant, entry.number)}>
          <Printed words={entry.title} />
        </a>{' '}
        {entry.example ? <span className="tag">{t('example')}</span> : null}
      </h3>
      {open === null || open.summary === '' ? null : (
        <p>
          <Printed words={open.summary} />
        </p>
      )}
      <p className="row-owner">
        {facts.join(' · ')} · <Localised text={entry.unitName} />
      </p>
      {open === null || open.file !== null || open.link !== null ? null : (
        <p className="small muted">{t('not-here')}</p>
      )}
      {open?.file == null ? null : (
        <p>
          <FileLink tenant={tenant} number={entry.number} file={open.file} />
        </p>
      )}
    </li>
  );
}
