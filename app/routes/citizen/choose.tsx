import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listFilingForms } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { EmergencyLine, FilingPage } from '../../components/citizen/filing-page';
import { citizenPage } from '../../http/doors';
import { filingPath, servicePath, tenantPath, trackPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'filing' };

export const loader = citizenPage((ctx) => listFilingForms(ctx));

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  ownPageMeta(data, location.pathname, (lang, texts) => texts(lang, 'filing')('choose.title'));

export default function ChoosePage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('filing');
  const lang = useLang();
  const { slug } = page.profile;
  return (
    <FilingPage frame={page} back={tenantPath(lang, slug)}>
      <h1>{t('choose.title')}</h1>
      <p className="lead">{t('choose.lead')}</p>
      {page.choices.some(({ takesIncidents }) => takesIncidents) ? <EmergencyLine /> : null}
      {page.choices.length === 0 ? (
        <>
          <p>{t('choose.none')}</p>
          <p>
            <a className="button" href={tenantPath(lang, slug, '/layanan')}>
              {t('choose.services')}
            </a>
          </p>
        </>
      ) : (
        <Choices />
      )}
      <p>
        <a href={trackPath(lang, slug)}>{t('choose.track')}</a>
      </p>
    </FilingPage>
  );
}

/** What the services themselves are asked for first; what is wrong with one of them has a list of its own below. */
function Choices() {
  const page = useLoaderData<typeof loader>();
  const t = useText('filing');
  const lang = useLang();
  const { slug } = page.profile;
  const [services, complaints] = [
    page.choices.filter(({ kind }) => kind === 'service'),
    page.choices.filter(({ kind }) => kind === 'complaint'),
  ];
  return (
    <>
      {services.length === 0 ? null : <FormList choices={services} />}
      {complaints.length === 0 ? null : (
        <section className="stack-8">
          <h2>{t('choose.complaints')}</h2>
          <p>{t('choose.complaints-lead')}</p>
          <ul className="plain-list stack-8">
            {complaints.map(({ workflow, name }) => (
              <li key={workflow}>
                <a href={filingPath(lang, slug, workflow)}>{inLanguage(name, lang)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function FormList({ choices }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'choices'>) {
  const { slug } = useLoaderData<typeof loader>().profile;
  const t = useText('filing');
  const lang = useLang();
  return (
    <ul className="plain-list form-choices">
      {choices.map((choice) => (
        <li key={choice.workflow}>
          <h2>
            <a href={filingPath(lang, slug, choice.workflow)}>{inLanguage(choice.form.act, lang)}</a>
          </h2>
          <p>{inLanguage(choice.name, lang)}</p>
          <p className="small">
            <a href={servicePath(lang, slug, choice.service)}>
              {t('choose.about', { service: inLanguage(choice.serviceName, lang) })}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
