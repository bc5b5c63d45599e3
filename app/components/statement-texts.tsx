import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { Section } from './page-section';

/** The two statements every site makes; which one a page is, its address says. */
export type Statement = 'accessibility' | 'privacy';

/** Statement at this path. */
export function statementOf(path: string): Statement {
  return path.endsWith('/privasi') ? 'privacy' : 'accessibility';
}

type ClosingProps = {
  /** Last paragraph: to whom one may turn. */
  closing: string;
  /** How to reach them. */
  children?: ReactNode;
  /** Privacy alone: how long the agency keeps data. */
  keeping?: ReactNode;
  /** Privacy alone: where an agency's citizens open what they sent. */
  track?: string;
};

/** A statement of the product as a whole or, with whom to turn to, of one agency. */
export function StatementText({ statement, ...closing }: ClosingProps & { statement: Statement }) {
  return statement === 'privacy' ? <PrivacyText {...closing} /> : <AccessibilityText {...closing} />;
}

/** What these pages do for everyone's access, what they do not do yet, and where to say so. */
function AccessibilityText({ closing, children }: ClosingProps) {
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
        <p>{closing}</p>
        {children}
      </Section>
    </div>
  );
}

/** Which data these pages use and which they do not. */
function PrivacyText({ closing, children, keeping, track }: ClosingProps) {
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
      <Section id="laporan" title={t('privacy.filed-heading')}>
        <ul className="word-list">
          <li>{t('privacy.filed-1')}</li>
          <li>{t('privacy.filed-2')}</li>
          <li>{t('privacy.filed-3')}</li>
          <li>{t('privacy.filed-4')}</li>
          <li>{t('privacy.filed-5')}</li>
        </ul>
      </Section>
      <Keeping keeping={keeping} />
      <Section id="server" title={t('privacy.received-heading')}>
        <p>{t('privacy.received')}</p>
      </Section>
      <Section id="pejabat" title={t('privacy.published-heading')}>
        <p>{t('privacy.published')}</p>
      </Section>
      <Section id="hak" title={t('privacy.rights-heading')}>
        <Rights track={track} />
        <p>{closing}</p>
        {children}
      </Section>
    </div>
  );
}

/** What somebody may ask about their own data and how; the page above all agencies has no case to open. */
function Rights({ track }: Pick<ClosingProps, 'track'>) {
  const t = useText('statements');
  return (
    <>
      <p>{t('privacy.rights-lead')}</p>
      <ul className="word-list">
        <li>{t('privacy.right-1')}</li>
        <li>{t('privacy.right-2')}</li>
        <li>{t('privacy.right-3')}</li>
      </ul>
      <p>
        {t('privacy.rights-how')}{' '}
        {track === undefined ? null : <a href={track}>{t('privacy.rights-link')}</a>}
      </p>
      {track === undefined ? null : <p>{t('privacy.rights-else')}</p>}
    </>
  );
}

/** How long data are kept; nothing on the page above all agencies, for each has rules of its own. */
function Keeping({ keeping }: Pick<ClosingProps, 'keeping'>) {
  const t = useText('retention');
  if (keeping === undefined) return null;
  return (
    <Section id="simpan" title={t('public.heading')}>
      {keeping}
    </Section>
  );
}
