import type { PublicOfficial } from '@maklumat/operations';
import { inLanguage, type Post } from '@maklumat/standards';
import { useLang, useText } from '../i18n/use-text';
import { Localised, Printed } from './localised';
import { Section } from './page-section';
import { PairList } from './pair-list';

type AgencyPeopleProps = { officials: PublicOfficial[]; posts: Post[] };

/** People the agency's own texts name, by post, and the posts they name without a person. */
export function AgencyPeople({ officials, posts }: AgencyPeopleProps) {
  const unnamed = posts.filter((post) => officials.every((person) => person.post !== post.slug));
  return (
    <>
      {officials.length === 0 ? null : <NamedOfficials officials={officials} posts={posts} />}
      {unnamed.length === 0 ? null : <UnnamedPosts posts={unnamed} />}
    </>
  );
}

function NamedOfficials({ officials, posts }: AgencyPeopleProps) {
  const t = useText('agency');
  const lang = useLang();
  const postName = (slug: string) => {
    const post = posts.find((one) => one.slug === slug);
    return post === undefined ? t('about.post') : inLanguage(post.name, lang);
  };
  return (
    <Section id="pejabat" title={t('about.people')}>
      <p className="small muted">{t('about.people-note')}</p>
      <PairList
        pairs={officials.map((person) => ({
          label: postName(person.post),
          value: <PersonName person={person} />,
        }))}
      />
    </Section>
  );
}

function PersonName({ person }: { person: PublicOfficial }) {
  return (
    <>
      <Printed words={person.name} />
      {person.rank === null ? null : (
        <p className="plain-words">
          <Printed words={person.rank} />
        </p>
      )}
    </>
  );
}

function UnnamedPosts({ posts }: { posts: Post[] }) {
  const t = useText('agency');
  return (
    <Section id="jabatan" title={t('about.posts')}>
      <ul className="word-list">
        {posts.map((post) => (
          <li key={post.slug}>
            <Localised text={post.name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
