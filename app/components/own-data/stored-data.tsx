import type { OwnData } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { useLang, useText } from '../../i18n/use-text';
import { PairList } from '../pair-list';

/** What is stored of the person: the fields, and how many words and files of theirs there are. */
export function StoredData({ own }: { own: OwnData }) {
  const t = useText('own-data');
  const lang = useLang();
  const noun = inLanguage(own.noun, lang);
  return (
    <>
      {own.contact === 'stored' ? null : <p>{t(`stored.${missingWords(own)}`)}</p>}
      <PairList
        pairs={[
          ...own.fields.map(({ field, value }) => ({
            label: t(`stored.${field}`),
            value: <span className="as-typed">{value}</span>,
          })),
          {
            label: t('stored.words'),
            value:
              own.texts === 0 ? t('stored.words-gone') : t('stored.words-value', { count: own.texts, noun }),
          },
          {
            label: t('stored.files'),
            value: own.files === 0 ? t('stored.files-none') : t('stored.files-value', { count: own.files }),
          },
          { label: t('stored.code'), value: t('stored.code-value') },
        ]}
      />
      {own.isMasked && own.fields.length > 0 ? <p className="notice">{t('stored.masked')}</p> : null}
      <p className="small muted">{t('stored.address-of-phone')}</p>
    </>
  );
}

function missingWords({ contact, identity }: OwnData): 'erased' | 'anonymous' | 'none' {
  if (contact === 'erased') return 'erased';
  return identity === 'anonymous' ? 'anonymous' : 'none';
}
