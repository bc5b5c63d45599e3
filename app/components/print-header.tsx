import type { StandardPage } from '@maklumat/operations';
import { useText } from '../i18n/use-text';
import { Localised } from './localised';

/**
 * Line at the head of every sheet, so that a loose one can be put back. Paper only; it repeats what the title
 * block says, so it is not read aloud.
 */
export function PrintHeader({ page }: { page: StandardPage }) {
  const t = useText('print');
  return (
    <p className="sheet-header" aria-hidden="true">
      <span>
        <Localised text={page.profile.officialName} /> · <Localised text={page.standard.name} /> ·{' '}
        {t('version')} {page.version.number}
      </span>
    </p>
  );
}
