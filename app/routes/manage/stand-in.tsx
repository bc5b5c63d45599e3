import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { delegateRole, viewPerson } from '@maklumat/operations';
import { z } from 'zod';
import { ErrorSummary, faultOf, type Fault } from '../../components/error-summary';
import { formFaults } from '../../components/form-faults';
import { useRoleWords } from '../../components/people/role-words';
import { StandInFields } from '../../components/people/stand-in-fields';
import { SelectField } from '../../components/select-field';
import { manageAction, managePage } from '../../http/doors';
import { parseForm, typedText } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'people' };

/** A role is named by its place among those the person holds, so that the unit goes with it. */
const StandInForm = z.object({
  peran: z.string().regex(/^\d{1,3}$/),
  jenis: z.enum(['plh', 'plt']),
  pengganti: z.string().max(100),
  mulai: z.iso.date(),
  sampai: z.iso.date(),
  keputusan: z.string().max(200),
});

export const loader = managePage((ctx, { params }) => viewPerson(ctx, params.person ?? ''));

export const action = manageAction(async (ctx, { params, request }) => {
  const person = await viewPerson(ctx, params.person ?? '');
  const form = await parseForm(request, StandInForm);
  const back = { typed: form.typed, errors: {}, refusal: null };
  if (!form.ok) return data({ ...back, errors: form.errors }, { status: 400 });
  const { peran, jenis, pengganti, mulai, sampai, keputusan } = form.value;
  const held = person.roles[Number(peran)];
  const result = await delegateRole(ctx, {
    ...{ userId: person.userId, role: held?.role ?? '', unit: held?.unit ?? null },
    ...{ substitute: pengganti, kind: jenis, from: mulai, until: sampai, decree: keputusan },
  });
  if (!result.ok) return data({ ...back, refusal: result.refusal.code }, { status: 409 });
  throw redirectTo(`/kelola/orang/${person.userId}?selesai=pengganti`);
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'people')('stand-in.add'));

export default function StandInPage() {
  const person = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const faults = useFaults();
  const t = useText('people');
  const words = useRoleWords();
  const typed = (name: string) => typedText(sent?.typed, name);
  return (
    <div className="stack settings-form">
      <ErrorSummary faults={faults} />
      <h1>{t('stand-in.form', { name: person.displayName })}</h1>
      <p>{t('stand-in.lead')}</p>
      <form className="stack" method="post" noValidate>
        <SelectField
          name="peran"
          label={t('stand-in.peran')}
          any={t('stand-in.peran-any')}
          choices={person.roles.map((role, at) => ({ value: String(at), label: words(role) }))}
          value={typed('peran')}
          fault={faultOf(faults, 'peran')}
        />
        <StandInFields typed={typed} faults={faults} />
        <p className="button-row">
          <button className="button" type="submit">
            {t('stand-in.submit')}
          </button>
          <a className="button button-quiet" href={`/kelola/orang/${person.userId}`}>
            {t('link.back')}
          </a>
        </p>
      </form>
    </div>
  );
}

/** The field a refusal is about; those about the person as a whole name none. */
const FIELDS: Readonly<Record<string, string>> = {
  'role-not-held': 'peran',
  'role-administers': 'peran',
  'substitute-unknown': 'pengganti',
  'substitute-same': 'pengganti',
  'substitute-is-you': 'pengganti',
  'days-wrong': 'sampai',
  'decree-missing': 'keputusan',
};

function useFaults(): Fault[] {
  const sent = useActionData<typeof action>();
  const t = useText('people');
  const forms = useText('forms');
  const labels = {
    peran: t('stand-in.peran'),
    jenis: t('stand-in.jenis'),
    pengganti: t('stand-in.pengganti'),
    mulai: t('stand-in.mulai'),
    sampai: t('stand-in.sampai'),
    keputusan: t('stand-in.keputusan'),
  };
  const wrong = formFaults(sent?.errors ?? {}, labels, forms);
  if (sent?.refusal == null) return wrong;
  return [...wrong, { field: FIELDS[sent.refusal] ?? null, text: t(`refusal.${sent.refusal}`) }];
}
