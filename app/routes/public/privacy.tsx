import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewAgencyHome } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { UnitContacts } from '../../components/agency-aside';
import { AgencyPage } from '../../components/agency-page';
import { PrivacyText } from '../../components/statement-texts';
import { publicPage } from '../../http/doors';
import { useLang, useText } from '../../i18n/use-text';
import { agencyMeta } from '../../i18n/text-page-meta';

export const handle = { i18n: 'statements' };

export const loader = publicPage(async (ctx, { baseUrl }) => {
  const { profile, publisher } = await viewAgencyHome(ctx);
  return { profile, publisher, baseUrl };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  agencyMeta(data, location.pathname, {
    title: (lang, textOf) => textOf(lang, 'statements')('privacy.title'),
    description: (lang, textOf) => textOf(lang, 'statements')('privacy.description'),
  });

export default function AgencyPrivacyPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('statements');
  const lang = useLang();
  const { profile, publisher } = page;
  return (
    <AgencyPage frame={page} section={null}>
      <div className="wrap page">
        <PrivacyText rights={t('privacy.rights', { name: inLanguage(profile.officialName, lang) })}>
          <UnitContacts unit={publisher} />
        </PrivacyText>
      </div>
    </AgencyPage>
  );
}
