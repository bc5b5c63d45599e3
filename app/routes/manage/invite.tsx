import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invitePerson, viewRoleChoices } from '@maklumat/operations';
import { z } from 'zod';
import { ErrorSummary, faultOf, type Fault } from '../../components/error-summary';
import { formFaults } from '../../components/form-faults';
import { useManage } from '../../components/manage/manage-outlet';
import { OneTimeLink } from '../../components/people/one-time-link';
import { RoleFields } from '../../components/people/role-fields';
import { TextField } from '../../components/text-field';
import { formatMoment } from '../../format/date';
import { manageAction, managePage } from '../../http/doors';
import { parseForm, typedText } from '../../http/parse-form';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'people' };

const InviteForm = z.object({
  nama: z.string().max(200),
  masuk: z.string().max(100),
  peran: z.string(),
  unit: z.string().optional(),
});

/** `?peran=` comes from the page of a role: it is chosen already. */
export const loader = managePage(async (ctx, { url }) => ({
  ...(await viewRoleChoices(ctx)),
  asked: url.searchParams.get('peran') ?? '',
}));

export const action = manageAction(async (ctx, { request, baseUrl }) => {
  const form = await parseForm(request, InviteForm);
  const back = { made: null, typed: form.typed, errors: {}, refusal: null };
  if (!form.ok) return data({ ...back, errors: form.errors }, { status: 400 });
  const { nama, masuk, peran, unit = null } = form.value;
  const result = await invitePerson(ctx, { signInName: masuk, displayName: nama, role: peran, unit });
  if (!result.ok) return data({ ...back, refusal: result.refusal.code }, { status: 409 });
  const link = new URL(`/akun/undangan/${result.token}`, baseUrl).href;
  return data({ ...back, made: { name: nama, link, expiresAt: result.expiresAt } });
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'people')('form.title'));

/** The field a refusal is about. */
const FIELDS = {
  'sign-in-name-malformed': 'masuk',
  'display-name-missing': 'nama',
  'works-here': 'masuk',
  'role-unknown': 'peran',
  'role-outside': 'peran',
  'unit-unknown': 'unit',
} as const;

export default function InvitePage() {
  const sent = useActionData<typeof action>();
  return sent?.made == null ? <InviteFields /> : <InvitationMade {...sent.made} />;
}

function InviteFields() {
  const { roles, units, asked } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('people');
  const faults = useFaults();
  const typed = (name: string) => typedText(sent?.typed, name);
  return (
    <div className="stack settings-form">
      <ErrorSummary faults={faults} />
      <h1>{t('form.title')}</h1>
      <p>{t('form.lead')}</p>
      <form className="stack" method="post" noValidate>
        <NameFields faults={faults} />
        <RoleFields
          roles={roles}
          units={units}
          typed={{ peran: sent === undefined ? asked : typed('peran'), unit: typed('unit') }}
          faults={faults}
        />
        <p className="button-row">
          <button className="button" type="submit">
            {t('form.submit')}
          </button>
          <a className="button button-quiet" href="/kelola/orang">
            {t('form.back')}
          </a>
        </p>
      </form>
    </div>
  );
}

function NameFields({ faults }: { faults: readonly Fault[] }) {
  const sent = useActionData<typeof action>();
  const t = useText('people');
  const typed = (name: string) => typedText(sent?.typed, name);
  return (
    <>
      <TextField
        name="nama"
        label={t('form.nama')}
        value={typed('nama')}
        capitals="words"
        autoComplete="off"
        fault={faultOf(faults, 'nama')}
      />
      <TextField
        name="masuk"
        label={t('form.masuk')}
        hint={t('form.masuk-hint')}
        value={typed('masuk')}
        autoComplete="off"
        fault={faultOf(faults, 'masuk')}
      />
    </>
  );
}

function useFaults(): Fault[] {
  const sent = useActionData<typeof action>();
  const t = useText('people');
  const forms = useText('forms');
  const labels = {
    nama: t('form.nama'),
    masuk: t('form.masuk'),
    peran: t('form.peran'),
    unit: t('form.unit'),
  };
  const wrong = formFaults(sent?.errors ?? {}, labels, forms);
  if (sent?.refusal == null) return wrong;
  return [...wrong, { field: FIELDS[sent.refusal], text: t(`refusal.${sent.refusal}`) }];
}

function InvitationMade({ name, link, expiresAt }: { name: string; link: string; expiresAt: Date }) {
  const t = useText('people');
  const lang = useLang();
  const { zone } = useManage().frame.profile;
  return (
    <div className="stack settings-form">
      <h1>{t('made.title')}</h1>
      <p>{t('made.lead', { name, moment: formatMoment(expiresAt, zone, lang) })}</p>
      <OneTimeLink link={link} />
      <p>{t('made.how')}</p>
      <p className="button-row">
        <a className="button" href="/kelola/orang/undang">
          {t('made.another')}
        </a>
        <a className="button button-quiet" href="/kelola/orang">
          {t('form.back')}
        </a>
      </p>
    </div>
  );
}
