import type { StandardPage } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { Lang } from '../http/lang';
import { textOf } from '../i18n/create-i18n';
import { servicePath, tenantPath } from '../i18n/links';

type JsonLd = Record<string, unknown>;

/** What search engines are told about a service: the service itself and the way to its page. */
export function standardDocuments(page: StandardPage, lang: Lang, baseUrl: string): JsonLd[] {
  return [governmentService(page, lang, baseUrl), breadcrumbs(page, lang, baseUrl)];
}

function governmentService(
  { standard, profile, unit, slug }: StandardPage,
  lang: Lang,
  baseUrl: string,
): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: inLanguage(standard.name, lang),
    description: inLanguage(standard.summary, lang),
    url: baseUrl + servicePath(lang, profile.slug, slug),
    provider: {
      '@type': 'GovernmentOrganization',
      name: inLanguage(unit.name, lang),
      parentOrganization: { '@type': 'GovernmentOrganization', name: inLanguage(profile.officialName, lang) },
    },
    areaServed: { '@type': 'AdministrativeArea', name: inLanguage(profile.name, lang) },
    ...(standard.fee?.amountIdr === undefined || standard.fee.amountIdr === null
      ? {}
      : { offers: { '@type': 'Offer', price: standard.fee.amountIdr, priceCurrency: 'IDR' } }),
  };
}

function breadcrumbs({ standard, profile, slug }: StandardPage, lang: Lang, baseUrl: string): JsonLd {
  const t = textOf(lang, 'common');
  const steps: [name: string, path: string][] = [
    [inLanguage(profile.name, lang), tenantPath(lang, profile.slug)],
    [t('nav.services'), tenantPath(lang, profile.slug, '/layanan')],
    [inLanguage(standard.name, lang), servicePath(lang, profile.slug, slug)],
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: baseUrl + path,
    })),
  };
}
