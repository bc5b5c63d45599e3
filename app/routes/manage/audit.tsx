import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAudit, MOST_AUDIT_EXPORT, readAuditCursor, writeAuditCursor } from '@maklumat/operations';
import { ErrorSummary } from '../../components/error-summary';
import { AuditChain } from '../../components/manage/audit-chain';
import { AuditSearch } from '../../components/manage/audit-search';
import { AuditTable } from '../../components/manage/audit-table';
import { auditAskedOf, auditQuery } from '../../format/audit-params';
import { formatNumber } from '../../format/number';
import { managePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'audit' };

const PATH = '/kelola/jejak';

export const loader = managePage(async (ctx, { url }) => {
  const { asked, typed, fault } = auditAskedOf(url);
  const cursor = readAuditCursor(url.searchParams.get('sesudah'));
  const { next, ...view } = await listAudit(ctx, asked, cursor);
  const older = next === null ? null : writeAuditCursor(next);
  return { view, typed, fault, older, isFirst: cursor === null, most: MOST_AUDIT_EXPORT };
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'audit')('title'));

export default function AuditPage() {
  const { view, typed, fault } = useLoaderData<typeof loader>();
  const t = useText('audit');
  const isAsked = auditQuery(typed).size > 0;
  const words = fault === null ? null : t(`search.fault.${fault.fault}`);
  return (
    <div className="stack">
      <ErrorSummary faults={fault === null || words === null ? [] : [{ field: fault.field, text: words }]} />
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <AuditSearch view={view} typed={typed} fault={fault} isAsked={isAsked} />
      {view.entries.length === 0 ? (
        <p role="status">{t(isAsked ? 'none-found' : 'none')}</p>
      ) : (
        <AuditTable view={view} />
      )}
      <Further />
      <AuditChain head={view.head} zone={view.zone} />
    </div>
  );
}

/** Older rows, the newest again, and the file. */
function Further() {
  const { view, typed, older, isFirst, most } = useLoaderData<typeof loader>();
  const t = useText('audit');
  const lang = useLang();
  const query = auditQuery(typed);
  const at = (path: string, more: Readonly<Record<string, string>> = {}) => {
    const whole = new URLSearchParams([...query, ...Object.entries(more)]).toString();
    return whole === '' ? path : `${path}?${whole}`;
  };
  return (
    <>
      <p className="button-row">
        {isFirst ? null : (
          <a className="button button-quiet" href={at(PATH)}>
            {t('newest')}
          </a>
        )}
        {older === null ? null : (
          <a className="button button-quiet" rel="next" href={at(PATH, { sesudah: older })}>
            {t('more')}
          </a>
        )}
        {view.entries.length === 0 ? null : (
          <a className="button button-quiet" href={at(`${PATH}.csv`)}>
            {t('export')}
          </a>
        )}
      </p>
      {view.entries.length === 0 ? null : (
        <p className="muted">{t('export-hint', { most: formatNumber(most, lang) })}</p>
      )}
    </>
  );
}
