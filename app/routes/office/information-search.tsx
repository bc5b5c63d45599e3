import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  addNote,
  searchPublicInformation,
  viewPublicInformation,
  type FoundInformation,
} from '@maklumat/operations';
import { z } from 'zod';
import { FileLink } from '../../components/information/file-link';
import { useOffice } from '../../components/office/office-outlet';
import { casePath } from '../../components/office/queue-views';
import { QueryField } from '../../components/query-field';
import { formatMadeOn } from '../../format/information-words';
import { queryOf } from '../../format/query-params';
import { officeAction, officePage } from '../../http/doors';
import { pageError } from '../../http/page-errors';
import { parseForm } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { textOf } from '../../i18n/create-i18n';
import { informationPath } from '../../i18n/links';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'information-office' };

/** A found entry to be noted on the case it is for. */
const LinkForm = z.object({
  kasus: z.string().max(40),
  versi: z.coerce.number().int().min(1),
  nomor: z.coerce.number().int().min(1),
});

export const loader = officePage(async (ctx, { url }) => {
  const asked = (url.searchParams.get('kasus') ?? '').slice(0, 40);
  const query = queryOf(url);
  const caseNumber = asked === '' ? null : asked;
  return { found: await searchPublicInformation(ctx, { query, caseNumber }), query: query ?? '' };
});

export const action = officeAction(async (ctx, { request, baseUrl }) => {
  const form = await parseForm(request, LinkForm);
  if (!form.ok) throw pageError('invalid-input');
  const { kasus: number, versi: readVersion, nomor } = form.value;
  const { entry, profile } = await viewPublicInformation(ctx, nomor);
  const address = baseUrl + informationPath('id', profile.slug, nomor);
  const { title } = entry;
  const text = textOf('id', 'information-office')('desk.note', { number: nomor, title, address });
  await addNote(ctx, { number, readVersion, text });
  throw redirectTo(`${casePath(number)}?tersimpan`);
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'information-office')('desk.title'));

export default function InformationSearchPage() {
  const { found, query } = useLoaderData<typeof loader>();
  const t = useText('information-office');
  const { serviceCase } = found;
  return (
    <div className="queue-page stack">
      <h1>{t('desk.title')}</h1>
      {serviceCase === null ? null : (
        <p>
          {t('desk.for-case', { number: serviceCase.number })}{' '}
          <a href={casePath(serviceCase.number)}>{t('desk.back')}</a>
        </p>
      )}
      <form className="queue-tools" method="get" role="search">
        {serviceCase === null ? null : <input type="hidden" name="kasus" value={serviceCase.number} />}
        <div className="queue-tool">
          <QueryField
            label={t('desk.label')}
            hint={serviceCase === null ? undefined : t('desk.hint')}
            query={query}
          />
        </div>
        <button className="button" type="submit">
          {t('desk.submit')}
        </button>
      </form>
      <Found />
    </div>
  );
}

function Found() {
  const { found } = useLoaderData<typeof loader>();
  const t = useText('information-office');
  if (!found.isAsked) return <p>{t('desk.not-asked')}</p>;
  if (found.entries.length === 0) return <p role="status">{t('desk.none')}</p>;
  return (
    <section className="stack-8" aria-labelledby="hasil">
      <h2 id="hasil">{t('desk.found', { count: found.entries.length })}</h2>
      <ul className="rows">
        {found.entries.map((entry) => (
          <FoundRow key={entry.number} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function FoundRow({ entry }: { entry: FoundInformation['entries'][number] }) {
  const { serviceCase } = useLoaderData<typeof loader>().found;
  const { slug } = useOffice().frame.profile;
  const t = useText('information-office');
  const words = useText('information');
  const lang = useLang();
  const madeOn = entry.open?.madeOn ?? null;
  return (
    <li className="row stack-4">
      <h3 className="row-name">
        <a href={informationPath('id', slug, entry.number)}>{entry.title}</a>
      </h3>
      {entry.open === null ? null : <p>{entry.open.summary}</p>}
      <p className="row-owner">
        {words('number', { number: entry.number })} · {words(`class.${entry.class}`)}
        {madeOn === null ? null : <> · {formatMadeOn(madeOn, lang)}</>}
      </p>
      {entry.open?.file == null ? null : (
        <p>
          <FileLink tenant={slug} number={entry.number} file={entry.open.file} />
        </p>
      )}
      {serviceCase === null ? null : (
        <form method="post">
          <input type="hidden" name="kasus" value={serviceCase.number} />
          <input type="hidden" name="versi" value={serviceCase.version} />
          <button className="button button-quiet" type="submit" name="nomor" value={entry.number}>
            {t('desk.link')}
          </button>
        </form>
      )}
    </li>
  );
}
