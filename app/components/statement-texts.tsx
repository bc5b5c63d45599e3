import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { Section } from './page-section';

/** What these pages do for everyone's access, what they do not do yet, and where to say so. */
export function AccessibilityText({ report, children }: { report: string; children?: ReactNode }) {
  const t = useText('statements');
  return (
    <div className="column sections">
      <div>
        <h1>{t('accessibility.title')}</h1>
        <p className="lead">{t('accessibility.lead')}</p>
      </div>
      <Section id="ukuran" title={t('accessibility.standard-heading')}>
        <p>{t('accessibility.standard')}</p>
      </Section>
      <Section id="sudah" title={t('accessibility.done-heading')}>
        <ul className="word-list">
          <li>{t('accessibility.done-1')}</li>
          <li>{t('accessibility.done-2')}</li>
          <li>{t('accessibility.done-3')}</li>
          <li>{t('accessibility.done-4')}</li>
        </ul>
      </Section>
      <Section id="periksa" title={t('accessibility.tested-heading')}>
        <p>{t('accessibility.tested')}</p>
      </Section>
      <Section id="belum" title={t('accessibility.open-heading')}>
        <p>{t('accessibility.open')}</p>
      </Section>
      <Section id="kontak" title={t('accessibility.report-heading')}>
        <p>{report}</p>
        {children}
      </Section>
    </div>
  );
}

/** Which data these pages use and which they do not. */
export function PrivacyText({ rights, children }: { rights: string; children?: ReactNode }) {
  const t = useText('statements');
  return (
    <div className="column sections">
      <div>
        <h1>{t('privacy.title')}</h1>
        <p className="lead">{t('privacy.lead')}</p>
      </div>
      <Section id="tidak" title={t('privacy.not-heading')}>
        <ul className="word-list">
          <li>{t('privacy.not-1')}</li>
          <li>{t('privacy.not-2')}</li>
          <li>{t('privacy.not-3')}</li>
        </ul>
      </Section>
      <Section id="server" title={t('privacy.received-heading')}>
        <p>{t('privacy.received')}</p>
      </Section>
      <Section id="pejabat" title={t('privacy.published-heading')}>
        <p>{t('privacy.published')}</p>
      </Section>
      <Section id="hak" title={t('privacy.rights-heading')}>
        <p>{rights}</p>
        {children}
      </Section>
    </div>
  );
}
