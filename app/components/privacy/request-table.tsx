import type { ListedRequest } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { formatAppointment, formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';

type RequestTableProps = {
  requests: readonly ListedRequest[];
  zone: Zone;
  /** Whose it is while nobody has taken it. */
  deciders: readonly string[];
};

/** Address of a request. */
export function requestPath(number: string, page = ''): string {
  return `/kelola/data-pribadi/${number.toLowerCase()}${page}`;
}

/** Requests with their clocks; the first due stands above, so that what is late is read first. */
export function RequestTable({ requests, zone, deciders }: RequestTableProps) {
  const t = useText('privacy');
  return (
    <table className="settings-table">
      <thead>
        <tr>
          {(['request', 'due', 'kind', 'case', 'handler'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <Row key={request.number} request={request} zone={zone} deciders={deciders} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ request, zone, deciders }: { request: ListedRequest } & Omit<RequestTableProps, 'requests'>) {
  const t = useText('privacy');
  const lang = useLang();
  const { number, kind, channel, standing, state, dueAt, decidedAt, caseNumber, handler } = request;
  const waits =
    deciders.length === 0 ? t('list.nobody-at-all') : t('list.nobody', { names: deciders.join(', ') });
  return (
    <tr>
      <th scope="row">
        <a href={requestPath(number)}>{number}</a>
      </th>
      <td data-label={t('list.due')}>
        {formatAppointment(dueAt, zone, lang)}
        <br />
        <span className={standing === 'late' || standing === 'answered-late' ? 'late strong' : 'muted'}>
          {t(`standing.${standing}`)}
          {decidedAt === null
            ? null
            : ` · ${t(`state.${state}`)}, ${formatMoment(new Date(decidedAt), zone, lang)}`}
        </span>
      </td>
      <td data-label={t('list.kind')}>
        {t(`kind.${kind}`)} <span className="muted">({t(`channel.${channel}`)})</span>
      </td>
      <td data-label={t('list.case')}>{caseNumber ?? t('list.no-case')}</td>
      <td data-label={t('list.handler')}>{handler ?? (state === 'open' ? waits : null)}</td>
    </tr>
  );
}
