import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DirectoryPage } from '../../components/directory-page';
import { StatementText, statementOf } from '../../components/statement-texts';
import { directoryPage } from '../../http/doors';
import { useText } from '../../i18n/use-text';
import { directoryMeta } from '../../i18n/text-page-meta';

export const handle = { i18n: 'statements' };

export const loader = directoryPage(async (_ctx, { url, baseUrl }) =>
  Promise.resolve({ statement: statementOf(url.pathname), baseUrl }),
);

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const statement = statementOf(location.pathname);
  return directoryMeta(
    data,
    location.pathname,
    (lang, textOf) => textOf(lang, 'statements')(`${statement}.title`),
    (lang, textOf) => textOf(lang, 'statements')(`${statement}.description`),
  );
};

export default function StatementPage() {
  const { statement } = useLoaderData<typeof loader>();
  const t = useText('statements');
  return (
    <DirectoryPage section={null}>
      <div className="wrap page">
        <StatementText statement={statement} closing={t(`${statement}.closing-directory`)} />
      </div>
    </DirectoryPage>
  );
}
