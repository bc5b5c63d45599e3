import {
  inLanguage,
  type AgencyProfile,
  type LocalisedText,
  type Role,
  type StandardVersion,
} from '@maklumat/standards';
import type { ProcedureFlow } from '@maklumat/workflow';
import { servicePath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { Localised } from '../localised';
import { FlowBox } from './flow-box';
import type { FlowDrawing } from './flow-drawing';
import { FlowList } from './flow-list';

type Course = { flow: ProcedureFlow; drawing: FlowDrawing | null };
type CoursesPage = {
  profile: AgencyProfile;
  standard: StandardVersion;
  roles: Role[];
  courses: Course[];
  /** Workflows of other services that cases of this one may go on in. */
  onward: { slug: string; name: LocalisedText; service: string }[];
};

/** The course of a case of each workflow of the service: drawn, and as a list. */
export function ProcedureCourses({ page }: { page: CoursesPage }) {
  const { courses } = page;
  return (
    <>
      {courses.length < 2 ? null : <CourseLinks courses={courses} />}
      {courses.map((course) => (
        <Course key={course.flow.workflow} course={course} page={page} />
      ))}
    </>
  );
}

function CourseLinks({ courses }: { courses: Course[] }) {
  const t = useText('flow');
  return (
    <nav className="track-links column" aria-label={t('flows')}>
      <ul>
        {courses.map(({ flow }) => (
          <li key={flow.workflow}>
            <a href={`#alur-${flow.workflow}`}>
              <Localised text={flow.name} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Course({ course: { flow, drawing }, page }: { course: Course; page: CoursesPage }) {
  const t = useText('flow');
  const lang = useLang();
  const name = inLanguage(flow.name, lang);
  return (
    <section className="flow-track stack" id={`alur-${flow.workflow}`} aria-label={name}>
      <h2>
        <Localised text={flow.name} />
      </h2>
      <FlowBox
        id={`gambar-${flow.workflow}`}
        title={t('flow-title', { name })}
        label={page.courses.length === 1 ? t('box') : `${t('box')}: ${name}`}
        drawing={drawing}
      >
        <h3>{t(drawing === null ? 'steps-only' : 'flow-list')}</h3>
        <FlowList flow={flow} standard={page.standard} roles={page.roles} />
        <Onward flow={flow} page={page} />
      </FlowBox>
    </section>
  );
}

/** Links to the drawings of other services in which this course may go on. */
function Onward({ flow, page: { onward, profile } }: { flow: ProcedureFlow; page: CoursesPage }) {
  const t = useText('flow');
  const lang = useLang();
  const linked = onward.filter(({ slug }) => flow.places.some(({ id }) => id === `link:${slug}`));
  return linked.map(({ slug, name, service }) => (
    <p key={slug}>
      <a href={`${servicePath(lang, profile.slug, service, '/alur')}#alur-${slug}`}>
        {t('elsewhere', { name: inLanguage(name, lang) })}
      </a>
    </p>
  ));
}
