import type { AgencyFrame } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';
import { DeskPage } from './desk-page';

/** A device that is not, or no longer, open: what the visitor does, and what the official does. */
export function DeskEnded({ frame }: { frame: AgencyFrame }) {
  const t = useText('tablet');
  return (
    <DeskPage frame={frame} resetTo={null}>
      <div className="column stack">
        <h1>{t('ended.title')}</h1>
        <p className="lead">{t('ended.guest')}</p>
        <section className="panel stack-8" aria-labelledby="petugas">
          <h2 id="petugas">{t('ended.official')}</h2>
          <p>{t('ended.how')}</p>
        </section>
      </div>
    </DeskPage>
  );
}
