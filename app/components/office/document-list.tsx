import type { CaseDocuments } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { dayInZone } from '@maklumat/calendar';
import { formatDay } from '../../format/date';
import { lowerFirst } from '../../format/letter-case';
import { useLang, useText } from '../../i18n/use-text';
import { documentPath, issuedPath } from './document-paths';
import { useOffice } from './office-outlet';

type DocumentListProps = { number: string; documents: CaseDocuments };

/** What can be made of a case, and what was issued. */
export function DocumentList({ number, documents: { makeable, issued } }: DocumentListProps) {
  const t = useText('outputs');
  const lang = useLang();
  const { zone } = useOffice().frame.profile;
  return (
    <>
      {issued.length === 0 ? null : (
        <ul className="stack-8 plain-list">
          {issued.map(({ sequence, name, number: own, at, isForCitizen }) => (
            <li key={sequence}>
              <a href={issuedPath(number, sequence, '.pdf')}>
                {t('document.issued-as', {
                  name: inLanguage(name, lang),
                  number: own,
                  day: formatDay(dayInZone(new Date(at), zone), lang),
                })}
              </a>{' '}
              <span className="muted">
                {t(isForCitizen ? 'document.for-citizen' : 'document.for-agency')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className="document-acts plain-list">
        {makeable.map(({ slug, name, isIssued }) => (
          <li key={slug}>
            <a className="button button-quiet" href={documentPath(number, slug)}>
              {t(isIssued ? 'document.make' : 'document.print', { name: lowerFirst(inLanguage(name, lang)) })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
