import type { CaseChanges } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import { CaseHistory } from './case-history';

/** Somebody was faster: what they did, and that nothing typed is lost. */
export function CaseChanged({ number, changes }: { number: string; changes: CaseChanges }) {
  const t = useText('office');
  return (
    <section className="notice notice-warn stack-8" role="alert" aria-labelledby="berubah">
      <h2 id="berubah">{t('changed.title')}</h2>
      <CaseHistory number={number} entries={changes.entries} clocks={[]} />
      <p>{t('changed.what-now')}</p>
    </section>
  );
}
