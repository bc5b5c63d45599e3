import type { CaseChanges, CaseView } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import { CaseHistory } from './case-history';

type CaseChangedProps = {
  view: Pick<CaseView, 'number' | 'units' | 'workflow' | 'person'>;
  changes: CaseChanges;
  /** Whether the form stands below, to be sent again; else its words do, to be copied. */
  mayResend: boolean;
};

/** Somebody was faster: what they did, and that nothing typed is lost. */
export function CaseChanged({ view, changes, mayResend }: CaseChangedProps) {
  const t = useText('office');
  return (
    <section className="notice notice-warn stack-8" role="alert" aria-labelledby="berubah">
      <h2 id="berubah">{t('changed.title')}</h2>
      <CaseHistory view={{ ...view, clocks: [] }} entries={changes.entries} />
      <p>{t(mayResend ? 'changed.what-now' : 'changed.copy')}</p>
    </section>
  );
}
