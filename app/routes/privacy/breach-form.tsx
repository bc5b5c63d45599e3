import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listBreaches, viewBreach, writeBreach, type WriteBreachRefusal } from '@maklumat/operations';
import { ErrorSummary, faultOf, type Fault } from '../../components/error-summary';
import { formFaults } from '../../components/form-faults';
import { BreachFields } from '../../components/privacy/breach-fields';
import { BreachForm, readBreach, typedBreach } from '../../components/privacy/breach-form';
import { TextField } from '../../components/text-field';
import { privacyAction, privacyPage } from '../../http/doors';
import { parseForm, typedText, type FormErrors, type Typed } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'privacy' };

type Sent = {
  typed: Typed;
  errors: FormErrors;
  refusal: WriteBreachRefusal | null;
  /** Field whose day and time name no instant. */
  moment: string | null;
};

export const loader = privacyPage(async (ctx, { params }) => {
  if (params.breach === undefined) return { id: crypto.randomUUID(), read: 0, typed: {} };
  const { id, writings, record, zone } = await viewBreach(ctx, params.breach);
  return { id, read: writings.length, typed: typedBreach(record, zone) };
});

export const action = privacyAction(async (ctx, { request }) => {
  const form = await parseForm(request, BreachForm);
  const sent: Sent = { typed: form.typed, errors: {}, refusal: null, moment: null };
  if (!form.ok) {
    const moment = typedText(form.typed, 'diketahui') === '' ? 'diketahui' : null;
    return data({ ...sent, errors: form.errors, moment }, { status: 400 });
  }
  const { zone } = await listBreaches(ctx);
  const breach = readBreach(form.value, form.typed, zone);
  if (!breach.ok) return data({ ...sent, moment: breach.moment }, { status: 400 });
  const { formulir: id, terbaca: read, mengapa: why = '' } = form.value;
  const result = await writeBreach(ctx, { id, read, record: breach.record, why });
  if (result.ok) throw redirectTo(`/kelola/insiden/${id}?tersimpan=1`);
  const { code } = result.refusal;
  return data({ ...sent, refusal: code }, { status: code === 'changed-meanwhile' ? 409 : 400 });
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'privacy')('breach.form-new'));

export default function BreachFormPage() {
  const { id, read, typed: stored } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const faults = useFaults();
  const t = useText('privacy');
  const typed: Typed = sent?.typed ?? stored;
  const formId = typedText(typed, 'formulir');
  return (
    <div className="column stack settings-form">
      <ErrorSummary faults={faults} />
      <h1>{t(read === 0 ? 'breach.form-new' : 'breach.form-add')}</h1>
      <p>{t('breach.form-lead')}</p>
      <form className="stack" method="post" noValidate>
        <input type="hidden" name="formulir" value={read === 0 && formId !== '' ? formId : id} />
        <input type="hidden" name="terbaca" value={typedText(sent?.typed, 'terbaca') || String(read)} />
        <BreachFields typed={typed} faults={faults} />
        {read === 0 ? null : (
          <TextField
            name="mengapa"
            label={t('breach.field.why')}
            value={typedText(typed, 'mengapa')}
            fault={faultOf(faults, 'mengapa')}
          />
        )}
        <p className="button-row">
          <button className="button" type="submit">
            {t('breach.submit')}
          </button>
          <a className="button button-quiet" href={`/kelola/insiden${read === 0 ? '' : `/${id}`}`}>
            {t('breach.paper.back')}
          </a>
        </p>
      </form>
    </div>
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  'found-in-future': 'diketahui',
  'told-in-future': 'orang',
  'told-before-found': 'orang',
  'record-incomplete': 'terjadi',
  'why-missing': 'mengapa',
};

function useFaults(): Fault[] {
  const sent = useActionData<typeof action>();
  const t = useText('privacy');
  const forms = useText('forms');
  const labels = {
    ...{ judul: t('breach.field.title'), data: t('breach.field.data'), apa: t('breach.field.what') },
    ...{ jumlah: t('breach.field.people'), sebab: t('breach.field.cause') },
    ...{ penanganan: t('breach.field.handling'), pemulihan: t('breach.field.recovery') },
    ...{ pencegahan: t('breach.field.prevention'), masyarakat: t('breach.field.public') },
    mengapa: t('breach.field.why'),
  };
  const moments: Readonly<Record<string, string>> = {
    ...{ diketahui: t('breach.field.found'), terjadi: t('breach.field.happened') },
    ...{ orang: t('breach.field.persons'), lembaga: t('breach.field.institution') },
    umum: t('breach.field.told-public'),
  };
  const wrong = formFaults(sent?.errors ?? {}, labels, forms);
  const { moment = null, refusal = null } = sent ?? {};
  if (moment !== null)
    wrong.push({ field: moment, text: t('breach.fault.moment-malformed', { label: moments[moment] ?? '' }) });
  if (refusal !== null) wrong.push({ field: FIELDS[refusal] ?? null, text: t(`breach.fault.${refusal}`) });
  return wrong;
}
