import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listPeople, withdrawInvitation } from '@maklumat/operations';
import { z } from 'zod';
import { Pager } from '../../components/pager';
import { DoneNote, doneOf } from '../../components/people/done-note';
import { InvitationList } from '../../components/people/invitation-list';
import { PeopleTable } from '../../components/people/people-table';
import { QueryField } from '../../components/query-field';
import { pageOf, queryOf } from '../../format/query-params';
import { manageAction, managePage } from '../../http/doors';
import { parseForm } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'people' };

const WithdrawForm = z.object({ undangan: z.string() });

export const loader = managePage(async (ctx, { url }) => {
  const query = queryOf(url);
  return { query, done: doneOf(url), ...(await listPeople(ctx, { query, page: pageOf(url) })) };
});

export const action = manageAction(async (ctx, { request }) => {
  const form = await parseForm(request, WithdrawForm);
  await withdrawInvitation(ctx, form.ok ? form.value.undangan : '');
  throw redirectTo('/kelola/orang?selesai=undangan-batal');
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'people')('title'));

export default function PeoplePage() {
  const { people, invitations, total, page, pages, zone, query, done } = useLoaderData<typeof loader>();
  const t = useText('people');
  return (
    <div className="stack">
      <DoneNote done={done} />
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <p>
        <a className="button" href="/kelola/orang/undang">
          {t('invite')}
        </a>
      </p>
      <form className="stack-8 people-search" method="get" action="/kelola/orang" role="search">
        <QueryField label={t('search')} query={query ?? ''} />
        <button className="button button-quiet" type="submit">
          {t('search-submit')}
        </button>
      </form>
      <InvitationList invitations={invitations} zone={zone} />
      {people.length === 0 ? (
        <p>
          {t('nobody')} <a href="/kelola/orang">{t('all')}</a>
        </p>
      ) : (
        <>
          <p className="muted">{t('count', { count: total })}</p>
          <PeopleTable people={people} zone={zone} />
        </>
      )}
      <Pager action="/kelola/orang" query={query ?? ''} page={page} pages={pages} />
    </div>
  );
}
