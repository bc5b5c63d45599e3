import type { PublicInformation } from '@maklumat/operations';
import { formatFileSize } from '../../format/file-size';
import { fileSort } from '../../format/information-words';
import { informationPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';

type File = NonNullable<NonNullable<PublicInformation['open']>['file']>;

/** Name, sort and size of a file. */
export function useFileWords(): (file: File) => string {
  const t = useText('information');
  const lang = useLang();
  return ({ name, mediaType, bytes }) =>
    t('file', { name, type: t(`file-type.${fileSort(mediaType)}`), size: formatFileSize(bytes, lang) });
}

/** The published file of an entry, to be saved. */
export function FileLink({ tenant, number, file }: { tenant: string; number: number; file: File }) {
  const t = useText('information');
  const words = useFileWords();
  return (
    <a className="file-link" href={`${informationPath('id', tenant, number)}/berkas`}>
      {t('download')}: {words(file)}
    </a>
  );
}
