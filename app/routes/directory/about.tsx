import type { MetaFunction } from '@remix-run/node';
import { ReadingRule } from '@maklumat/standards';
import { DirectoryPage } from '../../components/directory-page';
import { RuleText } from '../../components/localised';
import { Section } from '../../components/page-section';
import { directoryPage } from '../../http/doors';
import { useText } from '../../i18n/use-text';
import { directoryMeta } from '../../i18n/text-page-meta';

export const handle = { i18n: 'directory' };

export const loader = directoryPage(async (_ctx, { baseUrl }) => Promise.resolve({ baseUrl }));

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  directoryMeta(data, location.pathname, (lang, textOf) => textOf(lang, 'directory')('about.title'));

export default function AboutPage() {
  const t = useText('directory');
  return (
    <DirectoryPage section="about">
      <div className="wrap page">
        <div className="column sections">
          <div>
            <h1>{t('about.title')}</h1>
            <p className="lead">{t('about.lead')}</p>
          </div>
          <Section id="tujuan" title={t('about.is-heading')}>
            <ul className="word-list">
              <li>{t('about.is-1')}</li>
              <li>{t('about.is-2')}</li>
              <li>{t('about.is-3')}</li>
            </ul>
          </Section>
          <Section id="bukan" title={t('about.is-not-heading')}>
            <p>{t('about.is-not')}</p>
          </Section>
          <Section id="bacaan" title={t('about.reading-heading')}>
            <p>{t('about.reading')}</p>
            <ReadingRules />
          </Section>
        </div>
      </div>
    </DirectoryPage>
  );
}

function ReadingRules() {
  const t = useText('directory');
  return (
    <>
      <h3>{t('about.rules-heading')}</h3>
      <ol className="word-list">
        {ReadingRule.options.map((rule) => (
          <li key={rule}>
            <RuleText rule={rule} />
          </li>
        ))}
      </ol>
    </>
  );
}
