import type { Signatory, StandardSheet } from '@maklumat/operations';
import { formatDay } from '../format/date';
import { useLang, useText } from '../i18n/use-text';
import { Localised, Printed } from './localised';

/** End of the standard itself: where its text comes from, and who signed it. */
export function PrintClose({ page: { standard, signatory } }: { page: StandardSheet }) {
  const t = useText('print');
  const document = useText('standard');
  const lang = useLang();
  return (
    <div className="sheet-close">
      <p>
        {document('document.source')}: <Localised text={standard.source.title} />.{' '}
        {t('recorded', { date: formatDay(standard.recordedOn, lang) })}
      </p>
      <div className="signature">
        {signatory === null ? <p>{t('signature.nobody')}</p> : <Signature signatory={signatory} />}
      </div>
    </div>
  );
}

/** The signing head as the text prints the name: post, name and rank, and never a staff number. */
function Signature({ signatory }: { signatory: Signatory }) {
  const t = useText('print');
  return (
    <>
      <p>{t('signature.by')}</p>
      {signatory.postName === null ? null : (
        <p>
          <Localised text={signatory.postName} />
        </p>
      )}
      <p className="strong signature-name">
        <Printed words={signatory.name} />
      </p>
      {signatory.rank === null ? null : (
        <p>
          <Printed words={signatory.rank} />
        </p>
      )}
    </>
  );
}
