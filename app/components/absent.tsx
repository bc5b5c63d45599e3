import { useText } from '../i18n/use-text';

/** In place of a component the agency has not stated: said, never filled in. */
export function Absent() {
  const t = useText('common');
  return <p className="absent">{t('absent')}</p>;
}
