import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  findSubjectCases,
  listSubjectRequests,
  recordSubjectRequest,
  type RecordRefusal,
  type SubjectCases,
} from '@maklumat/operations';
import { CONTACT_FIELDS, IDENTITY_CHECKS, REQUEST_CHANNELS, REQUEST_KINDS } from '@maklumat/personal-data';
import { z } from 'zod';
import { ErrorSummary, faultOf, type Fault } from '../../components/error-summary';
import { formFaults } from '../../components/form-faults';
import { readMoment } from '../../components/office/read-moment';
import { FoundCases } from '../../components/privacy/found-cases';
import { RecordFields } from '../../components/privacy/record-fields';
import { requestPath } from '../../components/privacy/request-table';
import { TextField } from '../../components/text-field';
import { privacyAction, privacyPage } from '../../http/doors';
import { parseFields, typedText, type FormErrors, type Typed } from '../../http/parse-form';
import { readBody } from '../../http/read-body';
import { pageError } from '../../http/page-errors';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'privacy' };

const RecordForm = z.object({
  formulir: z.uuid(),
  kasus: z.string().max(60).optional(),
  jenis: z.enum(REQUEST_KINDS),
  lewat: z.enum(REQUEST_CHANNELS).exclude(['web']),
  nama: z.string().max(200),
  'kirim-ke': z.string().max(500).optional(),
  identitas: z.enum(IDENTITY_CHECKS),
  data: z.enum(CONTACT_FIELDS).optional().catch(undefined),
  menjadi: z.string().max(2000).optional(),
  kata: z.string().max(20_000).optional(),
});

type Sent = {
  typed: Typed;
  errors: FormErrors;
  refusal: RecordRefusal | 'moment-malformed' | 'look-nothing' | null;
  found: SubjectCases | null;
};

export const loader = privacyPage(async (ctx) => {
  const { zone } = await listSubjectRequests(ctx);
  return { zone, id: crypto.randomUUID() };
});

export const action = privacyAction(async (ctx, { request }) => {
  const body = await readBody(request, 64 * 1024);
  if (!body.ok) throw pageError('invalid-input');
  const form = parseFields(body.texts, RecordForm);
  const sent: Sent = { typed: form.typed, errors: {}, refusal: null, found: null };
  const chosen = typedText(form.typed, 'pilih');
  if (chosen !== '') return data({ ...sent, typed: { ...form.typed, kasus: [chosen] } });
  if (typedText(form.typed, 'maksud') === 'cari') {
    const found = await findSubjectCases(ctx, typedText(form.typed, 'dicari'));
    return found.by === null
      ? data({ ...sent, refusal: 'look-nothing' as const }, { status: 400 })
      : data({ ...sent, found });
  }
  if (!form.ok) return data({ ...sent, errors: form.errors }, { status: 400 });
  const { zone } = await listSubjectRequests(ctx);
  const receivedAt = new Date(readMoment(form.typed, 'diterima', zone) ?? Number.NaN);
  if (Number.isNaN(receivedAt.getTime()))
    return data({ ...sent, refusal: 'moment-malformed' as const }, { status: 400 });
  const { value } = form;
  const result = await recordSubjectRequest(ctx, {
    ...{ id: value.formulir, caseNumber: value.kasus ?? null, kind: value.jenis, channel: value.lewat },
    ...{ receivedAt, identityCheck: value.identitas, words: value.kata ?? '' },
    requester: { name: value.nama, reach: value['kirim-ke'] ?? '' },
    correction: value.data === undefined ? null : { field: value.data, to: value.menjadi ?? '' },
  });
  if (!result.ok) return data({ ...sent, refusal: result.refusal.code }, { status: 400 });
  throw redirectTo(requestPath(result.number));
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'privacy')('record.title'));

export default function RecordRequestPage() {
  const { zone, id } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const faults = useFaults();
  const t = useText('privacy');
  const typed = (name: string) => typedText(sent?.typed, name);
  return (
    <div className="column stack settings-form">
      <ErrorSummary faults={faults} />
      <h1>{t('record.title')}</h1>
      <p>{t('record.lead')}</p>
      <form className="stack" method="post" noValidate>
        <h2>{t('record.find')}</h2>
        <TextField
          name="dicari"
          label={t('record.find-label')}
          hint={t('record.find-hint')}
          value={typed('dicari')}
          fault={faultOf(faults, 'dicari')}
          autoComplete="off"
        />
        <p className="button-row">
          <button className="button button-quiet" type="submit" name="maksud" value="cari">
            {t('record.find-submit')}
          </button>
        </p>
        {sent?.found == null ? null : <FoundCases found={sent.found} zone={zone} />}
        <h2>{t('record.title')}</h2>
        <input type="hidden" name="formulir" value={typed('formulir') === '' ? id : typed('formulir')} />
        <RecordFields typed={typed} faults={faults} />
        <p className="button-row">
          <button className="button" type="submit" name="maksud" value="catat">
            {t('record.submit')}
          </button>
        </p>
      </form>
    </div>
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  'case-unknown': 'kasus',
  'nothing-stored': 'kasus',
  'requester-missing': 'nama',
  'in-future': 'diterima',
  'moment-malformed': 'diterima',
  'words-too-long': 'kata',
  'look-nothing': 'dicari',
};

function useFaults(): Fault[] {
  const sent = useActionData<typeof action>();
  const t = useText('privacy');
  const forms = useText('forms');
  const labels = {
    ...{ kasus: t('record.case'), jenis: t('record.kind'), lewat: t('record.channel') },
    ...{ nama: t('record.name'), 'kirim-ke': t('record.reach'), identitas: t('record.check') },
    ...{ data: t('record.field'), menjadi: t('record.to'), kata: t('record.words') },
  };
  const wrong = formFaults(sent?.errors ?? {}, labels, forms);
  if (sent?.refusal == null) return wrong;
  return [...wrong, { field: FIELDS[sent.refusal] ?? 'menjadi', text: t(`fault.${sent.refusal}`) }];
}
