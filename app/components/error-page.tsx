import { isRouteErrorResponse } from '@remix-run/react';
import { directoryPath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { DirectoryPage } from './directory-page';
import { problemCode } from './problem-code';
import { SearchForm } from './search-form';

/**
 * In place of a page that cannot be shown: what happened and what to do, in the reader's language. It tells
 * nothing about the cause: another agency's page and one that never existed look the same.
 */
export function ErrorPage({ problem }: { problem: unknown }) {
  const t = useText('errors');
  const lang = useLang();
  const code = problemCode(isRouteErrorResponse(problem) ? problem : null);
  return (
    <DirectoryPage section={null}>
      <div className="wrap page">
        <div className="column stack">
          <h1>{t(`${code}.title`)}</h1>
          <p className="lead">{t(`${code}.body`)}</p>
          <SearchForm action={directoryPath(lang, '/cari')} query="" />
          <p>
            <a href={directoryPath(lang)}>{t('home')}</a>
          </p>
        </div>
      </div>
    </DirectoryPage>
  );
}
