import type { Figures } from '@maklumat/reporting';
import { useText } from '../../i18n/use-text';

/** Says first that figures are of a demonstration; nothing where they are not. */
export function ExampleNotice({ examples }: Pick<Figures, 'examples'>) {
  const t = useText('figures');
  return examples === 'none' ? null : <p className="notice notice-warn">{t(`examples.${examples}`)}</p>;
}
