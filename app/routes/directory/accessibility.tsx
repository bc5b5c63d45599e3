import type { MetaFunction } from '@remix-run/node';
import { DirectoryPage } from '../../components/directory-page';
import { AccessibilityText } from '../../components/statement-texts';
import { directoryPage } from '../../http/doors';
import { useText } from '../../i18n/use-text';
import { directoryMeta } from '../../i18n/text-page-meta';

export const handle = { i18n: 'statements' };

export const loader = directoryPage(async (_ctx, { baseUrl }) => Promise.resolve({ baseUrl }));

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  directoryMeta(
    data,
    location.pathname,
    (lang, textOf) => textOf(lang, 'statements')('accessibility.title'),
    (lang, textOf) => textOf(lang, 'statements')('accessibility.description'),
  );

export default function AccessibilityPage() {
  const t = useText('statements');
  return (
    <DirectoryPage section={null}>
      <div className="wrap page">
        <AccessibilityText report={t('accessibility.report-directory')} />
      </div>
    </DirectoryPage>
  );
}
