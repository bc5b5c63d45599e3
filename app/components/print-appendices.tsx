import {
  COMPONENTS_CITATION,
  COMPONENT_NAMES,
  MANUFACTURING_COMPONENTS,
  completeness,
  inLanguage,
  missingComponents,
  type StandardVersion,
} from '@maklumat/standards';
import { useLang, useText } from '../i18n/use-text';
import { Printed } from './localised';
import { Section } from './page-section';
import { DrawingsAppendix, type DrawnTrack } from './print-drawings';
import { PrintReadings } from './print-readings';

type PrintAppendicesProps = { standard: StandardVersion; drawn: DrawnTrack[] };

/** What is ours and not the agency's text, after it: drawings, our readings, and what is missing. */
export function PrintAppendices({ standard, drawn }: PrintAppendicesProps) {
  const t = useText('print');
  return (
    <>
      <DrawingsAppendix drawn={drawn} />
      {standard.readings.length === 0 ? null : (
        <Section id="dikonfirmasi" title={t('appendix.readings')}>
          <p>{t('readings-lead')}</p>
          <PrintReadings readings={standard.readings} />
        </Section>
      )}
      <Section id="kelengkapan" title={t('appendix.completeness')}>
        <PrintCompleteness standard={standard} />
      </Section>
    </>
  );
}

/** The components about the agency's inside that are stated, in full; the missing ones in one sentence. */
function PrintCompleteness({ standard }: { standard: StandardVersion }) {
  const t = useText('standard');
  const print = useText('print');
  const lang = useLang();
  const { present, of } = completeness(standard);
  const missing = missingComponents(standard).map((component) =>
    inLanguage(COMPONENT_NAMES[component], lang),
  );
  return (
    <>
      <p>
        {t('components.count', { present, of })} ({COMPONENTS_CITATION}).
        {missing.length === 0 ? '' : ` ${print('missing', { components: missing.join('; ') })}`}
      </p>
      <StatedComponents standard={standard} />
    </>
  );
}

function StatedComponents({ standard }: { standard: StandardVersion }) {
  const lang = useLang();
  const stated = MANUFACTURING_COMPONENTS.flatMap((component) => {
    const part = standard.manufacturing[component];
    return part === null ? [] : [{ component, words: part.words }];
  });
  if (stated.length === 0) return null;
  return (
    <table className="sheet-table">
      <tbody>
        {stated.map(({ component, words }) => (
          <tr key={component}>
            <th scope="row">{inLanguage(COMPONENT_NAMES[component], lang)}</th>
            <td>
              {words.map((text, index) => (
                <p key={index}>
                  <Printed words={text} />
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
