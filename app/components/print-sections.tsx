import type { StandardPage } from '@maklumat/operations';
import {
  COMPONENTS_CITATION,
  COMPONENT_NAMES,
  MANUFACTURING_COMPONENTS,
  completeness,
  inLanguage,
  type StandardVersion,
} from '@maklumat/standards';
import { useLang, useText } from '../i18n/use-text';
import { Absent } from './absent';
import { ComplaintChannels } from './complaint-section';
import { Printed } from './localised';
import { Section } from './page-section';
import { ProcedureTracks } from './procedure-section';
import { ReadingList } from './reading-section';
import { FeePart, TimePart } from './standard-sections';
import { WordItems } from './word-items';

/** The standard on paper: the legal names of the components, nothing folded. */
export function PrintSections({ page: { standard, roles } }: { page: StandardPage }) {
  const t = useText('standard');
  const lang = useLang();
  const name = (component: keyof typeof COMPONENT_NAMES) => inLanguage(COMPONENT_NAMES[component], lang);
  const { requirements, procedure, time, fee, products, complaintHandling, readings } = standard;
  return (
    <>
      <Section id="persyaratan" title={name('requirements')}>
        {requirements === null ? <Absent /> : <WordItems list={requirements} />}
      </Section>
      <Section id="langkah" title={name('procedure')}>
        {procedure === null ? <Absent /> : <ProcedureTracks procedure={procedure} roles={roles} onPaper />}
      </Section>
      <Section id="waktu" title={name('time')}>
        {time === null ? <Absent /> : <TimePart time={time} />}
      </Section>
      <Section id="biaya" title={name('fee')}>
        {fee === null ? <Absent /> : <FeePart fee={fee} />}
      </Section>
      <Section id="hasil" title={name('products')}>
        {products === null ? <Absent /> : <WordItems list={products} />}
      </Section>
      <Section id="pengaduan" title={name('complaintHandling')}>
        {complaintHandling === null ? <Absent /> : <ComplaintChannels handling={complaintHandling} />}
      </Section>
      {readings.length === 0 ? null : (
        <Section id="dikonfirmasi" title={t('readings.heading')}>
          <ReadingList readings={readings} onPaper />
        </Section>
      )}
      <Section id="kelengkapan" title={t('components.heading')}>
        <PrintCompleteness standard={standard} />
      </Section>
    </>
  );
}

function PrintCompleteness({ standard }: { standard: StandardVersion }) {
  const t = useText('standard');
  const common = useText('common');
  const lang = useLang();
  const { present, of } = completeness(standard);
  return (
    <>
      <p>
        {t('components.count', { present, of })} ({COMPONENTS_CITATION}).
      </p>
      <table className="sheet-table">
        <tbody>
          {MANUFACTURING_COMPONENTS.map((component) => (
            <tr key={component}>
              <th scope="row">{inLanguage(COMPONENT_NAMES[component], lang)}</th>
              <td>
                {standard.manufacturing[component]?.words.map((words, index) => (
                  <p key={index}>
                    <Printed words={words} />
                  </p>
                )) ?? common('absent')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
