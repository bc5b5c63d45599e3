import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OperationError, readAnswerCode, viewPublicAnswer } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { dayInZone } from '@maklumat/calendar';
import { AgencyPage } from '../../components/agency-page';
import { AnswerRows, ExampleTag } from '../../components/answers/answer-groups';
import { AnswerText } from '../../components/answers/answer-text';
import { StillUnanswered } from '../../components/answers/still-unanswered';
import { Localised, Printed } from '../../components/localised';
import { answerSlug, answerStart } from '../../format/answer-text';
import { formatDay } from '../../format/date';
import { publicPage } from '../../http/doors';
import { redirectTo } from '../../http/redirect-to';
import { langOfPath } from '../../http/lang';
import { servicePath, tenantPath } from '../../i18n/links';
import { agencyMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'answers' };

/** One question with its answer. Its short name alone leads here too; the rest of the address follows the question. */
export const loader = publicPage(async (ctx, { params, url, baseUrl }) => {
  const asked = params.entry ?? '';
  const code = readAnswerCode(asked);
  if (code === null) throw new OperationError('not-found');
  const page = await viewPublicAnswer(ctx, code);
  const slug = answerSlug(page.entry);
  if (asked !== slug)
    throw redirectTo(tenantPath(langOfPath(url.pathname), ctx.tenant.slug, `/tanya-jawab/${slug}`));
  return { ...page, baseUrl };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  agencyMeta(data, location.pathname, {
    title: () => data?.entry.question ?? '',
    description: () => answerStart(data?.entry.answer ?? ''),
  });

export default function AnswerPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('answers');
  const common = useText('common');
  const lang = useLang();
  const { profile, entry, others } = page;
  return (
    <AgencyPage
      frame={page}
      section={null}
      crumbs={[
        { to: tenantPath(lang, profile.slug), name: common('nav.home') },
        { to: tenantPath(lang, profile.slug, '/tanya-jawab'), name: t('title') },
      ]}
    >
      <div className="wrap page">
        <div className="column sections">
          <article className="stack">
            <h1>
              <Printed words={entry.question} />
            </h1>
            <AnswerText answer={entry.answer} />
            <Facts />
          </article>
          {others.length === 0 ? null : (
            <section className="stack-8">
              <h2>{t('others')}</h2>
              <AnswerRows tenant={profile.slug} answers={others} level={3} />
            </section>
          )}
          <StillUnanswered frame={page} />
        </div>
      </div>
    </AgencyPage>
  );
}

/** Who answers for it, when it was last read through, and the service it is about. */
function Facts() {
  const { profile, entry } = useLoaderData<typeof loader>();
  const t = useText('answers');
  const lang = useLang();
  const day = dayInZone(new Date(entry.reviewedAt), profile.zone);
  return (
    <div className="answer-facts stack-4">
      <p>
        {entry.publisher === null
          ? t('owner', { unit: inLanguage(entry.unit, lang) })
          : t('owner-from', {
              publisher: inLanguage(entry.publisher, lang),
              unit: inLanguage(entry.unit, lang),
            })}
        {entry.example ? <ExampleTag /> : null}
      </p>
      <p>
        {t('reviewed')} <time dateTime={day}>{formatDay(day, lang)}</time>
      </p>
      {entry.service === null ? null : (
        <p>
          {t('about')}{' '}
          <a href={servicePath(lang, profile.slug, entry.service.slug)}>
            <Localised text={entry.service.name} />
          </a>
        </p>
      )}
    </div>
  );
}
