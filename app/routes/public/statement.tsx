import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewAgencyHome, viewPublicRetention } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { UnitContacts } from '../../components/agency-aside';
import { AgencyPage } from '../../components/agency-page';
import { PublicRetention } from '../../components/retention/public-retention';
import { StatementText, statementOf } from '../../components/statement-texts';
import { publicPage } from '../../http/doors';
import { trackPath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { agencyMeta } from '../../i18n/text-page-meta';

export const handle = { i18n: 'statements' };

export const loader = publicPage(async (ctx, { url, baseUrl }) => {
  const { profile, publisher, hasAnswers } = await viewAgencyHome(ctx);
  const statement = statementOf(url.pathname);
  const retention = statement === 'privacy' ? await viewPublicRetention(ctx) : null;
  return { statement, profile, publisher, hasAnswers, baseUrl, retention };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const statement = statementOf(location.pathname);
  return agencyMeta(data, location.pathname, {
    title: (lang, textOf) => textOf(lang, 'statements')(`${statement}.title`),
    description: (lang, textOf) => textOf(lang, 'statements')(`${statement}.description`),
  });
};

export default function AgencyStatementPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('statements');
  const lang = useLang();
  const { statement, profile, publisher, retention } = page;
  const owner = {
    unit: inLanguage(publisher.name, lang),
    name: inLanguage(profile.officialName, lang),
  };
  return (
    <AgencyPage frame={page} section={null}>
      <div className="wrap page">
        <StatementText
          statement={statement}
          closing={t(`${statement}.closing`, owner)}
          track={trackPath(lang, profile.slug)}
          keeping={retention === null ? undefined : <PublicRetention table={retention} />}
        >
          <UnitContacts unit={publisher} />
        </StatementText>
      </div>
    </AgencyPage>
  );
}
