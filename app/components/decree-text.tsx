import type { Decree } from '@maklumat/standards';
import { useText } from '../i18n/use-text';
import { Localised, Printed } from './localised';

/** The decree's number as printed, or that none is named; a note of ours below. */
export function DecreeText({ decree, note = true }: { decree: Decree; note?: boolean }) {
  const t = useText('standard');
  return (
    <>
      {decree.number === null ? t('document.no-decree') : <Printed words={decree.number} />}
      {note && decree.note !== undefined ? (
        <p className="plain-words">
          <Localised text={decree.note} />
        </p>
      ) : null}
    </>
  );
}
