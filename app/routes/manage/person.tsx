import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  disablePerson,
  enablePerson,
  endDelegation,
  endPersonSessions,
  giveRole,
  makePasswordLink,
  resetAuthenticator,
  takeRole,
  viewPerson,
  viewRoleChoices,
  type ManageContext,
} from '@maklumat/operations';
import { z } from 'zod';
import { ErrorSummary, type Fault } from '../../components/error-summary';
import { formFaults } from '../../components/form-faults';
import { OneTimeLink } from '../../components/people/one-time-link';
import { DoneNote, doneOf, type Done } from '../../components/people/done-note';
import { HandOverLink, PersonRoles, PersonSwitch } from '../../components/people/person-acts';
import { PersonEntry } from '../../components/people/person-entry';
import { PersonState } from '../../components/people/person-state';
import { RoleFields } from '../../components/people/role-fields';
import { formatMoment } from '../../format/date';
import { StandIns } from '../../components/people/stand-ins';
import { manageAction, managePage } from '../../http/doors';
import { parseForm, typedText } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'people' };

const ACTS = [
  'beri-peran',
  'cabut-peran',
  'nonaktifkan',
  'aktifkan',
  'tautan',
  'lepas-autentikator',
  'keluarkan',
  'akhiri-pengganti',
] as const;

const PersonForm = z
  .object({
    tindakan: z.enum(ACTS),
    peran: z.string().optional(),
    unit: z.string().optional(),
    pengganti: z.string().optional(),
  })
  .refine(({ tindakan, peran }) => !tindakan.endsWith('peran') || peran !== undefined, {
    path: ['peran'],
    message: 'required',
  });

type Act = z.infer<typeof PersonForm> & { tindakan: Exclude<(typeof ACTS)[number], 'tautan'> };

export const loader = managePage(async (ctx, { params, url }) => ({
  person: await viewPerson(ctx, params.person ?? ''),
  choices: await viewRoleChoices(ctx),
  done: doneOf(url),
}));

export const action = manageAction(async (ctx, { params, request, baseUrl }) => {
  const userId = params.person ?? '';
  const before = await viewPerson(ctx, userId);
  const form = await parseForm(request, PersonForm);
  const back = { typed: form.typed, errors: {}, refusal: null, made: null };
  if (!form.ok) return data({ ...back, errors: form.errors }, { status: 400 });
  const { tindakan, ...role } = form.value;
  if (tindakan === 'tautan') {
    const link = await makePasswordLink(ctx, userId);
    if (!link.ok) return data({ ...back, refusal: link.refusal.code }, { status: 409 });
    const made = { link: new URL(`/masuk/tautan/${link.token}`, baseUrl).href, expiresAt: link.expiresAt };
    return data({ ...back, made });
  }
  const { done, result } = await carryOut(ctx, userId, { tindakan, ...role });
  if (!result.ok) return data({ ...back, refusal: result.refusal.code }, { status: 409 });
  if (done === 'peran-cabut' && before.roles.length === 1) throw redirectTo('/kelola/orang?selesai=keluar');
  throw redirectTo(`/kelola/orang/${userId}?selesai=${done}`);
});

async function carryOut(
  ctx: ManageContext,
  userId: string,
  { tindakan, peran = '', unit, pengganti = '' }: Act,
): Promise<{ done: Done; result: Awaited<ReturnType<typeof giveRole | typeof takeRole>> }> {
  const role = { userId, role: peran, unit: unit ?? null };
  switch (tindakan) {
    case 'beri-peran':
      return { done: 'peran-beri', result: await giveRole(ctx, role) };
    case 'cabut-peran':
      return { done: 'peran-cabut', result: await takeRole(ctx, role) };
    case 'nonaktifkan':
      return { done: 'nonaktif', result: await disablePerson(ctx, userId) };
    case 'aktifkan':
      return { done: 'aktif', result: await enablePerson(ctx, userId) };
    case 'lepas-autentikator':
      return { done: 'autentikator', result: await resetAuthenticator(ctx, userId) };
    case 'akhiri-pengganti':
      await endDelegation(ctx, pengganti);
      return { done: 'pengganti-akhir', result: { ok: true } };
    case 'keluarkan':
      return { done: 'sesi', result: await endPersonSessions(ctx, userId) };
  }
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'people')('title'));

export default function PersonPage() {
  const { person, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const faults = useFaults();
  const t = useText('people');
  if (sent?.made != null) return <LinkMade {...sent.made} />;
  return (
    <div className="stack settings-form">
      {sent === undefined ? <DoneNote done={done} /> : null}
      <ErrorSummary faults={faults} />
      <h1>{person.displayName}</h1>
      <p>{t('person.signIn', { name: person.signInName })}</p>
      <p>
        <PersonState person={person} zone={person.zone} />
      </p>
      <PersonRoles person={person} />
      <StandIns person={person} />
      {person.isSelf ? <OwnAccount /> : <Acts faults={faults} />}
      <p>
        <a href="/kelola/orang">{t('person.back')}</a>
      </p>
    </div>
  );
}

function LinkMade({ link, expiresAt }: { link: string; expiresAt: Date }) {
  const { person } = useLoaderData<typeof loader>();
  const t = useText('people');
  const lang = useLang();
  const moment = formatMoment(expiresAt, person.zone, lang);
  return (
    <div className="stack settings-form">
      <h1>{t('link.title')}</h1>
      <p>{t('link.lead', { name: person.displayName, moment })}</p>
      <OneTimeLink link={link} />
      <p>
        <a className="button button-quiet" href={`/kelola/orang/${person.userId}`}>
          {t('link.back')}
        </a>
      </p>
    </div>
  );
}

function OwnAccount() {
  const t = useText('people');
  return (
    <>
      <p className="notice">{t('person.own')}</p>
      <p>
        <a href="/akun">{t('person.own-link')}</a>
      </p>
    </>
  );
}

function Acts({ faults }: { faults: readonly Fault[] }) {
  const { person, choices } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('people');
  const typed = { peran: typedText(sent?.typed, 'peran'), unit: typedText(sent?.typed, 'unit') };
  return (
    <>
      {person.refusals['give-role'] === null ? (
        <section className="stack-8" aria-labelledby="beri">
          <h2 id="beri">{t('person.give')}</h2>
          <p>{t('person.give-lead')}</p>
          <form className="stack" method="post" noValidate>
            <input type="hidden" name="tindakan" value="beri-peran" />
            <RoleFields {...choices} typed={typed} faults={faults} />
            <button className="button" type="submit">
              {t('person.give')}
            </button>
          </form>
        </section>
      ) : null}
      <PersonEntry person={person} />
      <HandOverLink person={person} />
      <PersonSwitch person={person} />
    </>
  );
}

/** What was refused, at the field it is about. */
function useFaults(): Fault[] {
  const sent = useActionData<typeof action>();
  const t = useText('people');
  const forms = useText('forms');
  const labels = { peran: t('form.peran'), unit: t('form.unit') };
  const wrong = formFaults(sent?.errors ?? {}, labels, forms);
  if (sent?.refusal == null) return wrong;
  const field = { 'role-unknown': 'peran', 'role-outside': 'peran', 'unit-unknown': 'unit' };
  const at = Object.entries(field).find(([code]) => code === sent.refusal)?.[1] ?? null;
  return [...wrong, { field: at, text: t(`refusal.${sent.refusal}`) }];
}
