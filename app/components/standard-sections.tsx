import type { ServiceForm, StandardPage } from '@maklumat/operations';
import { describeFee, type StandardVersion } from '@maklumat/standards';
import { servicePath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { Absent } from './absent';
import { Completeness } from './completeness-section';
import { FormLinks } from './form-links';
import { ComplaintChannels } from './complaint-section';
import type { PageSection } from './contents-nav';
import { DocumentFacts } from './document-section';
import { LimitList } from './limit-list';
import { Localised, Printed } from './localised';
import { Section } from './page-section';
import { ProcedureTracks } from './procedure-section';
import { ReadingList } from './reading-section';
import { WordItems } from './word-items';

/** Ids and titles of the sections, in the order of the page. */
export function useStandardSections(standard: StandardVersion): PageSection[] {
  const t = useText('standard');
  return [
    { id: 'persyaratan', title: t('requirements.heading') },
    { id: 'langkah', title: t('steps.heading') },
    { id: 'waktu', title: t('time.heading') },
    { id: 'biaya', title: t('fee.heading') },
    { id: 'hasil', title: t('product.heading') },
    { id: 'pengaduan', title: t('complaint.heading') },
    ...(standard.readings.length === 0 ? [] : [{ id: 'dikonfirmasi', title: t('readings.heading') }]),
    { id: 'kelengkapan', title: t('components.heading') },
    { id: 'naskah', title: t('document.heading') },
  ];
}

/** The whole standard below its four facts. */
export function StandardSections({ page, forms = [] }: { page: StandardPage; forms?: ServiceForm[] }) {
  const t = useText('standard');
  const { standard, roles } = page;
  return (
    <>
      <Section id="persyaratan" title={t('requirements.heading')}>
        {standard.requirements === null ? <Absent /> : <WordItems list={standard.requirements} />}
      </Section>
      <Section id="langkah" title={t('steps.heading')}>
        {standard.procedure === null ? (
          <Absent />
        ) : (
          <ProcedureTracks procedure={standard.procedure} roles={roles} />
        )}
      </Section>
      <Section id="waktu" title={t('time.heading')}>
        {standard.time === null ? <Absent /> : <TimePart time={standard.time} />}
      </Section>
      <Section id="biaya" title={t('fee.heading')}>
        {standard.fee === null ? <Absent /> : <FeePart fee={standard.fee} />}
      </Section>
      <Section id="hasil" title={t('product.heading')}>
        {standard.products === null ? <Absent /> : <WordItems list={standard.products} />}
      </Section>
      <Section id="pengaduan" title={t('complaint.heading')}>
        <ComplaintPart page={page} forms={forms} />
      </Section>
      <ClosingSections page={page} />
    </>
  );
}

/** Where to complain, with the form and the way a complaint takes where the service has both. */
function ComplaintPart({ page, forms }: { page: StandardPage; forms: ServiceForm[] }) {
  const flow = useText('flow');
  const lang = useLang();
  const { complaintHandling } = page.standard;
  if (complaintHandling === null) return <Absent />;
  return (
    <>
      <FormLinks tenant={page.profile.slug} forms={forms} kind="complaint" />
      {forms.some(({ kind }) => kind === 'complaint') ? (
        <p className="no-print">
          <a href={servicePath(lang, page.profile.slug, page.slug, '/alur/pengaduan')}>
            {flow('complaint.link')}
          </a>
        </p>
      ) : null}
      <ComplaintChannels handling={complaintHandling} />
    </>
  );
}

function ClosingSections({ page }: { page: StandardPage }) {
  const t = useText('standard');
  const { standard } = page;
  return (
    <>
      {standard.readings.length === 0 ? null : (
        <Section id="dikonfirmasi" title={t('readings.heading')}>
          <p>{t('readings.lead')}</p>
          <ReadingList readings={standard.readings} />
        </Section>
      )}
      <Section id="kelengkapan" title={t('components.heading')}>
        <Completeness standard={standard} />
      </Section>
      <Section id="naskah" title={t('document.heading')}>
        <DocumentFacts page={page} />
      </Section>
    </>
  );
}

/** Every limit with its reading, and the printed part as a whole where it says more than they quote. */
export function TimePart({ time }: { time: NonNullable<StandardVersion['time']> }) {
  const t = useText('standard');
  const quoted = new Set(time.limits.flatMap((limit) => limit.words));
  return (
    <>
      <LimitList limits={time.limits} />
      {time.words.every((words) => quoted.has(words)) ? null : (
        <div className="printed">
          <p className="printed-label">{t('time.all-words')}</p>
          {time.words.map((words, index) => (
            <p key={index}>
              <Printed words={words} />
            </p>
          ))}
        </div>
      )}
    </>
  );
}

/** The fee in one form, beside the words it was read from. */
export function FeePart({ fee }: { fee: NonNullable<StandardVersion['fee']> }) {
  const t = useText('standard');
  const lang = useLang();
  return (
    <div className="stack-8">
      <p className="strong">{describeFee(fee, lang)}</p>
      {fee.note === undefined ? null : (
        <p>
          <Localised text={fee.note} />
        </p>
      )}
      <div className="printed">
        <p className="printed-label">{t('time.words')}</p>
        {fee.words.map((words, index) => (
          <p key={index}>
            <Printed words={words} />
          </p>
        ))}
      </div>
      {fee.basis === null ? null : <p className="small muted">{t('fee.basis', { citation: fee.basis })}</p>}
    </div>
  );
}
