import type { AgencyProfile, LocalisedText } from '@maklumat/standards';
import { servicePath, tenantPath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import type { Crumb } from './breadcrumb';
import { Localised } from './localised';

type ServiceRef = { profile: AgencyProfile; slug: string; name: LocalisedText };

/** Way up from a page below a service: home, catalogue, the service. */
export function useServiceCrumbs({ profile, slug, name }: ServiceRef): Crumb[] {
  const lang = useLang();
  const t = useText('common');
  return [
    { to: tenantPath(lang, profile.slug), name: t('nav.home') },
    { to: tenantPath(lang, profile.slug, '/layanan'), name: t('nav.services') },
    { to: servicePath(lang, profile.slug, slug), name: <Localised text={name} /> },
  ];
}
