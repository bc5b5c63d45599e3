import { useLocation } from '@remix-run/react';
import type { AgencyFrame } from '@maklumat/operations';
import { formatClockInEveryZone } from '../format/date';
import { OFFICE_HOME } from '../http/next-path';
import { directoryPath, tenantPath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { AddressAndContacts } from './agency-aside';
import { AgencyPage } from './agency-page';
import { DirectoryPage } from './directory-page';
import { SessionEnded } from './office/session-ended';
import { problemOf, type ProblemCode } from './problem-code';
import { SearchForm } from './search-form';

/** Addresses of the console and the settings: who works there has no use for the citizens' search. */
const OFFICE = /^\/(konsol|kelola)(\/|$)/;

/**
 * In place of a page that cannot be shown: what happened and what to do, in the reader's language and in the frame
 * of the agency whose address it is. It tells nothing about the cause: another agency's page and one that never
 * existed look the same.
 */
export function ErrorPage({ problem }: { problem: unknown }) {
  const { code, frame, retryAt, unsent } = problemOf(problem);

  if (unsent !== undefined) return <SessionEnded unsent={unsent} />;
  if (frame === null) return <DirectoryProblem code={code} />;
  return retryAt === undefined ? (
    <AgencyProblem code={code} frame={frame} />
  ) : (
    <TooMany frame={frame} retryAt={new Date(retryAt)} />
  );
}

function DirectoryProblem({ code }: { code: ProblemCode }) {
  const t = useText('errors');
  return (
    <DirectoryPage section={null}>
      <div className="wrap page">
        <div className="column stack">
          <h1>{t(`${code}.title`)}</h1>
          <p className="lead">{t(`${code}.body`)}</p>
          <WaysOn code={code} />
        </div>
      </div>
    </DirectoryPage>
  );
}

/** While nothing can be fetched a search would end here again: the same address is the only way on. */
function TryAgain() {
  const t = useText('errors');
  const { pathname, search } = useLocation();
  return (
    <p>
      <a className="button" href={pathname + search}>
        {t('try-again')}
      </a>
    </p>
  );
}

function WaysOn({ code }: { code: ProblemCode }) {
  const t = useText('errors');
  const lang = useLang();
  const { pathname } = useLocation();
  if (code === 'unavailable') return <TryAgain />;
  if (OFFICE.test(pathname))
    return (
      <p>
        <a className="button" href={OFFICE_HOME}>
          {t('office')}
        </a>
      </p>
    );
  return (
    <>
      <SearchForm action={directoryPath(lang, '/cari')} query="" />
      <p>
        <a href={directoryPath(lang)}>{t('home')}</a>
      </p>
    </>
  );
}

/** What was filled in is kept: from the time that is told on, Back and once more. */
function TooMany({ frame, retryAt }: { frame: AgencyFrame; retryAt: Date }) {
  const t = useText('errors');
  const lang = useLang();
  return (
    <AgencyPage frame={frame} section={null}>
      <div className="wrap page with-side">
        <div className="column stack">
          <h1>{t('too-many.title')}</h1>
          <p className="lead">{t('too-many.until', { clock: formatClockInEveryZone(retryAt, lang) })}</p>
          <p>{t('too-many.body')}</p>
        </div>
        <div className="side">
          <AddressAndContacts unit={frame.publisher} />
        </div>
      </div>
    </AgencyPage>
  );
}

/** The search is that of the agency's own catalogue, and its address and contacts stand beside. */
function AgencyProblem({ code, frame }: { code: ProblemCode; frame: AgencyFrame }) {
  const t = useText('errors');
  const lang = useLang();
  const catalogue = tenantPath(lang, frame.profile.slug, '/layanan');
  return (
    <AgencyPage frame={frame} section={null}>
      <div className="wrap page with-side">
        <div className="column stack">
          <h1>{t(`${code}.title`)}</h1>
          <p className="lead">{t(`${code}.body`)}</p>
          <SearchForm action={catalogue} query="" hint={false} />
          <p>
            <a href={catalogue}>{t('all-services')}</a>
          </p>
        </div>
        <div className="side">
          <AddressAndContacts unit={frame.publisher} />
        </div>
      </div>
    </AgencyPage>
  );
}
