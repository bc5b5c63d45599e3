import type { StandardPage } from '@maklumat/operations';
import { COMPONENT_NAMES, inLanguage } from '@maklumat/standards';
import { useLang } from '../i18n/use-text';
import { Absent } from './absent';
import { ComplaintChannels } from './complaint-section';
import { Section } from './page-section';
import type { DrawnTrack } from './print-drawings';
import { PrintProcedure } from './print-procedure';
import { FeePart, TimePart } from './standard-sections';
import { WordItems } from './word-items';

type PrintSectionsProps = { page: StandardPage; drawn: DrawnTrack[] };

/** The six published components on paper, under their legal names and numbered; nothing folded. */
export function PrintSections({ page: { standard, roles }, drawn }: PrintSectionsProps) {
  const lang = useLang();
  const name = (component: keyof typeof COMPONENT_NAMES) => inLanguage(COMPONENT_NAMES[component], lang);
  const { requirements, procedure, time, fee, products, complaintHandling } = standard;
  return (
    <div className="sheet-parts">
      <Section id="persyaratan" title={name('requirements')}>
        {requirements === null ? <Absent /> : <WordItems list={requirements} />}
      </Section>
      <Section id="langkah" title={name('procedure')}>
        {procedure === null ? (
          <Absent />
        ) : (
          <PrintProcedure procedure={procedure} roles={roles} drawn={drawn} />
        )}
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
    </div>
  );
}
