import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewAgencyHome } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { UnitContacts } from '../../components/agency-aside';
import { AgencyPage } from '../../components/agency-page';
import { AccessibilityText } from '../../components/statement-texts';
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
    title: (lang, textOf) => textOf(lang, 'statements')('accessibility.title'),
    description: (lang, textOf) => textOf(lang, 'statements')('accessibility.description'),
  });

export default function AgencyAccessibilityPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('statements');
  const lang = useLang();
  const { publisher } = page;
  return (
    <AgencyPage frame={page} section={null}>
      <div className="wrap page">
        <AccessibilityText report={t('accessibility.report', { unit: inLanguage(publisher.name, lang) })}>
          <UnitContacts unit={publisher} />
        </AccessibilityText>
      </div>
    </AgencyPage>
  );
}
