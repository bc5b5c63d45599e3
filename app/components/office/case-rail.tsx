import type { CaseContact, CaseDocuments, CaseView, RevealPurpose } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { ReactNode } from 'react';
import { servicePath } from '../../i18n/links';
import { useLang, useText } from '../../i18n/use-text';
import { ANSWERS_PATH, entryPath } from '../answers/answer-lists';
import { useCaseWords } from './case-words';
import { casePath } from './queue-views';
import { SelectField } from '../select-field';
import { LinkedCases } from './linked-cases';
import { ClockList } from './clock-list';
import { DocumentList } from './document-list';
import { FileList } from './file-list';
import { holderSentence } from './holder-sentence';
import { useOffice } from './office-outlet';

/**
 * The one form of a case's page: the note's, to which the choices and buttons of the rail belong, so that a note that
 * was begun goes with them and comes back.
 */
export const SMALL_FORM = 'kecil';
/** Its field for what name and contact are wanted for. */
export const PURPOSE = 'keperluan';

type CaseRailProps = {
  view: CaseView;
  documents: CaseDocuments;
  contact: CaseContact | null;
  /** What is wrong with the purpose, in words. */
  purposeFault: string | null;
};

function WhyTheseDates({ view }: { view: CaseView }) {
  const t = useText('dates');
  if (view.clocks.every(({ dueOn }) => dueOn === null)) return null;
  return (
    <p>
      <a href={`${casePath(view.number)}/tanggal`}>{t('link')}</a>
    </p>
  );
}

/** In the order of REVEAL_PURPOSES of the operations, which components do not import. */
const PURPOSES: readonly RevealPurpose[] = ['reach', 'verify', 'letter', 'visit', 'hand-over', 'other'];

/** Beside the case: its deadlines, who answers for it, who reported, the standard it is held to. */
export function CaseRail({ view, documents, contact, purposeFault }: CaseRailProps) {
  const lang = useLang();
  const t = useText('office');
  const { slug } = useOffice().frame.profile;
  const { service } = view;
  return (
    <aside
      className="case-rail stack"
      aria-label={t('case.rail', { person: useCaseWords({ noun: null, person: view.person }).person })}
    >
      <RailSection title={t('clock.title')}>
        <ClockList clocks={view.clocks} holder={view.state.holder} />
        <WhyTheseDates view={view} />
      </RailSection>
      <RailSection title={t('case.holder')}>
        <p>{holderSentence(view, t, lang)}</p>
        <p className="strong">{inLanguage(view.unit, lang)}</p>
        {view.responsible.length === 0 ? null : (
          <p>{view.responsible.map((role) => inLanguage(role, lang)).join(', ')}</p>
        )}
        <Assignment view={view} />
      </RailSection>
      <RailSection title={t(`person.${view.person}`)}>
        <Contact view={view} contact={contact} purposeFault={purposeFault} />
      </RailSection>
      <Documents view={view} documents={documents} />
      <Answers view={view} />
      <Files view={view} />
      <LinkedCases view={view} />
      <LookUp view={view} />
      <RailSection title={t('case.service')}>
        <p>
          <a href={servicePath(lang, slug, service.slug, `/versi/${String(service.version)}`)}>
            {t('case.version', { name: inLanguage(service.name, lang), version: String(service.version) })}
          </a>
        </p>
      </RailSection>
    </aside>
  );
}

function Files({ view: { number, history } }: Pick<CaseRailProps, 'view'>) {
  const t = useText('office');
  const files = history.flatMap((entry) => entry.files);
  if (files.length === 0) return null;
  return (
    <RailSection title={t('case.files')}>
      <FileList number={number} files={files} />
    </RailSection>
  );
}

function Documents({ view, documents }: Pick<CaseRailProps, 'view' | 'documents'>) {
  const t = useText('office');
  if (documents.makeable.length + documents.issued.length === 0) return null;
  return (
    <RailSection title={t('documents')}>
      <DocumentList number={view.number} documents={documents} />
    </RailSection>
  );
}

/** The entry that answered it, and the way to make one of its answer. */
function Answers({ view: { number, answeredWith, mayProposeEntry } }: { view: CaseView }) {
  const t = useText('answers');
  const mayRead = useOffice().frame.official.answersToLookAt !== null;
  if (answeredWith === null && !mayProposeEntry) return null;
  return (
    <RailSection title={t('title')}>
      {answeredWith === null ? null : (
        <p>
          {t('answered-with')} {mayRead ? <a href={entryPath(answeredWith)}>{answeredWith}</a> : answeredWith}
        </p>
      )}
      {mayProposeEntry && answeredWith === null ? (
        <p>
          <a href={`${ANSWERS_PATH}/baru?dari=${number}`}>{t('from-case')}</a>
        </p>
      ) : null}
    </RailSection>
  );
}

/** Where somebody asks for information: is it public already? */
function LookUp({ view }: { view: CaseView }) {
  const t = useText('office');
  const { category } = view.service;
  if (category !== 'information-request' && category !== 'data-request') return null;
  return (
    <RailSection title={t('information')}>
      <p>
        <a href={`/konsol/informasi-publik/cari?kasus=${view.number.toLowerCase()}`}>{t('look-up')}</a>
      </p>
      <p className="muted small">{t('look-up-hint')}</p>
    </RailSection>
  );
}

function RailSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack-8">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Assignment({ view }: { view: CaseView }) {
  const t = useText('office');
  if (view.assignees.length === 0)
    return view.assignee === null ? null : <p>{t('queue.assigned', { name: view.assignee.name })}</p>;
  return (
    <div className="stack-8">
      <SelectField
        name="petugas"
        form={SMALL_FORM}
        label={t('assign.label')}
        any={t('assign.nobody')}
        value={view.assignee?.userId ?? ''}
        choices={view.assignees.map(({ userId, name }) => ({ value: userId, label: name }))}
      />
      <button className="button button-quiet" type="submit" form={SMALL_FORM} name="maksud" value="tugaskan">
        {t('assign.submit')}
      </button>
    </div>
  );
}

function Contact({ view, contact, purposeFault }: Omit<CaseRailProps, 'documents'>) {
  const t = useText('office');
  if (contact !== null)
    return (
      <dl className="contact">
        {(['name', 'phone', 'email', 'address'] as const).map((field) => (
          <div key={field}>
            <dt className="muted">{t(`contact.${field}`)}</dt>
            <dd>{contact[field] ?? t('contact.not-given')}</dd>
          </div>
        ))}
      </dl>
    );
  if (view.identity === 'anonymous') return <p>{t('contact.anonymous')}</p>;
  if (view.contact !== 'shown-on-request') return <p>{t(`contact.${view.contact}`)}</p>;
  return (
    <div className="stack-8">
      <p>{t('contact.masked')}</p>
      <SelectField
        name={PURPOSE}
        form={SMALL_FORM}
        label={t('contact.purpose')}
        any={t('contact.purpose-any')}
        value=""
        choices={PURPOSES.map((one) => ({ value: one, label: t(`contact.for.${one}`) }))}
        fault={purposeFault}
      />
      <button className="button button-quiet" type="submit" form={SMALL_FORM} name="maksud" value="tampilkan">
        {t('contact.show')}
      </button>
    </div>
  );
}
