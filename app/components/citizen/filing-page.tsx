import type { AgencyFrame } from '@maklumat/operations';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { AgencyPage } from '../agency-page';
import { Icon } from '../icon';

type FilingPageProps = {
  frame: AgencyFrame;
  /** Where the page before this one is; null: nowhere. */
  back: string | null;
  children: ReactNode;
};

/** One column in the agency's frame with the way back above it: every page of filing and of one's own case. */
export function FilingPage({ frame, back, children }: FilingPageProps) {
  const t = useText('filing');
  return (
    <AgencyPage frame={frame} section={null}>
      <div className="wrap page">
        {back === null ? null : (
          <p className="back-link">
            <a href={back}>
              <Icon name="back" />
              {t('question.back')}
            </a>
          </p>
        )}
        <div className="column stack">{children}</div>
      </div>
    </AgencyPage>
  );
}

/** Whoever is in danger must not fill in a form. */
export function EmergencyLine() {
  const t = useText('filing');
  return (
    <div className="notice notice-warn">
      <h2 className="notice-title">{t('emergency.title')}</h2>
      <p>{t('emergency.body')}</p>
    </div>
  );
}
