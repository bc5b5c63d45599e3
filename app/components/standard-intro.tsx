import type { ServiceForm, StandardPage } from '@maklumat/operations';
import { servicePath, versionQuery } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { BindingNotice } from './binding-notice';
import { FormLinks } from './form-links';
import { FactPanel, TimeInWords } from './fact-panel';
import { Icon } from './icon';
import { Localised } from './localised';
import { ReachButtons } from './reach-buttons';
import { VersionBanner } from './version-banner';
import { VersionedName } from './versioned-name';

/** Top of a standard's page: what it is for and the four facts, before anything has to be scrolled. */
export function StandardIntro({ page, forms = [] }: { page: StandardPage; forms?: ServiceForm[] }) {
  const t = useText('standard');
  const lang = useLang();
  const { standard, profile, slug, version } = page;
  const at = (path: string) => servicePath(lang, profile.slug, slug, path);
  return (
    <div className="standard-intro stack">
      <h1>
        <VersionedName name={standard.name} version={version} />
      </h1>
      <p className="lead">
        <Localised text={standard.summary} />
      </p>
      <VersionBanner page={page} />
      <h2 className="unseen">{t('facts.heading')}</h2>
      <FactPanel standard={standard} />
      <TimeInWords standard={standard} />
      <FormLinks tenant={profile.slug} forms={forms} kind="service" />
      {version.status === 'in-force' ? <ReachButtons contacts={standard.contacts} /> : null}
      <div className="button-row">
        <a className="button button-quiet" href={at(`/alur${versionQuery(version)}`)}>
          <Icon name="flow" />
          {t('act.flow')}
        </a>{' '}
        <a className="button button-quiet" href={at(`/cetak${versionQuery(version)}`)}>
          <Icon name="print" />
          {t('act.print')}
        </a>
      </div>
      <BindingNotice />
    </div>
  );
}
